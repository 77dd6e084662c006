/** What a word can be known as; bits of a mask. */
export const known = {
  given: 1,
  family: 2,
  place: 4,
  /** Words of organisations' names: `Bank`, `University`, `Holdings`. */
  organisation: 8,
  /** Legal forms that end a company's name: `GmbH`, `Ltd`. */
  legalForm: 16,
  /** Words that prose writes small. */
  common: 32,
  /** Forms of address and titles: `Mr`, `Frau`, `Dr`. */
  title: 64,
  /** Words of streets: `street`, `rue`, `straße`. */
  street: 128,
} as const;

/** Hashes keep this many bits: one unknown word in a hundred is taken for a known one. */
const hashBits = 23;

/** The hash by which the tokeniser and the gazetteer know a word; `word` in lower case. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

const keyOf = (hash: number): number => hash >>> (32 - hashBits);

/** Says as what a word is known; 0: not at all. */
export type Gazetteer = (hash: number) => number;

export interface PackedGazetteer {
  /** Sorted keys and, for each, the mask. */
  readonly keys: Uint32Array;
  readonly masks: Uint8Array;
}

/** Keys and masks from words in lower case with their masks. */
export function packGazetteer(words: ReadonlyMap<string, number>): PackedGazetteer {
  const byKey = new Map<number, number>();
  for (const [word, mask] of words) {
    const key = keyOf(hashWord(word));
    byKey.set(key, (byKey.get(key) ?? 0) | mask);
  }
  const entries = [...byKey].toSorted(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(entries, ([key]) => key),
    masks: Uint8Array.from(entries, ([, mask]) => mask),
  };
}

export function loadGazetteer({ keys, masks }: PackedGazetteer): Gazetteer {
  // Where the keys with the same leading bits begin: a look-up compares a handful.
  const leading = 14;
  const shift = hashBits - leading;
  const begins = new Uint32Array((1 << leading) + 1);
  for (const key of keys) begins[(key >>> shift) + 1]!++;
  for (let i = 1; i < begins.length; i++) begins[i]! += begins[i - 1]!;
  return (hash) => {
    const key = keyOf(hash);
    const end = begins[(key >>> shift) + 1]!;
    for (let i = begins[key >>> shift]!; i < end; i++) if (keys[i] === key) return masks[i]!;
    return 0;
  };
}
