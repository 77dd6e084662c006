import type { FileQuestion, Reading } from './file.ts';
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
  readonly warnings: readonly PolicyWarning[];
}

/**
 * `floor`: the policy is looser than the organisation's floor in the rules named, and the floor
 * holds. `floor-unreadable`: the built-in rules stand in for it. `missing`: settings that should be
 * there. `stale`: the policy is past its date, and what it says to do then. `clock`: this computer's
 * clock is, or may be, wrong (`off`, `unsure`).
 */
export interface PolicyWarning {
  readonly kind: 'floor' | 'floor-unreadable' | 'missing' | 'stale' | 'clock';
  /** Ids and names, never empty. */
  readonly names: readonly string[];
}

/** A policy that took the place of another, and how many of its changes are of which kind. */
export interface PolicyChange {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
  readonly version: number;
  readonly source: PolicyStatus['source'];
  readonly key: string | null;
  readonly stricter: number;
  readonly looser: number;
  /** What it does cannot be told from the policies alone. */
  readonly open: number;
}

/** What only the options page shows of the policy. */
export interface PolicyDetails {
  readonly issuedAt: string | null;
  readonly expiresAt: string | null;
  /** Names of the managed settings that are set. */
  readonly managed: readonly string[];
  /** Rules of the floor. */
  readonly floor: number;
  /** Newest first. */
  readonly history: readonly PolicyChange[];
}

/** What a policy says about a text, with every value masked. */
export interface ExplainedText {
  readonly action: string;
  readonly rule: string | null;
  readonly findings: readonly {
    readonly title: string;
    readonly masked: string;
    readonly band: 'high' | 'medium' | 'low' | null;
    /** Null: the policy does not count it. */
    readonly action: string | null;
    readonly rule: string | null;
  }[];
  /** Rules that match, and for the others the condition that fails. */
  readonly rules: readonly {
    readonly id: string;
    readonly action: string;
    readonly matched: number;
    readonly missing: string | null;
  }[];
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

/** What goes beside an event and is never stored as it is: the worker seals or tags it. */
export interface EventAside {
  /** Values that a person disputes: stored as keyed tags, or not at all without a tag key. */
  readonly values: readonly { readonly detector: string; readonly value: string }[];
  /** At most 75 characters each: stored sealed to the policy's key, or not at all. */
  readonly excerpts: readonly { readonly detector: string; readonly text: string }[];
}

/** The policy, and until when it only looks on. */
export interface GatePolicyNow extends GatePolicy {
  /** Milliseconds since the epoch; 0 for no pause. */
  readonly pausedUntil: number;
}

/** What the policy lets a person do about pausing. */
export interface PauseOffer {
  /** The longest. */
  readonly minutes: number;
  /** A reason is needed. */
  readonly reason: boolean;
  /** The policy's reasons; empty: ours. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  /** The pause there is now, milliseconds since the epoch; null for none. */
  readonly until: number | null;
}

export interface Messages {
  /** A gate starts, in whatever frame. */
  'gate.hello': { from: 'content'; in: { site: string | null }; out: GatePolicyNow };
  /**
   * Something happened; stored at least once, deduplicated by its id. `event` is an EventDraft.
   * `stored: false`: the store is full or broken; keep it and try again later.
   */
  'event.record': {
    from: 'content';
    in: { event: unknown; aside?: EventAside | undefined };
    out: { stored: boolean };
  };
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
  /** A person answered for the texts of a request: the backstop may let it go. See `digestOf`. */
  'release.register': { from: 'content'; in: { digest: string }; out: null };
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
  /**
   * Read this file and scan its text with everything the worker has; `deep` is null where there is
   * no text, and as for `deep.scan` where there is. Nothing of it is kept.
   */
  'file.read': {
    from: 'content';
    in: FileQuestion;
    out: {
      reading: Reading;
      deep: { result: unknown; missing: readonly string[] } | null;
    };
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
      /** Null where people may not pause. */
      pause: PauseOffer | null;
    };
  };
  /** Stops stopping for a while; `until` is null where that was refused. */
  'pause.begin': {
    from: 'extension';
    in: { minutes: number; reason: string | null };
    out: { until: number | null };
  };
  'pause.end': { from: 'extension'; in: Record<string, never>; out: null };
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
  'policy.details': { from: 'extension'; in: Record<string, never>; out: PolicyDetails };
  /** What would happen to this text. Nothing of it is kept, recorded or sent. */
  'policy.explain': {
    from: 'extension';
    in: { text: string; site: string; channel: string };
    out: ExplainedText;
  };
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
  'release.register': 'content',
  'file.read': 'content',
  'status.get': 'extension',
  'pause.begin': 'extension',
  'pause.end': 'extension',
  'events.export': 'extension',
  'guide.get': 'extension',
  'lesson.offer': 'extension',
  'lesson.done': 'extension',
  'tool.request': 'extension',
  'policy.refresh': 'extension',
  'policy.details': 'extension',
  'policy.explain': 'extension',
  'settings.get': 'extension',
  'settings.set': 'extension',
};

/** background -> content, broadcast. */
export interface Broadcasts {
  /** The policy changed, or managed settings arrived. */
  'policy.changed': GatePolicyNow;
  /** The tab's address changed and the background forgot its state: send `gate.status` again. */
  'status.wanted': null;
}
