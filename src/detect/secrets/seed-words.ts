import { seedWordBits } from './seed-words.data.ts';

/** Bits of the filter; `tests/train/seed-words.ts` fills it. */
const size = 4096;

/** Where a word's bit stands: FNV-1a, folded. */
export function slotOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (size - 1);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Whether a word may be one of the 2048 of BIP-39: always true for those, and for four in ten
 * others. A dozen in a row tell; the list itself would be ten times as large.
 */
export function maySeed(word: string): boolean {
  const slot = slotOfWord(word);
  const six = alphabet.indexOf(seedWordBits.charAt(Math.floor(slot / 6)));
  return ((six >> (slot % 6)) & 1) === 1;
}
