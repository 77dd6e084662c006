import { Unreadable } from './unreadable.ts';

/** What reading one file may cost; parts of it draw on the same allowance. */
export interface Limits {
  /** Of the file itself. */
  readonly bytes: number;
  /** All that is unpacked, together. */
  readonly inflated: number;
  /** Parts of all archives, together. */
  readonly entries: number;
  /** Archives in archives; 1 is a file that holds files. */
  readonly depth: number;
  /** Of the text; UTF-16 code units. */
  readonly text: number;
  /** Milliseconds. */
  readonly time: number;
}

export const standardLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  inflated: 128 * 1024 * 1024,
  entries: 10_000,
  depth: 3,
  text: 20_000_000,
  time: 20_000,
};

/** What is left of the {@link Limits}. */
export interface Allowance {
  readonly limits: Limits;
  /** Throws {@link Unreadable} once the time is over. */
  readonly time: () => void;
  /** One more part of an archive. */
  readonly entry: () => void;
  /** `bytes` more were unpacked; `packed` made them all, for telling a bomb from a large file. */
  readonly inflated: (bytes: number, ratio: number) => void;
}

/** What no honest file reaches: the densest real logs and tables stay below, times. */
const bombRatio = 300;
/** Up to here it does not matter, bytes: an empty picture, a sheet of zeros. */
const harmless = 16 * 1024 * 1024;

export function createAllowance(limits: Limits, now: () => number): Allowance {
  const end = now() + limits.time;
  let entries = 0;
  let inflated = 0;
  return {
    limits,
    time() {
      if (now() > end) throw new Unreadable('timeout');
    },
    entry() {
      entries += 1;
      if (entries > limits.entries) throw new Unreadable('too-many');
    },
    inflated(bytes, ratio) {
      inflated += bytes;
      if (ratio > bombRatio && inflated > Math.min(harmless, limits.inflated)) {
        throw new Unreadable('bomb');
      }
      if (inflated > limits.inflated) throw new Unreadable('too-large');
    },
  };
}
