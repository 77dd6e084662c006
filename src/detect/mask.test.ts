import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mask } from './mask.ts';

it('shows two characters at each end at most', () => {
  expect(mask('4561728394015274')).toBe('45••••74');
  expect(mask('anna')).toBe('a••••a');
  expect(mask('ab')).toBe('a••••');
  expect(mask('a')).toBe('••••');
  expect(mask('')).toBe('••••');
});

it('never shows more than half, nor how long it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const shown = Array.from(mask(value)).length - 4;
      expect(shown).toBeLessThanOrEqual(Math.min(4, Array.from(value).length / 2));
    }),
  );
});
