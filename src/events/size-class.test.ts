import { describe, expect, it } from 'vitest';
import { sizeClassOf } from './size-class.ts';

describe('sizeClassOf', () => {
  it.each([
    [0, '<100'],
    [99, '<100'],
    [100, '<1k'],
    [999, '<1k'],
    [1000, '<10k'],
    [99_999, '<100k'],
    [999_999, '<1M'],
    [1_000_000, '>=1M'],
    [50_000_000, '>=1M'],
  ])('%i: %s', (length, expected) => {
    expect(sizeClassOf(length)).toBe(expected);
  });
});
