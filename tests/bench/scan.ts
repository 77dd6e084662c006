import { type Contestant, contestants, type ContestantName } from './contestants.ts';
import { hostile, hostileNames } from './hostile.ts';
import { race, type Result } from './race.ts';
import { mixed, prose } from './texts.ts';

const kilobyte = 1000;

/** Inputs, how often they are measured, and the milliseconds that Tidegate may take. */
const inputs: readonly (readonly [
  name: string,
  text: (seed: number) => string,
  rounds: number,
  budget: number | null,
])[] = [
  ['200 B prompt', (seed) => prose(200, seed), 400, null],
  ['10 kB harmless prompt', (seed) => prose(10 * kilobyte, seed), 300, 0.3],
  ['10 kB prompt with findings', (seed) => mixed(10 * kilobyte, seed), 300, 0.3],
  ['1 MB harmless paste', (seed) => prose(kilobyte ** 2, seed), 15, 25],
  ['1 MB paste with findings', (seed) => mixed(kilobyte ** 2, seed), 15, 25],
];
/** Milliseconds for one text after which a peer is not timed on the inputs that follow. */
const hopeless = 8000;
const hostileLength = 100 * kilobyte;
const hostileBudget = 20;
/** Hostile inputs that peers are timed on as well: the worst ones for Tidegate. */
const hostileShared = 4;

/** Scan times of the fast tier with all rules beside the peers': a row for each input. */
export async function scanTimes(names: readonly ContestantName[]): Promise<string[][]> {
  const all = await Promise.all(names.map((name) => contestants[name]()));
  const rows = [headOf(all)];
  const tooSlow = new Set<Contestant>();
  for (const [name, text, rounds, budget] of inputs) {
    const racing = all.filter((one) => !tooSlow.has(one));
    const raced = await race(racing, text, rounds, Math.min(20, rounds));
    const results = all.map((one) => raced[racing.indexOf(one)] ?? { ms: null, runs: 0 });
    for (const [at, { ms }] of results.entries())
      if (at > 0 && ms !== null && ms > hopeless) tooSlow.add(all[at]!);
    rows.push(rowOf(name, results, budget));
  }
  return rows;
}

/** The same for inputs that hurt careless patterns, worst first; peers on the worst ones only. */
export async function hostileTimes(names: readonly ContestantName[]): Promise<string[][]> {
  const all = await Promise.all(names.map((name) => contestants[name]()));
  const own = all.slice(0, 1);
  const timed: (readonly [name: string, results: Result[]])[] = [];
  for (const name of hostileNames) {
    const text = (seed: number): string => hostile(name, hostileLength, seed);
    timed.push([name, await race(own, text, 5, 2)]);
  }
  const worst = timed.toSorted(([, a], [, b]) => (b[0]?.ms ?? 0) - (a[0]?.ms ?? 0));
  const rows = [headOf(all)];
  for (const [at, [name, results]] of worst.entries()) {
    const text = (seed: number): string => hostile(name, hostileLength, seed);
    const shared = at < hostileShared && all.length > 1 ? await race(all, text, 3, 0) : results;
    rows.push(rowOf(name, shared, hostileBudget));
  }
  return rows;
}

function headOf(all: readonly Contestant[]): string[] {
  const [own, ...peers] = all.map(({ name }) => name);
  return ['', own ?? '', '', ...peers.flatMap((name) => [name, 'ratio'])];
}

function rowOf(name: string, [own, ...peers]: readonly Result[], budget: number | null): string[] {
  const ms = own?.ms ?? null;
  const held = ms !== null && budget !== null && ms <= budget;
  return [
    name,
    timeText(own),
    budget === null ? '' : `budget ${budget} ms ${held ? 'held' : 'OVER'}`,
    ...peers.flatMap((peer) => [
      timeText(peer),
      peer.ms !== null && ms !== null ? `${(peer.ms / ms).toPrecision(2)} x` : '',
    ]),
  ];
}

function timeText(result: Result | undefined): string {
  if (!result || result.ms === null) return '–';
  return `${result.ms.toFixed(result.ms < 10 ? 3 : 1)} ms (${result.runs})`;
}
