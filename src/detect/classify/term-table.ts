import { documentTerms } from './document-terms.ts';
import { termGroups } from './document-kinds.ts';
import { hashPair, mix } from './hash.ts';

/** Every term as a hash in one open table; its mask says which families it belongs to. */
export const slots = 8192;
export const keys = new Int32Array(slots);
export const masks = new Uint16Array(slots);

const asciiClasses = Uint8Array.from({ length: 128 }, (_, c) =>
  (c | 32) >= 97 && (c | 32) <= 122 ? 1 : c >= 48 && c <= 57 ? 2 : 0,
);
/** 1 letter, 2 digit, 0 neither. */
export const classOf = (c: number) =>
  c < 128 ? asciiClasses[c]! : c >= 0xc0 && (c < 0x2000 || c >= 0x3040) ? 1 : 0;
export const step = (hash: number, c: number) =>
  Math.imul(hash ^ (c < 128 || (c >= 0xc0 && c < 0xdf) ? c | 32 : c), 0x01000193);
export const finish = (hash: number) => mix(hash) | 1;
export const join = (a: number, b: number) => hashPair(a, b) | 1;

export function slotOf(key: number): number {
  let slot = key & (slots - 1);
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
  return slot;
}

/** The keys of a phrase's beginnings: its first word, its first two, and so on. */
function phraseKeys(phrase: string): number[] {
  const found: number[] = [];
  let hash = 0;
  for (let i = 0; i <= phrase.length; i++) {
    const c = i < phrase.length ? phrase.charCodeAt(i) : 32;
    if (classOf(c) !== 0) hash = step(hash, c);
    else if (hash !== 0) {
      const before = found.at(-1);
      found.push(before === undefined ? finish(hash) : join(before, finish(hash)));
      hash = 0;
    }
  }
  return found;
}
export const phraseKey = (phrase: string) => phraseKeys(phrase).at(-1) ?? 0;

/** Marks a key that longer phrases begin with, so that pairs are looked up only where one can be. */
export const opens = 0x8000;

function enter(key: number, mask: number): void {
  const slot = slotOf(key);
  keys[slot] = key;
  masks[slot]! |= mask;
}

termGroups.forEach((group, index) => {
  for (const term of documentTerms[group].split(',')) {
    const begun = phraseKeys(term);
    const whole = begun.pop();
    if (whole === undefined) continue;
    enter(whole, 1 << index);
    for (const key of begun) enter(key, opens);
  }
});
