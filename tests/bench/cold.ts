import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ContestantName } from './contestants.ts';
import { median } from './median.ts';

const starts = 5;

/** Medians over fresh processes: loading, the first scan of 10 kB and the second, milliseconds. */
export async function coldTimes(names: readonly ContestantName[]): Promise<string[][]> {
  const rows = [['', 'load', 'first scan', 'second scan']];
  for (const name of names) {
    const all: { load: number; first: number; second: number }[] = [];
    for (let start = 0; start < starts; start++) {
      const script = fileURLToPath(new URL('cold-start.ts', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [script, name]);
      all.push(JSON.parse(stdout) as (typeof all)[number]);
    }
    const middle = (of: 'load' | 'first' | 'second'): string =>
      `${median(all.map((one) => one[of])).toFixed(1)} ms`;
    rows.push([name, middle('load'), middle('first'), middle('second')]);
  }
  return rows;
}
