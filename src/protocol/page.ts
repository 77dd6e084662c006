/**
 * What the guard (page world) and the gate (isolated world) say to each other. No library, strings
 * only: objects do not cross worlds reliably. Everything travels over one detached node that page
 * scripts never see, handed over once at document_start in the `relatedTarget` of a {@link HELLO}.
 * The node is a file input: the files of a request lie in it while they are asked about, and those
 * that may go instead while that is answered. So no byte of a file is copied between the worlds.
 */

/** Name of the one event that hands the node over; stopped before any page script can listen. */
export const HELLO = 'tidegate';

/** Attribute of the node that says the gate has taken it. */
export const TAKEN = 'taken';

/**
 * Attribute in which the side that was asked leaves its reply to a synchronous question, as JSON
 * like every `detail`. The asking side takes it out before it asks.
 */
export const REPLY = 'reply';

export type Transport = 'fetch' | 'xhr' | 'websocket' | 'beacon' | 'eventsource' | 'navigation';

/** One part of a FormData body. Bytes of a file are one code unit a byte. */
export interface WireField {
  readonly name: string;
  readonly value: string;
  readonly file: { readonly name: string; readonly type: string } | null;
}

/** A body on the bus. `bytes` holds one code unit a byte (0..255). */
export type WireBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: string }
  | { readonly kind: 'form'; readonly fields: readonly WireField[] };

/** One request as the guard saw it, before it leaves. A URL or a body may be replaced, a method not. */
export interface Outgoing {
  readonly transport: Transport;
  /** Upper case; `SEND` for a WebSocket frame. */
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Null when there is none, and when it cannot be read: a document, over 16 MB. */
  readonly body: WireBody | null;
  /** True when the caller cannot wait: beacon, synchronous XHR, keepalive, EventSource, navigation. */
  readonly sync: boolean;
}

/** The gate's answer. `wait` promises an {@link Answer} with the same id; never for `sync`. */
export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'replace'; readonly body: WireBody | null; readonly url?: string }
  | { readonly verdict: 'refuse' }
  | { readonly verdict: 'wait' };

/** guard -> gate, synchronous: is this request worth reading? Reply: {@link Interest}. */
export interface Probe {
  readonly transport: Transport;
  readonly method: string;
  readonly url: string;
}

/**
 * `pass`: not ours. `read`: show me the body however it is kept, and refuse when you cannot ask.
 * `peek`: show it unless that is costly (a file, a stream, a caller that cannot wait for a Blob to
 * be read); let it go then, and when you cannot ask.
 * `upload`: an address that takes files: hand me all of the body as files, and refuse when you
 * cannot. `files`: not ours, but for files in it. `read` and `peek` hand over such files, too.
 */
export type Interest = 'pass' | 'peek' | 'read' | 'upload' | 'files';

/**
 * guard -> gate, synchronous: may this leave? Reply: {@link Verdict}. With files in the node the
 * answer is always awaited, whatever `sync` says of the rest.
 */
export interface Ask {
  readonly id: number;
  readonly outgoing: Outgoing;
}

/** gate -> guard: the verdict that an earlier `wait` promised. */
export interface Answer {
  readonly id: number;
  readonly verdict: Exclude<Verdict, { verdict: 'wait' }>;
  /** The files in the node go in the place of those that were asked about. */
  readonly files: boolean;
}

/** guard -> gate: the page gave up on a request that was waiting (abort, closed socket). */
export interface Gone {
  readonly id: number;
}

/**
 * gate -> guard, synchronous: put this text where the selection is, as the page's own editor would
 * take a paste. Reply: {@link Inserted}. The text is a placeholder or the person's own text, never
 * a policy.
 */
export interface Insert {
  readonly text: string;
}

/** Whether the page's editor or the browser took the text. The gate reads it back all the same. */
export type Inserted = 'done' | 'failed';

/** guard -> gate: something of ours broke; `where` is a name of ours, never a part of a request. */
export interface Fault {
  readonly where: string;
}

/** Event names on the node, with the shape of their JSON `detail`. */
export interface PageMessages {
  probe: Probe;
  ask: Ask;
  answer: Answer;
  gone: Gone;
  insert: Insert;
  fault: Fault;
}
