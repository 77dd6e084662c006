import type { Category, Signal } from './finding.ts';

/** A candidate as a pattern found it, in the normalised text. */
export interface Candidate {
  /** The matched text (group `value` of the pattern if it has one). */
  readonly value: string;
  /** The whole match with its named groups. */
  readonly match: RegExpExecArray;
  /** The normalised text, and where the candidate stands in it (UTF-16 code units). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Pattern {
  /**
   * Flags `g` and `d`-free; every quantifier bounded, so that a scan is linear. A named group
   * `value` narrows the finding to a part of the match.
   */
  readonly regex: RegExp;
  /** Confidence before validation and context, 0..1. */
  readonly confidence: number;
  /** Words for the evidence, for example `vendor prefix`. */
  readonly evidence?: string;
}

/**
 * A detector is one declaration in one small file, default-exported, named after its id. Its
 * examples are run as tests and rendered to the catalogue.
 */
export interface Detector {
  readonly id: string;
  /** What a person calls it: `Payment card`. Used in dialogs and placeholders. */
  readonly title: string;
  readonly category: Category;
  readonly severity: 'low' | 'medium' | 'high';
  /** One sentence for an employee: why this matters outside the company. */
  readonly why: string;
  readonly patterns: readonly Pattern[];
  /** Lower-case literals of which one must occur in the text; empty or absent: always run. */
  readonly prefilter?: readonly string[];
  /** true: proven (check digits), false: not one, undefined: cannot tell. A number is a new confidence. */
  readonly validate?: (candidate: Candidate) => boolean | undefined | number;
  /** The form that counts as the same value (spaces out, lower case); default: trimmed value. */
  readonly normalise?: (value: string) => string;
  /** Lower-case words that raise the confidence when near (default 60 code units before, 30 after). */
  readonly context?: readonly string[];
  /** Lower-case words that lower it. */
  readonly counter?: readonly string[];
  readonly signals?: (candidate: Candidate) => readonly Signal[];
  readonly references: readonly string[];
  readonly examples: {
    /** Texts with the exact span in «»; each must be found at medium or better. */
    readonly match: readonly string[];
    /** Texts in which nothing may be found at medium or better, each with the reason. */
    readonly ignore: readonly (readonly [text: string, reason: string])[];
  };
}

/** Identity, for its types. */
export function defineDetector<const D extends Detector>(detector: D): D {
  return detector;
}
