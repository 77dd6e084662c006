import { describe, expect, it } from 'vitest';
import { createPrefilter } from './prefilter.ts';

describe('createPrefilter', () => {
  const detectors = [
    { prefilter: ['pass'] },
    { prefilter: ['password', 'wordy'] },
    { digits: 6 },
    { token: 9 },
    {},
  ];
  const ran = (text: string) => detectors.map(createPrefilter(detectors)(text));

  it('lets a detector run that needs nothing', () => {
    expect(ran('')).toEqual([false, false, false, false, true]);
  });

  it('sees a literal that another begins with, and one that overlaps another', () => {
    expect(ran('a passwordy')).toEqual([true, true, false, true, true]);
    expect(ran('a pass')).toEqual([true, false, false, false, true]);
    expect(ran('swordy')).toEqual([false, true, false, false, true]);
  });

  it('counts digits over single separators, not over words', () => {
    expect(ran('12-34 56')[2]).toBe(true);
    expect(ran('123 and 456')[2]).toBe(false);
  });
});
