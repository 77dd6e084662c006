import type { Stretch } from './candidates.ts';
import { foldedWord, foldWord, longestWord, readWords, type Words } from './tags/words.ts';

/** Thousands of terms, looked for in one pass: whole words, in any case, with or without accents. */
export type Dictionary = (text: string) => Iterable<Stretch>;

/** Between two words of a term may stand a line end, a dash or a few blanks. */
const widestGap = 4;

interface Entry {
  readonly words: readonly string[];
  /** For terms with other signs than blanks, dashes and apostrophes: as it must stand in the text. */
  readonly literal: string | null;
  /** Signs before the first word. */
  readonly lead: number;
}

/** @param terms normalised, as the scanner reads a text; those without a letter or digit are never met. */
export function createDictionary(terms: readonly string[]): Dictionary {
  const byFirst = new Map<number, Entry[]>();
  for (const term of new Set(terms.map((one) => one.trim().toLowerCase()))) {
    const { count, starts, ends } = readWords(term);
    if (count === 0) continue;
    const words = Array.from({ length: count }, (_, i) => foldedWord(term, starts[i]!, ends[i]!));
    const literal = /[^\p{L}\p{N}\p{M}\s'\u2019-]/u.test(term) ? term : null;
    const first = hashOf(term, starts[0]!, ends[0]!);
    const entries = byFirst.get(first) ?? [];
    byFirst.set(first, entries);
    entries.push({ words, literal, lead: literal === null ? 0 : starts[0]! });
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return function* find(text) {
    const words = readWords(text);
    for (let i = 0; i < words.count; i++) {
      const entries = byFirst.get(hashOf(text, words.starts[i]!, words.ends[i]!));
      const entry = entries?.find((one) => stands(one, text, words, i));
      if (!entry) continue;
      const last = i + entry.words.length - 1;
      const start = words.starts[i]! - entry.lead;
      yield {
        start,
        end: entry.literal === null ? words.ends[last]! : start + entry.literal.length,
      };
      i = last;
    }
  };
}

function stands({ words, literal, lead }: Entry, text: string, at: Words, i: number): boolean {
  if (i + words.length > at.count) return false;
  for (const [n, word] of words.entries()) {
    const [start, end] = [at.starts[i + n]!, at.ends[i + n]!];
    if (n > 0 && start - at.ends[i + n - 1]! > widestGap) return false;
    if (foldedWord(text, start, end) !== word) return false;
  }
  if (literal === null) return true;
  const start = at.starts[i]! - lead;
  return start >= 0 && text.slice(start, start + literal.length).toLowerCase() === literal;
}

const units = new Uint16Array(longestWord);

/** FNV-1a of a folded word; two words of one hash are told apart by their letters. */
function hashOf(text: string, start: number, end: number): number {
  const length = foldWord(text, start, end, units);
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash;
}
