import { findCandidates, type Candidates } from './candidates.ts';
import type { Finding } from './finding.ts';
import { readTables, type Table } from './tables.ts';

/** A text as structure detectors read it; what costs something is worked out when first asked for. */
export interface Reading {
  /** The normalised text, and the same in lower case, of the same length. */
  readonly text: string;
  readonly lower: string;
  /** Numbers and tokens worth a closer look, found in one pass. */
  candidates(): Candidates;
  /** Tables in the order in which they stand. */
  tables(): readonly Table[];
  /** Values found, at any confidence, in offsets of the normalised text, ordered and disjoint. */
  readonly values: readonly Finding[];
}

export function createReading(text: string): Omit<Reading, 'values'> {
  let tables: readonly Table[] | undefined;
  let candidates: Candidates | undefined;
  return {
    text,
    lower: lowerCase(text),
    candidates: () => (candidates ??= findCandidates(text)),
    tables: () => (tables ??= readTables(text)),
  };
}

/** Lower case of the same length: the dotted capital I is the one letter that would grow. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('\u0130', 'i').toLowerCase();
}
