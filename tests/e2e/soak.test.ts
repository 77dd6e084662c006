import { expect, it } from 'vitest';
import type { Figure } from '../soak/figure.ts';
import { soakLoad } from '../soak/load.ts';
import { soakLog } from '../soak/log.ts';
import { soakReport } from '../soak/report.ts';

/** The same as `npm run soak`, small. */
const small: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
  ['log', () => soakLog(5_000)],
  ['load', () => soakLoad({ rate: 100, seconds: 4, tabs: 3, workerDies: 2 })],
  ['report', () => soakReport(20_000, 20)],
];

it.each(small)('keeps what it promises when small: %s', { timeout: 240_000 }, async (_, run) => {
  const figures = (await run()).filter(({ speed }) => speed !== true);
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.filter(({ kept }) => !kept)).toEqual([]);
});
