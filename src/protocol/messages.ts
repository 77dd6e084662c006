import type { Guide } from './guide.ts';

/**
 * What content scripts and extension pages ask of the background. One table: name, who may send,
 * and the shapes. What rises is `unknown` here on purpose: the background parses it
 * (`src/background/requests.ts`) before use. What comes down is trusted. A worker can die in
 * mid-answer and be asked again, so every message is safe when it arrives twice.
 */
export type Sender = 'content' | 'extension';

/** How a site is doing in one tab. */
export type Coverage = 'active' | 'waiting' | 'degraded' | 'off';

export interface SiteStatus {
  readonly site: string;
  /** `ChatGPT` */
  readonly name: string;
  readonly coverage: Coverage;
  /** A name of ours (`guard-missing`, `composer-not-found`, …), never page text. */
  readonly reason: string | null;
}

/** What happened today (local day) in this browser. */
export interface DayCounts {
  /** Prompts that were judged, clean ones included. */
  readonly checked: number;
  readonly coached: number;
  /** The person was asked to look again or for a reason. */
  readonly warned: number;
  /** Sent with placeholders. */
  readonly redacted: number;
  readonly blocked: number;
}

/** Whether events can be stored: `full` is the disk or the browser's quota. */
export type Recording = 'ok' | 'full' | 'broken';

export interface PolicyStatus {
  readonly id: string;
  readonly version: number;
  readonly source: 'built-in' | 'fetched' | 'managed';
  /** When the policy in force was taken over; ISO 8601; null for the built-in one. */
  readonly since: string | null;
  readonly url: string | null;
  /** Thumbprint of the key that signed it (RFC 7638); null where no signature was needed. */
  readonly key: string | null;
  /** The last fetch: null before the first. */
  readonly lastFetch: { readonly at: string; readonly result: string } | null;
  /** The last refused policy: where and why, never a value. */
  readonly refused: { readonly at: string; readonly path: string; readonly reason: string } | null;
}

/** What a gate needs to decide. */
export interface GatePolicy {
  /** A `PolicyView`. */
  readonly view: unknown;
  /** True while managed settings may still arrive (first seconds after an install). */
  readonly pending: boolean;
  /** The managed `group`, for rules that ask for it. */
  readonly group: string | null;
}

export interface Messages {
  /** A gate starts, in whatever frame. */
  'gate.hello': { from: 'content'; in: { site: string | null }; out: GatePolicy };
  /**
   * Something happened; stored at least once, deduplicated by its id. `event` is an EventDraft.
   * `stored: false`: the store is full or broken; keep it and try again later.
   */
  'event.record': { from: 'content'; in: { event: unknown }; out: { stored: boolean } };
  /**
   * One prompt was judged at submit, whatever came of it: a counter per day, tool and channel,
   * without a time. `id` is random and only keeps a repeated message from counting twice.
   */
  'prompt.checked': {
    from: 'content';
    in: { id: string; tool: string; channel: string };
    out: null;
  };
  /** Site state of this document, for badge and popup; again on every change and on `status.wanted`. */
  'gate.status': { from: 'content'; in: SiteStatus; out: null };
  /** A gate leaves a name for the one that an update puts in its place. */
  'handover.offer': { from: 'content'; in: { nonce: string }; out: null };
  /** A gate that came late asks for the name of the one before it in its document. */
  'handover.take': { from: 'content'; in: Record<string, never>; out: { nonce: string | null } };
  /** There was none, or it did not answer: this page has to be loaded again. */
  'handover.failed': { from: 'content'; in: { site: string; name: string }; out: null };
  /** The gate is about to offer a port to its dialog frame. */
  'dialog.offer': { from: 'content'; in: { nonce: string }; out: null };
  /** The frame asks whether the nonce it was offered came from a gate of its own tab. One use. */
  'dialog.claim': { from: 'extension'; in: { nonce: string }; out: { granted: boolean } };
  /**
   * Scan this text with everything the worker has. `result` is a `ScanResult` in offsets of the
   * text; `missing` names the sources that did not load. Nothing of it is kept.
   */
  'deep.scan': {
    from: 'content';
    in: { text: string };
    out: { result: unknown; missing: readonly string[] };
  };
  /** The popup's picture. */
  'status.get': {
    from: 'extension';
    in: { tabId: number | null };
    out: {
      site: SiteStatus | null;
      today: DayCounts;
      policy: PolicyStatus;
      recording: Recording;
    };
  };
  /** All events as JSON lines, oldest first; a page at a time, `next` goes into the next `after`. */
  'events.export': {
    from: 'extension';
    in: { after: number };
    out: { lines: string; next: number | null };
  };
  /** The policy as people read it, with what was learnt in this browser. */
  'guide.get': { from: 'extension'; in: Record<string, never>; out: Guide };
  /** Something was stopped: is it a moment for a lesson? At most one a week; null for none. */
  'lesson.offer': {
    from: 'extension';
    in: { rule: string | null; categories: readonly string[] };
    /** `title` is null for a lesson that comes with Tidegate: its words are in the locales. */
    out: { lesson: { id: string; title: string | null } | null };
  };
  /** The question of a lesson was answered; the answer itself is not told. */
  'lesson.done': { from: 'extension'; in: { lesson: string }; out: null };
  /** Those who look after tools are asked to review this one. */
  'tool.request': { from: 'extension'; in: { tool: string }; out: null };
  'policy.refresh': { from: 'extension'; in: Record<string, never>; out: PolicyStatus };
  /** Unmanaged installs may name a policy URL and its key; managed ones are told who decides. */
  'settings.get': {
    from: 'extension';
    in: Record<string, never>;
    out: { policyUrl: string | null; policyKey: string | null; managed: boolean };
  };
  'settings.set': {
    from: 'extension';
    in: { policyUrl: string | null; policyKey: string | null };
    out: { accepted: boolean; reason: string | null };
  };
}

export type MessageName = keyof Messages;

/** Who may send what; checked for every message beside its shape. */
export const senders: { readonly [N in MessageName]: Messages[N]['from'] } = {
  'gate.hello': 'content',
  'event.record': 'content',
  'prompt.checked': 'content',
  'gate.status': 'content',
  'handover.offer': 'content',
  'handover.take': 'content',
  'handover.failed': 'content',
  'dialog.offer': 'content',
  'dialog.claim': 'extension',
  'deep.scan': 'content',
  'status.get': 'extension',
  'events.export': 'extension',
  'guide.get': 'extension',
  'lesson.offer': 'extension',
  'lesson.done': 'extension',
  'tool.request': 'extension',
  'policy.refresh': 'extension',
  'settings.get': 'extension',
  'settings.set': 'extension',
};

/** background -> content, broadcast. */
export interface Broadcasts {
  /** The policy changed, or managed settings arrived. */
  'policy.changed': GatePolicy;
  /** The tab's address changed and the background forgot its state: send `gate.status` again. */
  'status.wanted': null;
}
