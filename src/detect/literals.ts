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
/** Rarer letters that stand together in every other sentence. */
const common = 'the and for ing ith ent ver use com con our you all ach ich sch und ein';
/** Letters of scripts that a text has long runs of, or none. */
const farLetters = /[\u0370-\uffff]+/g;
const isFar = (literal: string): boolean => /^[\u0370-\uffff]+$/.test(literal);

interface Entry {
  readonly id: number;
  readonly literal: string;
  /** Which unit of it is the last of those that it is found by. */
  readonly window: number;
}

/** Literals by the window that they are found by. */
interface Windows {
  /** The bucket of a window, 0 for none. */
  readonly table: Uint16Array;
  readonly buckets: Entry[][];
  /** Of each bucket, which units may stand before the window, by their five bits. */
  readonly before: number[];
}

/**
 * One pass over the text with a rolling hash of three units, and a look at the few literals that
 * hold such a window. It costs a few nanoseconds a unit for a dozen literals and for a thousand, where an alternation in a regular
 * expression slows down with each of them.
 */
export function createLiteralIndex(literals: Iterable<string>): LiteralIndex {
  const ids = new Map<string, number>();
  const single: Entry[] = [];
  const near = createWindows();
  /** Literals of far letters alone, so that other letters do not lead to them. */
  const far = createWindows();
  const place = (slot: number, entry: Entry): void => {
    const { literal, window } = entry;
    const { table, buckets, before } = isFar(literal) ? far : near;
    if (table[slot] === 0) table[slot] = buckets.push([]) - 1;
    const bucket = table[slot]!;
    buckets[bucket]!.push(entry);
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
      look(near, lower, 0, lower.length, hits);
      farLetters.lastIndex = 0;
      for (let run = farLetters.exec(lower); run; run = farLetters.exec(lower))
        look(far, lower, run.index, farLetters.lastIndex, hits);
      return hits;
    },
  };
}

function createWindows(): Windows {
  return { table: new Uint16Array(slots), buckets: [[]], before: [0] };
}

function look(
  { table, buckets, before }: Windows,
  lower: string,
  from: number,
  to: number,
  hits: (number[] | undefined)[],
): void {
  let hash = 0;
  for (let at = from; at < to; at++) {
    hash = ((hash << 5) ^ (lower.charCodeAt(at) & 31)) & (slots * 32 - 1);
    const bucket = table[hash & (slots - 1)]!;
    // The fourth unit is still there above the three.
    if (bucket !== 0 && ((before[bucket]! >>> (hash >>> 15)) & 1) !== 0)
      verify(buckets[bucket]!, lower, at, hits);
  }
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
    const rarity = common.includes(literal.slice(end - 2, end + 1))
      ? 0
      : rarityOf(literal, end - 2) * rarityOf(literal, end - 1) * rarityOf(literal, end);
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
