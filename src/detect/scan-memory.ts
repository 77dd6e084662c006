import type { Weighed } from './resolve.ts';

/**
 * What a scan of one text leaves for the scan of its next version, so that only the paragraphs
 * changed since are read for values. Held by the caller, for one editor; it holds the text.
 */
export interface ScanMemory {
  /** The last text, normalised, and all values found in it before overlaps; null at first. */
  last: { readonly text: string; readonly found: readonly Weighed[] } | null;
  /** No pattern reaches further than this from where it begins, in code units. */
  readonly reach: number;
}

/** Longer than the longest key block, which is the longest value there is. */
const farthest = 20_000;

export function createScanMemory(reach: number = farthest): ScanMemory {
  return { last: null, reach };
}

/** A part of a text between two empty lines, and what is known of the rest. */
interface Changed {
  /** What is to be read. */
  readonly from: number;
  readonly to: number;
  /** Of which this is the part that is not known. */
  readonly start: number;
  readonly end: number;
  /** How much longer the text is than it was. */
  readonly growth: number;
}

/**
 * Values of a text by what is known of the version before. Tables, labels and all patterns keep
 * inside of their reach, so a cut at an empty line beyond it changes nothing.
 * @param read finds the values of a part; null if it could not read it whole
 * @returns null where all has to be read
 */
export function findChanged(
  { last, reach }: ScanMemory,
  text: string,
  read: (part: string) => readonly Weighed[] | null,
): Weighed[] | null {
  if (!last) return null;
  if (last.text === text) return [...last.found];
  const changed = changeOf(last.text, text, reach);
  if (!changed) return null;
  const { from, to, start, end, growth } = changed;
  const fresh = read(text.slice(from, to));
  if (!fresh) return null;
  const found: Weighed[] = [];
  const crosses = (a: number, b: number, cut: number): boolean => a < cut && b > cut;
  for (const one of last.found) {
    const { finding } = one;
    if (crosses(finding.start, finding.end, start)) return null;
    if (crosses(finding.start, finding.end, end - growth)) return null;
    if (finding.end <= start) found.push(one);
    else if (finding.start >= end - growth) found.push(shifted(one, growth));
  }
  for (const one of fresh) {
    const moved = shifted(one, from);
    const { finding } = moved;
    if (crosses(finding.start, finding.end, start) || crosses(finding.start, finding.end, end))
      return null;
    if (finding.start >= start && finding.end <= end) found.push(moved);
  }
  return found;
}

function changeOf(before: string, after: string, reach: number): Changed | null {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  let tail = 0;
  while (
    tail < shorter - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const start = emptyLineBefore(after, same - reach);
  const from = emptyLineBefore(after, start - reach);
  const end = emptyLineAfter(after, after.length - tail + reach);
  const to = emptyLineAfter(after, end + reach);
  // Where nearly all would be read again, all is.
  return to - from > after.length * 0.8
    ? null
    : { from, to, start, end, growth: after.length - before.length };
}

/** The beginning of a paragraph at or before an offset. */
function emptyLineBefore(text: string, offset: number): number {
  const at = offset < 2 ? -1 : text.lastIndexOf('\n\n', offset - 2);
  return at < 0 ? 0 : at + 2;
}

/** The end of a paragraph at or after an offset. */
function emptyLineAfter(text: string, offset: number): number {
  const at = text.indexOf('\n\n', offset);
  return at < 0 ? text.length : at;
}

function shifted(one: Weighed, by: number): Weighed {
  const { finding } = one;
  return by === 0
    ? one
    : { ...one, finding: { ...finding, start: finding.start + by, end: finding.end + by } };
}
