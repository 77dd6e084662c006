/** Told where a word ends that was found; true ends the search. */
type Take = (end: number) => boolean;

/** Words looked for together in short stretches of a lower-cased text. */
export interface WordFinder {
  /**
   * Whether one of them stands between two offsets, as if nothing stood around these.
   * @param take asked about each, with its plural where that is meant, until it says yes
   */
  stands(lower: string, from: number, to: number, take?: Take): boolean;
}

interface Word {
  readonly text: string;
  /** Whether a word must begin with it, and end with it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Scripts without blanks between words. */
const unspaced = /^[\u3040-\u9fff\uac00-\ud7af]/;
const firstUnspaced = 0x3040;
const suffixes = ['', 's', 'n', 'en'];
const any: Take = () => true;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
}

/** Five bits of each of two units. */
const slotOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

/**
 * Whole words, in scripts that have them; a trailing `*` lets a word go on. Words are looked up by
 * their first two units at the beginnings of words: an alternation of a hundred costs ten times that.
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  const slots = new Uint8Array(32 * 32);
  const buckets: Word[][] = [[]];
  const place = (slot: number, word: Word): void => {
    if (slots[slot] === 0) slots[slot] = buckets.push([]) - 1;
    buckets[slots[slot]!]!.push(word);
  };
  for (const one of words) {
    const isOpen = one.endsWith('*');
    const text = isOpen ? one.slice(0, -1) : one;
    const isSpaced = !unspaced.test(text);
    const word = { text, begins: isSpaced, ends: isSpaced && !isOpen };
    // After a single unit anything may stand.
    if (text.length > 1) place(slotOf(text.charCodeAt(0), text.charCodeAt(1)), word);
    else for (let next = 0; next < 32; next++) place(slotOf(text.charCodeAt(0), next), word);
  }
  return {
    stands(lower, from, to, take = any) {
      let isInWord = false;
      for (let at = from; at < to; at++) {
        const code = lower.charCodeAt(at);
        if (!isInWord || code >= firstUnspaced) {
          const slot = slots[slotOf(code, lower.charCodeAt(at + 1))]!;
          if (slot !== 0)
            for (const word of buckets[slot]!)
              if (!(word.begins && isInWord) && isTaken(word, lower, at, to, take)) return true;
        }
        isInWord = isLetter(code);
      }
      return false;
    },
  };
}

function isTaken(word: Word, lower: string, at: number, to: number, take: Take): boolean {
  const { text, ends } = word;
  const end = at + text.length;
  if (end > to) return false;
  // By hand: a call for each of many looks in vain would cost more than the looks.
  for (let i = 0; i < text.length; i++)
    if (lower.charCodeAt(at + i) !== text.charCodeAt(i)) return false;
  if (!ends) return take(end);
  return suffixes.some((suffix) => {
    const last = end + suffix.length;
    return (
      last <= to &&
      lower.startsWith(suffix, end) &&
      (last === to || !isLetter(lower.charCodeAt(last))) &&
      take(last)
    );
  });
}
