/** A list of terms made ready to be counted in lower-cased text. */
export type Terms = RegExp;

/** Terms are found at the beginning of a word and may go on: plurals and compounds count. */
export function termsOf(terms: readonly string[]): Terms {
  const sources = terms.map((term) =>
    term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s{1,3}'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})`, 'gu');
}

/** Matches looked at: what is said a thousand times is no surer than what is said fifty times. */
const enough = 400;

/** How many different terms of a list occur. */
export function countTerms(lower: string, terms: Terms): number {
  const seen = new Set<string>();
  terms.lastIndex = 0;
  let left = enough;
  for (let match = terms.exec(lower); match && left > 0; match = terms.exec(lower), left--) {
    seen.add(match[0].replace(/\s+/g, ' '));
  }
  return seen.size;
}
