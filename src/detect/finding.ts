/** What a scan says: findings with offsets, confidence and the evidence behind them. */

export const categories = [
  'customer',
  'credentials',
  'source-code',
  'financial',
  'hr',
  'legal',
  'strategy',
  'communications',
  'health',
] as const;

/** One of {@link categories}, or a category that a policy defines. */
export type Category = (typeof categories)[number] | (string & {});

/** `value`: one span. `group`: several values of one subject, or a list. `document`: the whole text. */
export type Scope = 'value' | 'group' | 'document';

/** Something a rule can ask for beside confidence. `privileged`: legal privilege or TLP:RED. */
export const signals = ['proprietary', 'named-person', 'privileged'] as const;
export type Signal = (typeof signals)[number];

export type Band = 'low' | 'medium' | 'high';

/** The lowest confidence of each band. A band promises precision: high is right in 9 of 10. */
export const bands: Readonly<Record<Band, number>> = { low: 0.5, medium: 0.75, high: 0.9 };

/** The band of a confidence, or null below `low`. */
export function bandOf(confidence: number): Band | null {
  if (confidence >= bands.high) return 'high';
  if (confidence >= bands.medium) return 'medium';
  return confidence >= bands.low ? 'low' : null;
}

export interface Finding {
  /** The detector's id, for example `payment-card`. */
  readonly detector: string;
  readonly category: Category;
  readonly scope: Scope;
  /** Offset of the first UTF-16 code unit in the original text. */
  readonly start: number;
  /** Offset after the last UTF-16 code unit in the original text. */
  readonly end: number;
  /** 0..1; see {@link bands}. */
  readonly confidence: number;
  /** What raised or lowered the confidence, in words of ours: never a part of the text. */
  readonly evidence: readonly string[];
  /**
   * The normalised value, to count distinct ones and to remember answers; empty for documents.
   * It is part of the prompt: it stays in memory and is never logged, stored or sent.
   */
  readonly value: string;
  /** Lines of code, rows of a table, distinct subjects of a list; 1 for a value. */
  readonly size: number;
  readonly signals: readonly Signal[];
  /** The values a group is made of; empty unless `scope` is `group`. */
  readonly members: readonly Finding[];
}

/** What a text is, each at its own threshold; several can hold. Sorted when listed. */
export const labels = [
  'source-code',
  'config',
  'markup',
  'log',
  'data',
  'stack-trace',
  'financial',
  'hr',
  'legal',
  'strategy',
  'communications',
  'health',
] as const;
export type Label = (typeof labels)[number];

export interface ScanResult {
  /** Value findings first, ordered and disjoint; then groups and documents, which may cover them. */
  readonly findings: readonly Finding[];
  readonly labels: readonly Label[];
  /** False when the budget ran out before the text was read to its end: never "clean". */
  readonly complete: boolean;
}

/** A time box. The engine has no clock of its own: the caller brings one. */
export interface Budget {
  /** Milliseconds from any fixed point, monotonic (`performance.now`). */
  readonly now: () => number;
  /** Milliseconds this scan may take. */
  readonly limit: number;
}
