/**
 * What content scripts and extension pages ask of the background. One table: name, who may send,
 * and the shapes. What rises is `unknown` here on purpose: the background parses it
 * (`src/background/requests.ts`) before use. What comes down is trusted.
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

export interface DayCounts {
  readonly checked: number;
  readonly coached: number;
  readonly warned: number;
  readonly redacted: number;
  readonly blocked: number;
}

export interface PolicyStatus {
  readonly id: string;
  readonly version: number;
  readonly source: 'built-in' | 'fetched' | 'managed';
  /** When the policy in force was taken over; ISO 8601; null for the built-in one. */
  readonly since: string | null;
  readonly url: string | null;
  /** The last fetch: null before the first. */
  readonly lastFetch: { readonly at: string; readonly result: string } | null;
  /** The last refused policy: where and why, never a value. */
  readonly refused: { readonly at: string; readonly path: string; readonly reason: string } | null;
}

export interface Messages {
  /** A gate starts: its compiled policy, and whether managed settings are still awaited. */
  'gate.hello': { from: 'content'; in: { site: string | null }; out: { view: unknown; pending: boolean } };
  /** Something happened; stored at least once, deduplicated by its id. `event` is a LoggedEvent draft. */
  'event.record': { from: 'content'; in: { event: unknown }; out: { stored: boolean } };
  /** Site state of this tab, for badge and popup. */
  'gate.status': { from: 'content'; in: SiteStatus; out: null };
  /** The gate is about to offer a port to its dialog frame. */
  'dialog.offer': { from: 'content'; in: { nonce: string }; out: null };
  /** The frame asks whether the nonce it was offered came from a gate of its own tab. One use. */
  'dialog.claim': { from: 'extension'; in: { nonce: string }; out: { granted: boolean } };
  /** The popup's picture. */
  'status.get': {
    from: 'extension';
    in: { tabId: number | null };
    out: { site: SiteStatus | null; today: DayCounts; policy: PolicyStatus };
  };
  /** All events as JSON lines, oldest first. */
  'events.export': { from: 'extension'; in: { after: number }; out: { lines: string; next: number | null } };
  'policy.refresh': { from: 'extension'; in: Record<string, never>; out: PolicyStatus };
  /** Unmanaged installs may name a policy URL; managed ones are told who decides. */
  'settings.get': { from: 'extension'; in: Record<string, never>; out: { policyUrl: string | null; managed: boolean } };
  'settings.set': { from: 'extension'; in: { policyUrl: string | null }; out: { accepted: boolean; reason: string | null } };
}

export type MessageName = keyof Messages;

/** Who may send what; checked for every message beside its shape. */
export const senders: { readonly [N in MessageName]: Messages[N]['from'] } = {
  'gate.hello': 'content',
  'event.record': 'content',
  'gate.status': 'content',
  'dialog.offer': 'content',
  'dialog.claim': 'extension',
  'status.get': 'extension',
  'events.export': 'extension',
  'policy.refresh': 'extension',
  'settings.get': 'extension',
  'settings.set': 'extension',
};

/** background -> content, broadcast: the policy changed; a compiled view. */
export interface Broadcasts {
  'policy.changed': { view: unknown };
}
