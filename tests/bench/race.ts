import type { Contestant } from './contestants.ts';
import { median } from './median.ts';

/** What one library needed for texts of one sort. */
export interface Result {
  /** Median milliseconds; null if it did not get through one text. */
  readonly ms: number | null;
  readonly runs: number;
}

/** Milliseconds that one contestant may spend on one sort of text before it drops out. */
const patience = 4000;

/** Seeds of texts that are not measured are so far from those of the others. */
const others = 1_000_000;
/** Milliseconds of a scan up to which one comes before it that is not measured. */
const short = 20;

/**
 * Lets all contestants scan the same texts, one round after the other, a text of its own in each
 * round. Before a turn that is short, its contestant scans another text: what it finds in the
 * caches of the machine should be its own, not what a peer has left there. One that has spent its
 * time drops out of the later rounds: the medians of the others are those of all rounds.
 * `unmeasured` rounds come first.
 */
export async function race(
  contestants: readonly Contestant[],
  text: (seed: number) => string,
  rounds: number,
  unmeasured: number,
): Promise<Result[]> {
  const times = contestants.map((): number[] => []);
  const spent = contestants.map(() => 0);
  for (let round = -unmeasured; round < rounds; round++) {
    const input = text(round + unmeasured);
    // Another one begins each time, so that none always scans a text that is warm in the caches.
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + round + unmeasured) % contestants.length;
      if (spent[at]! > patience) continue;
      if (times[at]!.length > 0 && times[at]!.at(-1)! < short)
        await contestants[at]!.scan(text(round + unmeasured + others));
      const from = performance.now();
      await contestants[at]!.scan(input);
      const took = performance.now() - from;
      spent[at]! += took;
      if (round >= 0 || spent[at]! > patience) times[at]!.push(took);
    }
  }
  return times.map((all) => ({ ms: all.length > 0 ? median(all) : null, runs: all.length }));
}
