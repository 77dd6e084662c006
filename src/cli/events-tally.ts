import { countIn, emptyTally, type Tally } from '../events/tally.ts';
import { readEventLines } from './events-read.ts';
import { createProgress } from './progress-bar.ts';

export interface Tallied {
  readonly tally: Tally;
  readonly browsers: number;
  readonly bad: number;
}

/** Counts files line by line; exports of one browser that overlap count once. */
export async function tallyFiles(files: readonly string[], bytes: number): Promise<Tallied> {
  const tally = emptyTally();
  const seen = new Map<string, [from: number, to: number][]>();
  const progress = createProgress(bytes);
  let bad = 0;
  for await (const { line, bytes: length } of readEventLines(files)) {
    progress.add(length);
    if (line === null) bad += 1;
    if (line?.kind !== 'record') continue;
    const { chain, seq } = line.link;
    if (isNew(seen, chain, seq)) countIn(tally, line.event, chain);
  }
  progress.end();
  return { tally, browsers: seen.size, bad };
}

/** Marks a record as seen: a few ranges for each chain, however many records it has. */
function isNew(seen: Map<string, [number, number][]>, chain: string, seq: number): boolean {
  const ranges = seen.get(chain) ?? [];
  if (ranges.some(([from, to]) => seq >= from && seq <= to)) return false;
  const before = ranges.find(([, to]) => to === seq - 1);
  if (before) before[1] = seq;
  else ranges.push([seq, seq]);
  const own = before ?? ranges.at(-1);
  const after = ranges.findIndex((range) => range[0] === seq + 1 && range !== own);
  const next = ranges[after];
  if (own && next) {
    own[1] = next[1];
    ranges.splice(after, 1);
  }
  seen.set(chain, ranges);
  return true;
}
