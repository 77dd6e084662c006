import type { Candidates } from './candidates.ts';
import type { Category, Finding, Scope, Signal } from './finding.ts';
import type { Reading } from './reading.ts';

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
   * `value` narrows the finding to a part of the match (the last place in it where it occurs); a
   * group `before` in a lookbehind widens it to the left, for values that a rare sign stands amid;
   * a group `secret` is the part of a credential that placeholders stand for.
   */
  readonly regex: RegExp;
  /**
   * Where it is tried: at the beginning of every token of the text, or at each occurrence of one of
   * the pattern's literals, with the sticky flag. Absent: over the whole text, which costs
   * a pass of its own.
   */
  readonly at?: 'token' | { readonly literals: readonly string[] };
  /** Where it is tried at tokens: how many code units one must have. */
  readonly shortest?: number;
  /**
   * For patterns that a policy brings, tried over the whole text: how far a match goes at most. Then
   * the text is read in stretches with a look at the clock between them, so that a slow pattern ends
   * with its time and not with the text.
   */
  readonly reach?: number;
  /** Confidence before validation and context, 0..1. */
  readonly confidence: number;
  /** Words for the evidence, for example `vendor prefix`. */
  readonly evidence?: string;
}

/** A span that a detector picked out by its own means, with a confidence before context. */
export interface Pick {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** Words for the evidence, none of them from the text. */
  readonly evidence?: readonly string[];
  /** A value of manuals and tests, which never gets beyond low. */
  readonly documented?: boolean;
  /** The form that counts as the same value; default: the detector's `normalise`. */
  readonly value?: string;
}

/** What every detector declares, whatever it looks at. */
interface Declaration {
  readonly id: string;
  /** What a person calls it: `Payment card`. Used in dialogs and placeholders. */
  readonly title: string;
  readonly category: Category;
  readonly severity: 'low' | 'medium' | 'high';
  /** Lower-case literals of which one must occur in the text; empty or absent: always run. */
  readonly prefilter?: readonly string[];
  /** More lower-case literals that `hits` is asked for; they need not occur. */
  readonly literals?: readonly string[];
  /** Lower-case words that raise the confidence when near. */
  readonly context?: readonly string[];
  /** Lower-case words that lower it. */
  readonly counter?: readonly string[];
  readonly references: readonly string[];
  readonly examples: {
    /** Texts with the exact span in «» (value detectors); each must be found at medium or better. */
    readonly match: readonly string[];
    /** Texts in which nothing may be found at medium or better, each with the reason. */
    readonly ignore: readonly (readonly [text: string, reason: string])[];
  };
}

/**
 * true: proven (check digits), false: not one, undefined: cannot tell. A number is a new confidence
 * before context. `documented`: a value of manuals and tests, which never gets beyond low.
 */
export type Verdict = boolean | undefined | number | 'documented';

/** Finds single values by their form. */
export interface ValueDetector extends Declaration {
  readonly patterns?: readonly Pattern[];
  /**
   * Picks values out of the shared candidates by a table of formats rather than by patterns, in time
   * linear in the text. What it returns is weighed by `context` and `counter` like a match. If it
   * stops before the end it throws behind its last find, so that the scan says `complete: false`.
   */
  readonly pick?: (
    text: string,
    candidates: Candidates,
    lower: string,
    /** Where a literal begins in `lower`; free for those of `prefilter`, a pass for others. */
    hits: (literal: string) => readonly number[],
    /** The heading of the column in which an offset stands; empty outside of tables. */
    heading: (offset: number) => string,
  ) => Iterable<Pick>;
  /** The text must hold this many digits in a row, with single separators between them or none. */
  readonly digits?: number;
  /** The text must hold this many code units in a row without a blank, 12 at least. */
  readonly token?: number;
  readonly validate?: (candidate: Candidate) => Verdict;
  /** More words for the evidence, none of them from the text. */
  readonly explain?: (candidate: Candidate) => readonly string[];
  /** The form that counts as the same value (spaces out, lower case); default: trimmed value. */
  readonly normalise?: (value: string) => string;
  readonly signals?: (candidate: Candidate) => readonly Signal[];
}

/** What a structure detector found, in offsets of the normalised text. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly evidence: readonly string[];
  /** Rows, turns, clauses, marks: what this detector counts. */
  readonly size: number;
  readonly signals?: readonly Signal[];
  /** For scope `group`: the values it is made of. */
  readonly members?: readonly Finding[];
}

/** Finds passages and papers by how they are built: tables, headings, turns, wording. */
export interface StructureDetector extends Declaration {
  readonly scope: Exclude<Scope, 'value'>;
  readonly find: (reading: Reading) => readonly Sighting[];
}

/**
 * A detector is one declaration in one small file, default-exported, named after its id. Its
 * examples are run as tests and rendered to the catalogue.
 */
export type Detector = ValueDetector | StructureDetector;

/** Identity, for its types. */
export function defineDetector(detector: ValueDetector): ValueDetector {
  return detector;
}

/** Identity, for its types. */
export function defineStructure(detector: StructureDetector): StructureDetector {
  return detector;
}
