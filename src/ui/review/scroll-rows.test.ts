import { describe, expect, it } from 'vitest';
import { rowScroll } from './scroll-rows.ts';

describe('a list', () => {
  it('that fits is scrolled as it is', () => {
    const scroll = rowScroll(1000, 40, 400);
    expect(scroll.height).toBe(40_000);
    expect(scroll.scrolled(0, 0, 1234)).toBe(1234);
    expect(scroll.placeOf(39_600)).toBe(39_600);
    expect(scroll.placeOf(50_000)).toBe(39_600);
  });

  it('of millions reaches each row, by steps and by leaps', () => {
    const [rows, seen] = [2_000_000, 400];
    const scroll = rowScroll(rows, 40, seen);
    const end = rows * 40 - seen;
    expect(scroll.height).toBeLessThan(16_000_000);
    expect(scroll.scrolled(5_000_000, 1_000_000, 1_000_040)).toBe(5_000_040);
    expect(scroll.scrolled(5_000_000, 1_000_000, 7_500_000)).toBeCloseTo(end / 2, -4);
    expect(scroll.scrolled(123, 50, scroll.height - seen)).toBe(end);
    expect(scroll.scrolled(123, 50, 0)).toBe(0);
    expect(scroll.scrolled(0, 0, scroll.placeOf(40_000_000))).toBeCloseTo(40_000_000, -2);
  });
});
