import { seenRecords } from '../events/seen-records.ts';
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
  const seen = seenRecords();
  const progress = createProgress(bytes);
  let bad = 0;
  for await (const { line, bytes: length } of readEventLines(files)) {
    progress.add(length);
    if (line === null) bad += 1;
    if (line?.kind !== 'record') continue;
    const { chain, seq } = line.link;
    if (seen.isNew(chain, seq)) countIn(tally, line.event, chain);
  }
  progress.end();
  return { tally, browsers: seen.chains, bad };
}
