import { describe, expect, it } from 'vitest';
import { findLineHeads, matchHeads } from './line-heads.ts';

describe('line heads', () => {
  it.each([
    ['a field', 'To: Anna, who is away', [[0, 2]]],
    [
      'short lines, whatever ends them',
      'Skills\nTime\r\nRest\rEnd',
      [
        [0, 6],
        [7, 4],
        [13, 4],
        [18, 3],
      ],
    ],
    ['no empty ones', '\n\nTo: a\n', [[2, 2]]],
    ['a far colon', `${'word '.repeat(40)}: a`, []],
    ['a time, long before another line', `14:30 ${'word '.repeat(40)}`, [[0, 2]]],
  ])('are %s', (_, text, heads) => {
    expect(findLineHeads(text).map(({ start, length }) => [start, length])).toEqual(heads);
  });

  it('are matched where they begin, none within another', () => {
    const text = 'A: b\nA: c\nnot A: d\nA: e';
    const places = (pattern: RegExp, reach = 9): number[] =>
      matchHeads(text, findLineHeads(text), pattern, reach).map(({ index }) => index);
    expect(places(/^A: \w/my)).toEqual([0, 5, 19]);
    expect(places(/^A: \w\n./my)).toEqual([0]);
    expect(places(/^A: \w/my, 0)).toEqual([]);
  });
});
