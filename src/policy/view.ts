import type { Band, Signal } from '../detect/finding.ts';
import type { Action } from './action.ts';

/**
 * A policy made ready to decide: globs compiled to regular-expression sources, defaults filled in,
 * nothing a gate does not need (tests, forwarding, reviews). Plain data: it crosses worlds by message.
 */
export interface PolicyView {
  readonly id: string;
  readonly version: number;
  readonly organisation: string | null;
  /** Whom to ask: a mail address or a URL, as the policy gives it. */
  readonly contact: string | null;
  /** Offered where the tool itself names no alternative. */
  readonly alternative: Link | null;
  readonly tools: readonly ToolView[];
  readonly detectors: Readonly<
    Record<string, { readonly off?: boolean; readonly threshold?: number }>
  >;
  /** The organisation's own detectors, for the scanner. */
  readonly custom: readonly CustomDetectorView[];
  /** Files that the worker fetches for the deep tier. */
  readonly lookups: readonly LookupView[];
  readonly rules: readonly RuleView[];
  /** A whole rule set that may come next. Evaluated beside the live rules; differences are reported in `wouldBe` only. */
  readonly candidate: readonly RuleView[];
  readonly exceptions: readonly ExceptionView[];
  /** Rules of the managed floor; the stricter result holds. */
  readonly floor: readonly RuleView[];
  readonly unsure: UnsureView;
  readonly deep: DeepView;
  /** Site id or host to mode: the switch for a broken site. */
  readonly sites: Readonly<Record<string, 'on' | 'observe' | 'off'>>;
  /** What the policy knows better than the pack, by site id; only what it says. */
  readonly siteRecords: Readonly<Record<string, SiteRecordView>>;
  /** Reasons to choose from; empty: a sentence is asked for. */
  readonly reasons: readonly ReasonView[];
  /** Reminders for answers that are copied; null where there is nothing to look for. */
  readonly answers: AnswersView | null;
  /** Whether what stands behind placeholders may outlive the page, in the browser's memory. */
  readonly keepsValues: boolean;
  /** Languages in which pictures are read; none: they are not looked into. */
  readonly readPictures: readonly ('ar' | 'de' | 'en' | 'es' | 'fr' | 'ja')[];
  /** People may switch stopping off for so many minutes; null: they may not. */
  readonly pause: { readonly minutes: number; readonly reason: boolean } | null;
  /** How much is recorded: decisions that interrupt, those with findings, or nothing but counters. */
  readonly logging: {
    readonly level: 'interrupts' | 'findings';
    /** What of a finding is kept. */
    readonly excerpt: 'none' | 'masked' | 'sealed';
  };
}

/** What a policy asks of the deep tier. */
export interface DeepView {
  /** An enforced rule interrupts on what only the deep tier finds, so that a send waits for it. */
  readonly needed: boolean;
  /** Milliseconds it waits. */
  readonly wait: number;
}

export interface ToolView {
  readonly id: string;
  readonly name: string;
  /** Sources of regular expressions on the lower-cased host, or host/path where it says so. */
  readonly hosts: readonly GlobView[];
  /** The accounts it is about; null: any. */
  readonly accounts: readonly Context['account'][] | null;
  readonly status: 'approved' | 'restricted' | 'prohibited' | 'unreviewed';
  readonly allowedData: readonly string[];
  /** The organisation's ids and domains, as its vendor is told them; lower-cased. */
  readonly tenants?: readonly string[];
  readonly alternative: Link | null;
}

export interface Link {
  readonly name: string;
  readonly url: string;
}

/** A detector that a policy brings; `customDetector` makes a Detector of it. */
export interface CustomDetectorView {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly why: string;
  readonly severity: 'low' | 'medium' | 'high';
  /** Source of a regular expression, flags `giu`, bounded quantifiers only; null with `words`. */
  readonly source: string | null;
  /** How far a match of it goes at most, code units. */
  readonly reach: number;
  /** Check digits that a match must have. */
  readonly check: 'luhn' | 'mod97' | null;
  /** Terms of a dictionary, or markings. */
  readonly words: readonly string[];
  readonly areMarkings: boolean;
  /** Lower-case literals of which one must occur; empty: always run. */
  readonly prefilter: readonly string[];
  readonly confidence: Band;
  /** Lower-case words that raise the confidence when near. */
  readonly context: readonly string[];
  /** Lower-case words that lower it. */
  readonly counter: readonly string[];
}

/** A table of exact data or a file of fingerprints that a policy names; its findings have this id. */
export interface LookupView {
  readonly id: string;
  readonly kind: 'exact' | 'fingerprints';
  readonly title: string;
  readonly category: string;
  readonly why: string;
  /** https. */
  readonly url: string;
  /** Lower-case hexadecimal; a file of another sum is not used. */
  readonly sha256: string;
}

export interface GlobView {
  readonly source: string;
  readonly on: 'host' | 'host/path';
}

export interface RuleView {
  /** Not unique: a rule with an action for each band becomes one view for each, in a row. */
  readonly id: string;
  readonly action: Action;
  readonly mode: 'enforce' | 'monitor';
  readonly message: string | null;
  readonly lesson: string | null;
  readonly when: {
    readonly categories: readonly string[] | null;
    readonly detectors: readonly string[] | null;
    readonly scope: readonly ('value' | 'group' | 'document')[] | null;
    /** The lowest confidence band that matches. */
    readonly confidence: Band;
    /** Distinct values (subjects for groups) among the findings this rule matches. */
    readonly minUnique: number;
    readonly minCount: number;
    /** Lines, rows or subjects of one finding. */
    readonly minSize: number;
    readonly maxSize: number | null;
    readonly signal: Signal | null;
    /** Findings of one of these detectors must be in the same text. */
    readonly with: readonly string[] | null;
    readonly sites: readonly GlobView[] | null;
    readonly toolStatus: readonly ToolView['status'][] | null;
    readonly account: readonly ('work' | 'personal' | 'unknown')[] | null;
    readonly groups: readonly string[] | null;
    readonly channels: readonly Channel[] | null;
    readonly labels: readonly string[] | null;
  };
}

export interface ExceptionView {
  readonly id: string;
  readonly detectors: readonly string[] | null;
  /** Source of a regular expression on the whole normalised value. */
  readonly pattern: string | null;
  /** `DETECTOR:TAG` of single values; compared only where {@link Context.tagOf} is there. */
  readonly tags: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Data in the shape of a site record; what is left out is as the pack has it. */
export interface SiteRecordView {
  readonly name?: string;
  /** Only for sites of the policy's own; `*.x` matches subdomains. */
  readonly hosts?: readonly string[];
  readonly composer?: readonly string[];
  readonly send?: readonly string[];
  readonly submit?: readonly SiteRequestView[];
  readonly preSubmit?: readonly SiteRequestView[];
  readonly files?: readonly { readonly method: string; readonly url: string }[];
  readonly conversation?: string;
}

export interface SiteRequestView {
  readonly transport: 'fetch' | 'xhr' | 'websocket' | 'beacon' | 'eventsource' | 'navigation';
  readonly method: string;
  readonly url: string;
  readonly decode: readonly string[];
  readonly paths: readonly string[];
  readonly when?: { readonly path: string; readonly equals: string } | undefined;
  readonly rewriteSafe: 'likely' | 'unknown' | 'no';
}

export interface ReasonView {
  readonly id: string;
  readonly text: string;
  /** A sentence is asked for beside it. */
  readonly explain: boolean;
}

export interface AnswersView {
  readonly reminders: readonly ReminderView[];
  /** The same reminder at most so often. */
  readonly everyMinutes: number;
  /** Secrets and personal data in answers are marked. */
  readonly mark: boolean;
}

export interface ReminderView {
  readonly id: string;
  readonly kinds: readonly ('code' | 'legal' | 'medical' | 'figures')[];
  readonly text: string;
  readonly checklist: readonly string[];
  readonly owner: string | null;
  readonly confirm: 'none' | 'self' | 'second-person';
}

/** What to do when nothing certain can be said; CONTRACT names of the states. */
export interface UnsureView {
  /** A submit was matched, no text could be read from it. */
  readonly noText: Action;
  readonly scanTimeout: Action;
  readonly unreadableFile: Action;
  readonly unsupportedMedia: Action;
  readonly deepTimeout: Action;
  readonly unknownBody: Action;
  /** The guard is not there: how a submit gesture is treated. */
  readonly guardMissing: Action;
  /** The dialog was taken away by the page. */
  readonly dialogRemoved: 'cancel' | 'block';
}

export type Channel = 'typed' | 'paste' | 'drop' | 'file' | 'request' | 'url';

/** Where and how a text is about to leave. */
export interface Context {
  /** Lower-cased host of the page. */
  readonly host: string;
  readonly path: string;
  readonly channel: Channel;
  readonly account: 'work' | 'personal' | 'unknown';
  readonly group: string | null;
  readonly labels: readonly string[];
  /** Milliseconds since the epoch, for exceptions that expire. */
  readonly now: number;
  /** False when the body must not be changed (signed, encrypted) or the file cannot be. */
  readonly redactable: boolean;
  /**
   * The tag of a value that was found (six hexadecimal digits), for exceptions; null for none.
   * Only where the tag key is: never in a page.
   */
  readonly tagOf?: (detector: string, value: string) => string | null;
}
