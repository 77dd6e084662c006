import type { AnswerCheck } from './answer.ts';
import type { FileQuestion, Reading, UnreadableReason } from './file.ts';
import type { Guide, GuideTool } from './guide.ts';
import type { KeptValues } from './kept-values.ts';
import type { PolicyDetails, PolicyStatus } from './policy-status.ts';
import type { DayCounts, PauseOffer, ShownEvent } from './popup.ts';

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

/** Whether events can be stored: `full` is the disk or the browser's quota. */
export type Recording = 'ok' | 'full' | 'broken';

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
    /** The rule that said so, or the exception by which it does not count. */
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

/** A starter (null: the built-in rules), how sure Tidegate must be, sites off, own words. */
export interface OwnChoiceList {
  readonly starter: string | null;
  readonly care: 'less' | 'usual' | 'more';
  readonly sitesOff: readonly string[];
  readonly words: readonly string[];
}

/** Why a document was not taken; what reading it says, or that it leaves no fingerprints. */
export type DocumentRefusal = UnreadableReason | 'short' | 'generated';

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
   * without a time. `id` is random and only keeps a repeated message from counting twice; the kind
   * of account only goes into which tools were visited on a day.
   */
  'prompt.checked': {
    from: 'content';
    in: { id: string; tool: string; channel: string; account: 'work' | 'personal' | 'unknown' };
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
  /** The frame is too small for a dialog: open a window that calls this gate by this name. */
  'dialog.window': { from: 'content'; in: { nonce: string }; out: null };
  /**
   * Which of these values does the policy except? Their tags, in the same order; null for those it
   * does not. Nothing of it is kept.
   */
  'values.excepted': {
    from: 'content';
    in: { values: readonly { readonly detector: string; readonly value: string }[] };
    out: { tags: readonly (string | null)[] };
  };
  /** What stands behind the placeholders of a conversation; only where the policy lets it be kept. */
  'values.keep': {
    from: 'content';
    in: { conversation: string; kept: KeptValues };
    out: null;
  };
  /** What was kept of this tab, by conversation. */
  'values.take': {
    from: 'content';
    in: Record<string, never>;
    out: { kept: Readonly<Record<string, KeptValues>> };
  };
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
  /** An answer was copied, or only appeared: is there something to say of it? Nothing of it is kept. */
  'answer.look': {
    from: 'content';
    in: { text: string; site: string; copied: boolean; shownAsCode: boolean };
    out: { check: AnswerCheck | null };
  };
  /** Somebody checked an answer, as this reminder asked. */
  'answer.checked': { from: 'extension'; in: { reminder: string }; out: null };
  /** The popup's picture. */
  'status.get': {
    from: 'extension';
    in: { tabId: number | null };
    out: {
      site: SiteStatus | null;
      /** What the policy says of the tool in this tab; null for other pages, and where it lists none. */
      tool: GuideTool | null;
      today: DayCounts;
      /** What was last stopped, counted or sent with placeholders here; latest first. */
      last: readonly ShownEvent[];
      policy: PolicyStatus;
      recording: Recording;
      /** So many sites that the policy adds wait for the person's permission. */
      closed: number;
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
  /** There is something to write in. Is it the first time at a tool that nobody has looked at? */
  'tool.met': { from: 'content'; in: Record<string, never>; out: { isNews: boolean } };
  /** What may this tool be used for? Opens the guide there. */
  'tool.open': { from: 'content'; in: Record<string, never>; out: null };
  /** The person chose the approved tool at this address of the web: opens it in a tab. */
  'tool.use': { from: 'extension'; in: { url: string }; out: null };
  /** Somebody was led away from a prohibited tool. */
  'tool.stopped': { from: 'extension'; in: { tool: string }; out: null };
  'policy.refresh': { from: 'extension'; in: Record<string, never>; out: PolicyStatus };
  'policy.details': { from: 'extension'; in: Record<string, never>; out: PolicyDetails };
  /** What would happen to this text. Nothing of it is kept, recorded or sent. */
  'policy.explain': {
    from: 'extension';
    in: { text: string; site: string; channel: string };
    out: ExplainedText;
  };
  /** Sites that the policy adds and that nobody granted yet. */
  'sites.closed': {
    from: 'extension';
    in: Record<string, never>;
    out: {
      sites: readonly { site: string; hosts: readonly string[]; matches: readonly string[] }[];
    };
  };
  /** Unmanaged installs may name a policy URL and its key; managed ones are told who decides. */
  'settings.get': {
    from: 'extension';
    in: Record<string, never>;
    out: { policyUrl: string | null; policyKey: string | null; managed: boolean };
  };
  /** What somebody chose for a browser that nobody manages, and what there is to choose from. */
  'own.get': {
    from: 'extension';
    in: Record<string, never>;
    out: {
      choices: OwnChoiceList;
      /** Names of the documents of which no passage should leave. */
      documents: readonly string[];
      starters: readonly string[];
      sites: readonly { readonly id: string; readonly name: string }[];
    };
  };
  'own.set': {
    from: 'extension';
    in: OwnChoiceList;
    out: { accepted: boolean; reason: string | null };
  };
  /** Takes the fingerprints of a document, or says why there are none; `documents` are all there are then. */
  'own.addDocument': {
    from: 'extension';
    in: FileQuestion;
    out: {
      documents: readonly string[];
      refused: DocumentRefusal | 'managed' | 'full' | null;
    };
  };
  'own.removeDocument': {
    from: 'extension';
    in: { name: string };
    out: { documents: readonly string[] };
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
  'dialog.window': 'content',
  'dialog.claim': 'extension',
  'deep.scan': 'content',
  'values.excepted': 'content',
  'values.keep': 'content',
  'values.take': 'content',
  'release.register': 'content',
  'file.read': 'content',
  'answer.look': 'content',
  'answer.checked': 'extension',
  'status.get': 'extension',
  'pause.begin': 'extension',
  'pause.end': 'extension',
  'events.export': 'extension',
  'guide.get': 'extension',
  'lesson.offer': 'extension',
  'lesson.done': 'extension',
  'tool.request': 'extension',
  'tool.met': 'content',
  'tool.open': 'content',
  'tool.use': 'extension',
  'tool.stopped': 'extension',
  'policy.refresh': 'extension',
  'policy.details': 'extension',
  'policy.explain': 'extension',
  'sites.closed': 'extension',
  'own.get': 'extension',
  'own.set': 'extension',
  'own.addDocument': 'extension',
  'own.removeDocument': 'extension',
  'settings.get': 'extension',
  'settings.set': 'extension',
};

/** The practice page has a gate in a page of ours, which asks what gates ask and records nothing. */
export const alsoForPractice: readonly MessageName[] = ['gate.hello', 'deep.scan', 'dialog.offer'];

/** background -> content, broadcast. */
export interface Broadcasts {
  /** The policy changed, or managed settings arrived. */
  'policy.changed': GatePolicyNow;
  /** The tab's address changed and the background forgot its state: send `gate.status` again. */
  'status.wanted': null;
}
