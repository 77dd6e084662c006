/** Runs of words or tokens, one beginning at each of them, as hashes. */
export interface Shingles {
  readonly count: number;
  /** 64 bits of hash, and where the run stands in the text. */
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gathers shingles of a text that has at most so many. */
export function createShingles(most: number): Shingles & {
  add(low: number, high: number, start: number, end: number): void;
} {
  const array = (): Int32Array => new Int32Array(most);
  const [lows, highs, starts, ends] = [array(), array(), array(), array()];
  return {
    count: 0,
    lows,
    highs,
    starts,
    ends,
    add(this: { count: number }, low, high, start, end) {
      lows[this.count] = low;
      highs[this.count] = high;
      starts[this.count] = start;
      ends[this.count++] = end;
    },
  };
}

/**
 * Which of a text's shingles stand for it (winnowing, Schleimer, Wilkerson and Aiken 2003): of every
 * `window` in a row the one with the smallest hash, so that any two texts that share a run of
 * shingles as long as the window share one that was chosen.
 */
export function winnow({ count, lows }: Shingles, window: number): number[] {
  const chosen: number[] = [];
  let best = -1;
  for (let end = Math.min(window, count) - 1; end >= 0 && end < count; end++) {
    const from = Math.max(0, end - window + 1);
    if (best < from) {
      best = from;
      for (let i = from + 1; i <= end; i++) if (rank(lows[i]!) <= rank(lows[best]!)) best = i;
    } else if (rank(lows[end]!) <= rank(lows[best]!)) best = end;
    if (chosen.at(-1) !== best) chosen.push(best);
  }
  return chosen;
}

const rank = (hash: number): number => hash >>> 0;
