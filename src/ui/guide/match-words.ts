/** Case, accents and full-width forms make no difference to a search. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Little words that a question begins with and no entry is told apart by. */
const unmeant = new Set(
  'a ai an and can chatgpt do for i in is it may my of the this to use with'.split(' '),
);

/**
 * Those of `entries` in which every word of the question begins a word, in their order; all of them
 * for a question without words. Questions are asked as people speak: `May I use AI for a CV?`
 */
export function matchWords<T>(
  question: string,
  entries: readonly T[],
  textOf: (entry: T) => string,
): readonly T[] {
  const words = folded(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = words.filter((word) => !unmeant.has(word));
  if (wanted.length === 0) return entries;
  return entries.filter((entry) => {
    const text = folded(textOf(entry)).match(/[\p{L}\p{N}]+/gu) ?? [];
    return wanted.every((word) => text.some((one) => one.startsWith(stem(word))));
  });
}

/** `summaries` and `summary`, `translating` and `translate` begin alike. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word;
}
