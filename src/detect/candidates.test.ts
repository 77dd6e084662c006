import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from './candidates.ts';

function found(text: string): { numbers: string[]; tokens: string[] } {
  const { numbers, tokens } = findCandidates(text);
  const of = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { numbers: numbers.map(of), tokens: tokens.map(of) };
}

describe('findCandidates', () => {
  it.each([
    ['a number with its sign', 'call +49 30 90 18 20.', ['+49 30 90 18 20']],
    ['a bracket before it', '(415) 867-5309', ['(415) 867-5309']],
    ['no letters inside', '12a34', ['12', '34']],
    ['no line ends inside', '12\n34', ['12', '34']],
    ['three others between digits, not four', '1 - 2  - - 3', ['1 - 2', '3']],
    ['no letters beyond ASCII inside', '1é2', ['1', '2']],
  ])('numbers: %s', (_, text, numbers) => {
    expect(found(text).numbers).toEqual(numbers);
  });

  it.each([
    ['letters and digits', 'id X4RTBPFW4, and', ['X4RTBPFW4']],
    ['punctuation inside, not at its ends', '-ab_12/x.-', ['ab_12/x']],
    ['five units at least', 'ab12 abc12', ['abc12']],
    ['a digit at least', 'abcdef abcde1', ['abcde1']],
    ['letters beyond ASCII end it', 'abc12é34567', ['abc12', '34567']],
  ])('tokens: %s', (_, text, tokens) => {
    expect(found(text).tokens).toEqual(tokens);
  });

  it('counts the digits of a number, and the most in a row over anything short', () => {
    expect(findCandidates('+49 30 901820').numbers[0]?.digits).toBe(10);
    expect(findCandidates('12a34 x 5').mostDigits).toBe(5);
    expect(findCandidates('12 and 345').mostDigits).toBe(3);
  });

  it('gives both in order, without overlaps, ending in what they must', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '2', 'a', 'Z', '-', '+', '(', ' ', '\n', 'é', '.'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (of) => {
        const { numbers, tokens } = findCandidates(of);
        for (const list of [numbers, tokens]) {
          let at = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(list === tokens ? at : 0);
            expect(end).toBeGreaterThan(at);
            at = end;
          }
        }
        expect(numbers.reduce((sum, { digits }) => sum + digits, 0)).toBe(
          of.replace(/\D/g, '').length,
        );
      }),
    );
  });
});
