import { termGroups } from './document-kinds.ts';
import { families, fresh, join, lookUp, opens } from './term-table.ts';

/** Terms that a text holds, counted as its words come by. */

const groupCount = termGroups.length;
/** How often terms of each group occur, and how many different ones, in the order of `termGroups`. */
export const counts = new Uint32Array(groupCount);
export const distinct = new Uint16Array(groupCount);

let stamp = 0;
/** The word before, what {@link lookUp} says about it, and the same for the pair it ends. */
let before = 0;
let wordOpen = 0;
let pairKey = 0;
let pairOpen = 0;
/** Both: nought after most words. A word that no term knows can be left out while it is. */
export let pending = 0;

export function beginTerms(): void {
  stamp++;
  counts.fill(0);
  distinct.fill(0);
  before = 0;
  wordOpen = 0;
  pairOpen = 0;
  pending = 0;
}

function see(key: number): number {
  const mask = lookUp(key, stamp);
  for (let bits = mask & families; bits !== 0; bits &= bits - 1) {
    const group = 31 - Math.clz32(bits & -bits);
    counts[group]!++;
    if ((mask & fresh) !== 0) distinct[group]!++;
  }
  return mask;
}

/** Looks a word up, alone and as the end of a phrase of two or three; says its families. */
export function seeWord(key: number): number {
  const own = see(key);
  let mask = own;
  let pair = 0;
  let open = 0;
  if ((pairOpen & opens) !== 0) mask |= see(join(pairKey, key));
  if ((wordOpen & opens) !== 0) {
    pair = join(before, key);
    open = see(pair);
    mask |= open;
  }
  pairOpen = open;
  pairKey = pair;
  wordOpen = own;
  before = key;
  pending = own | open;
  return mask;
}
