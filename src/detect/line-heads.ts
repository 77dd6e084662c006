/** A line that is not empty. */
export interface LineHead {
  readonly start: number;
  /** Code units to its first colon or to its end, whichever comes first. */
  readonly length: number;
}

/** Code units in which a heading, a field of a head or the name of a speaker has ended. */
const longest = 140;

/**
 * Lines whose beginning may be a heading, a field or a speaker: a colon or their end is near. Most
 * lines of prose are none, so that patterns for such lines need not look at them.
 */
export function findLineHeads(text: string): LineHead[] {
  const heads: LineHead[] = [];
  // Both lead: a carriage return alone ends a line as well.
  const nextReturn = searchFor(text, '\r');
  const nextFeed = searchFor(text, '\n');
  const nextColon = searchFor(text, ':');
  for (let start = 0; start < text.length;) {
    const end = Math.min(nextFeed(start), nextReturn(start));
    const length = Math.min(end, nextColon(start)) - start;
    if (end > start && length <= longest) heads.push({ start, length });
    start = end + 1;
  }
  return heads;
}

/** Where a sign stands at or after an offset that only grows; the length of the text if nowhere. */
function searchFor(text: string, sign: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    const found = text.indexOf(sign, from);
    return (next = found < 0 ? text.length : found);
  };
}

/**
 * Matches of a sticky pattern (flags `my`) at the beginning of lines, none within another.
 * @param reach how far a match may be from its line's beginning to its first colon or line end
 */
export function matchHeads(
  text: string,
  heads: readonly LineHead[],
  pattern: RegExp,
  reach: number,
): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let done = 0;
  for (const { start, length } of heads) {
    if (length > reach || start < done) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    done = pattern.lastIndex;
  }
  return matches;
}
