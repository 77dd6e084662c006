/** Characters of an excerpt at most, UTF-16 code units. */
const longest = 75;

/** A finding with as much of what is around it as fits; a long one from its beginning. */
export function excerptOf(text: string, start: number, end: number): string {
  const room = Math.max(0, longest - (end - start));
  const from = Math.max(0, start - Math.floor(room / 2));
  return text.slice(from, Math.min(text.length, from + longest)).toWellFormed();
}
