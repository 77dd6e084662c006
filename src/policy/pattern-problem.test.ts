import { describe, expect, it } from 'vitest';
import { patternProblem } from './pattern-problem.ts';

describe('patternProblem', () => {
  it.each([
    'ACME-\\d{6}',
    '(?<![\\p{L}\\d])PRJ-[A-Z]{2,5}-\\d{2,4}(?!\\d)',
    '(?:\\d{4}[ -]?){3}\\d{4}',
    '[*+{]\\*\\+x',
    '(?<value>ab{1,3})c?',
    'a|b{2}',
    '\\u{1F600}{1,3}',
  ])('takes %s', (source) => {
    expect(patternProblem(source)).toBeNull();
  });

  it.each([
    ['(', /not a regular/],
    ['x*', /empty text/],
    ['ax*', /bound/],
    ['a+', /bound/],
    ['a{2,}', /bound/],
    ['a+?', /bound/],
    ['[^a]+', /bound/],
    ['(?:ab)+', /bound/],
    ['(?:a{1,40}){2,40}', /varying length/],
    ['(?:(?:a{1,40}))b{3}(?:x(?:a{1,9}|b)){1,9}', /varying length/],
  ])('refuses %s', (source, reason) => {
    expect(patternProblem(source)).toMatch(reason);
  });

  it('lets a pattern for one short value be open, but not nested', () => {
    expect(patternProblem('[^@]+@acme\\.example', true)).toBeNull();
    expect(patternProblem('(?:a+)+b', true)).toMatch(/varying length/);
  });
});
