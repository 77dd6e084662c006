import { expect, it } from 'vitest';
import { isPartOf } from './part-of.ts';

const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 8)) % 251);
const whole = new Blob([bytes]);
const piece = (from: number, to: number): Blob => new Blob([bytes.slice(from, to)]);

it('knows a file, and its pieces as sites cut them', async () => {
  expect(await isPartOf(new Blob([bytes]), whole)).toBe(true);
  for (const at of [0, 100_000, 200_000]) {
    expect(await isPartOf(piece(at, at + 100_000), whole)).toBe(true);
  }
  expect(await isPartOf(piece(299_990, 300_000), whole)).toBe(true);
});

it('takes nothing else for one', async () => {
  const other = bytes.slice();
  other[299_999] = (other[299_999] ?? 0) ^ 1;
  expect(await isPartOf(new Blob([other]), whole)).toBe(false);
  expect(await isPartOf(whole, piece(0, 100_000))).toBe(false);
  expect(await isPartOf(new Blob([]), whole)).toBe(false);
  expect(await isPartOf(piece(50, 100_050), whole)).toBe(false);
});
