import { findCandidates, type Candidates, type Stretch } from './candidates.ts';
import type { Finding } from './finding.ts';
import { findLineHeads, type LineHead } from './line-heads.ts';
import type { LiteralHits, LiteralIndex } from './literals.ts';
import { readTables, type Table } from './tables.ts';

/** A text as structure detectors read it; what costs something is worked out when first asked for. */
export interface Reading {
  /** The normalised text, and the same in lower case, of the same length. */
  readonly text: string;
  readonly lower: string;
  /** Numbers and tokens worth a closer look, found in one pass. */
  candidates(): Candidates;
  /**
   * Where a lower-case literal begins, ascending. Free for literals that a detector declares
   * (`prefilter`, `literals`, `at.literals`); another one costs a pass.
   */
  hits(literal: string): readonly number[];
  /** Lines that may begin with a heading, a field or a speaker. */
  lineHeads(): readonly LineHead[];
  /** Tables in the order in which they stand. */
  tables(): readonly Table[];
  /** Values found, at any confidence, in offsets of the normalised text, ordered and disjoint. */
  readonly values: readonly Finding[];
}

/** A text before its values are known. */
export interface ScanReading extends Omit<Reading, 'values'> {
  /** The literals of all detectors, by their numbers in the index. */
  readonly literals: LiteralHits;
  /** Twelve code units and more in a row without a blank. */
  longRuns(): readonly Stretch[];
}

export function createReading(text: string, index?: LiteralIndex): ScanReading {
  const lower = lowerCase(text);
  const literals = index?.find(lower) ?? [];
  let tables: readonly Table[] | undefined;
  let candidates: Candidates | undefined;
  let longRuns: readonly Stretch[] | undefined;
  let lineHeads: readonly LineHead[] | undefined;
  return {
    text,
    lower,
    literals,
    candidates: () => (candidates ??= findCandidates(text)),
    hits(literal) {
      const id = index?.idOf(literal);
      return id === undefined ? occurrences(lower, literal) : (literals[id] ?? []);
    },
    lineHeads: () => (lineHeads ??= findLineHeads(text)),
    tables: () => (tables ??= readTables(text)),
    longRuns: () => (longRuns ??= findLongRuns(text)),
  };
}

/** Lower case of the same length: the dotted capital I is the one letter that would grow. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('\u0130', 'i').toLowerCase();
}

function occurrences(lower: string, literal: string): number[] {
  const found: number[] = [];
  for (let at = lower.indexOf(literal); at >= 0; at = lower.indexOf(literal, at + 1))
    found.push(at);
  return found;
}

/** The shortest run that is worth a look. */
const shortestRun = 12;

/** Looks back from every twelfth unit: where a blank is among the twelve, all before it is skipped. */
function findLongRuns(text: string): Stretch[] {
  const runs: Stretch[] = [];
  let start = 0;
  while (start + shortestRun <= text.length) {
    let at = start + shortestRun - 1;
    while (at >= start && text.charCodeAt(at) > 32) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + shortestRun;
    while (end < text.length && text.charCodeAt(end) > 32) end++;
    runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}
