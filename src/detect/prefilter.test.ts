import { describe, expect, it } from 'vitest';
import { createLiteralIndex } from './literals.ts';
import { createScreen } from './prefilter.ts';
import { createReading } from './reading.ts';

describe('createScreen', () => {
  const detectors = [
    { prefilter: ['pass'] },
    { prefilter: ['password', 'wordy'] },
    { digits: 6 },
    { token: 14 },
    {},
  ];
  const index = createLiteralIndex(detectors.flatMap(({ prefilter = [] }) => prefilter));
  const ran = (text: string) =>
    detectors.map((detector) => createScreen(detector, index)(createReading(text, index)));

  it('lets a detector run that needs nothing', () => {
    expect(ran('')).toEqual([false, false, false, false, true]);
  });

  it('sees a literal that another begins with, and one that overlaps another', () => {
    expect(ran('a passwordy')).toEqual([true, true, false, false, true]);
    expect(ran('a pass')).toEqual([true, false, false, false, true]);
    expect(ran('swordy')).toEqual([false, true, false, false, true]);
  });

  it('counts digits over single separators, not over words', () => {
    expect(ran('12-34 56')[2]).toBe(true);
    expect(ran('123 and 456')[2]).toBe(false);
  });

  it('counts units without a blank', () => {
    expect(ran('1234567890123 4')[3]).toBe(false);
    expect(ran('a 12345678901234\nb')[3]).toBe(true);
    expect(ran('12345678901234')[3]).toBe(true);
  });
});
