import { createScanner } from '../../src/detect/index.ts';
import { median } from './median.ts';
import { hostile, mixed, prose } from './texts.ts';

/** Median milliseconds of a scan, after a warm-up. */
function time(scan: (text: string) => unknown, text: string, runs: number): number {
  for (let i = 0; i < Math.min(runs, 20); i++) scan(text);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    scan(text);
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Scan times per input: name, median, runs. */
export function scanTimes(): string[][] {
  const scanner = createScanner();
  const scan = (text: string) => scanner.scan(text);
  const rows: [string, string, number][] = [
    ['10 kB harmless prompt', prose(10_000), 400],
    ['10 kB prompt with findings', mixed(10_000), 400],
    ['1 MB harmless paste', prose(1_000_000), 15],
    ['1 MB paste with findings', mixed(1_000_000), 15],
    ...Object.entries(hostile).map(([name, text]): [string, string, number] => [
      `100 kB ${name}`,
      text,
      7,
    ]),
  ];
  return rows.map(([name, text, runs]) => [
    name,
    `${time(scan, text, runs).toFixed(3)} ms`,
    `median of ${runs}`,
  ]);
}
