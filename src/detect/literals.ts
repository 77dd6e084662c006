/** Where literals stand in a text: by their numbers, offsets ascending; undefined when absent. */
export type LiteralHits = readonly (readonly number[] | undefined)[];

/** Literals of many detectors, looked for together. */
export interface LiteralIndex {
  /** The number of a literal, or undefined for one that was not declared. */
  idOf(literal: string): number | undefined;
  /** Every occurrence of every literal in a lower-cased text, in one pass whatever their number. */
  find(lower: string): LiteralHits;
}

/** Five bits of each of three units. */
const slots = 1 << 15;
/** Letters by how common they are in European languages: a rare window spares vain looks. */
const byFrequency = ' etaoinsrhldcumpgfbvwyk.-_,0123456789/:=jxqz';

interface Entry {
  readonly id: number;
  readonly literal: string;
  /** Which unit of it is the last of those that it is found by. */
  readonly window: number;
}

/**
 * One pass over the text with a rolling hash of three units, and a look at the few literals that
 * hold such a window. It costs a few nanoseconds a unit for a dozen literals and for a thousand, where an alternation in a regular
 * expression slows down with each of them.
 */
export function createLiteralIndex(literals: Iterable<string>): LiteralIndex {
  const ids = new Map<string, number>();
  const single: Entry[] = [];
  const buckets: Entry[][] = [[]];
  const table = new Uint16Array(slots);
  /** Of each bucket, which units may stand before the window, by their five bits. */
  const before: number[] = [0];
  const place = (slot: number, entry: Entry): void => {
    if (table[slot] === 0) table[slot] = buckets.push([]) - 1;
    const bucket = table[slot]!;
    buckets[bucket]!.push(entry);
    const { literal, window } = entry;
    before[bucket] =
      (before[bucket] ?? 0) | (window < 3 ? -1 : 1 << (literal.charCodeAt(window - 3) & 31));
  };
  for (const literal of literals) {
    if (literal === '' || ids.has(literal)) continue;
    const id = ids.size;
    ids.set(literal, id);
    const window = literal.length < 3 ? literal.length - 1 : rarestWindow(literal);
    const entry = { id, literal, window };
    if (window === 0) single.push(entry);
    // Before two units anything may stand.
    else if (window === 1)
      for (let other = 0; other < 32; other++) place(hashOf(other, literal), entry);
    else place(hashOf(0, literal.slice(window - 2, window + 1)), entry);
  }
  // Copied for each text: faster than made anew.
  const none = Array.from<number[] | undefined>({ length: ids.size });
  return {
    idOf: (literal) => ids.get(literal),
    find(lower) {
      const hits = none.slice();
      for (const { id, literal } of single) {
        for (let at = lower.indexOf(literal); at >= 0; at = lower.indexOf(literal, at + 1))
          (hits[id] ??= []).push(at);
      }
      let hash = 0;
      for (let at = 0; at < lower.length; at++) {
        hash = ((hash << 5) ^ (lower.charCodeAt(at) & 31)) & (slots * 32 - 1);
        const bucket = table[hash & (slots - 1)]!;
        // The fourth unit is still there above the three.
        if (bucket !== 0 && ((before[bucket]! >>> (hash >>> 15)) & 1) !== 0)
          verify(buckets[bucket]!, lower, at, hits);
      }
      return hits;
    },
  };
}

function verify(
  bucket: readonly Entry[],
  lower: string,
  at: number,
  hits: (number[] | undefined)[],
): void {
  next: for (const { id, literal, window } of bucket) {
    const start = at - window;
    if (start < 0) continue;
    // By hand: a call for each of many looks in vain would cost more than the looks.
    for (let i = 0; i < literal.length; i++) {
      if (lower.charCodeAt(start + i) !== literal.charCodeAt(i)) continue next;
    }
    (hits[id] ??= []).push(start);
  }
}

function rarestWindow(literal: string): number {
  // From the fourth unit on, the one before the window says more.
  const first = Math.min(3, literal.length - 1);
  let best = first;
  let most = -1;
  for (let end = first; end < literal.length; end++) {
    const rarity = rarityOf(literal, end - 2) * rarityOf(literal, end - 1) * rarityOf(literal, end);
    if (rarity > most) {
      most = rarity;
      best = end;
    }
  }
  return best;
}

function rarityOf(literal: string, at: number): number {
  const rank = byFrequency.indexOf(literal.charAt(at));
  return (rank < 0 ? byFrequency.length : rank) + 1;
}

/** The slot of a window, after what stood before it. */
function hashOf(before: number, window: string): number {
  let hash = before;
  for (let at = 0; at < window.length; at++) hash = (hash << 5) ^ (window.charCodeAt(at) & 31);
  return hash & (slots - 1);
}
