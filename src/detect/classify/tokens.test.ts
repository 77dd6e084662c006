import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codes,
  hashes,
  hashWord,
  line,
  places,
  shape,
  sign,
  tokenize,
  tokenReach,
} from './tokens.ts';

const read = (text: string) => {
  const count = tokenize(text, 0, text.length);
  return Array.from({ length: count }, (_, i) => ({
    code: codes[i]! >> 1,
    spaced: (codes[i]! & 1) === 1,
    hash: hashes[i]!,
    at: places[i]!,
  }));
};
const outline = (text: string) => read(text).map(({ code }) => code);

describe('tokens of a line', () => {
  it.each([
    ['a', [shape.letter]],
    ['word', [shape.word]],
    ['Berg', [shape.title]],
    ['HTTP', [shape.longUpper]],
    ['getName', [shape.camel]],
    ['UserList', [shape.pascal]],
    ['max_size', [shape.snakeLower]],
    ['MAX_SIZE', [shape.snakeUpper]],
    ['x1', [shape.lowerDigits]],
    ['2026', [shape.number]],
    ['für', [shape.accented]],
    ['数据', [shape.script]],
    ['$5', [36, shape.digit]],
    ['€5', [sign.money, shape.digit]],
    ['“a”', [sign.quote, shape.letter, sign.quote]],
    ['a.b()', [shape.letter, 46, shape.letter, 40, 41]],
  ])('tells the outline of %s', (text, shapes) => {
    expect(outline(text)).toEqual(shapes);
  });

  it('says where a token begins and whether a blank stands before it', () => {
    expect(read('  to be,or').map(({ at, spaced }) => [at, spaced])).toEqual([
      [2, false],
      [5, true],
      [7, false],
      [8, false],
    ]);
    expect(line.begin).toBe(2);
  });

  it('hashes a word the same in any case and with any digits, and others not', () => {
    const [upper, lower, digits, other] = read('RATE9 rate9 rate4 rata4');
    expect([upper?.hash, digits?.hash, hashWord('Rate1')]).toEqual(
      Array.from({ length: 3 }, () => lower?.hash),
    );
    expect(other?.hash).not.toBe(lower?.hash);
    expect(read('12 345').map(({ hash }) => hash)).toEqual([2, 3]);
  });

  it('counts what prose does without', () => {
    tokenize('We met on Tuesday (in the garden), as planned.', 0, 46);
    expect(line.odd).toBe(0);
    read('return a.b(c[i]) + d_e;');
    expect(line.odd).toBeGreaterThan(5);
  });

  it('reads no further than its reach', () => {
    expect(read('a '.repeat(tokenReach)).length).toBe(tokenReach / 2);
    expect(tokenize('a '.repeat(tokenReach), tokenReach, tokenReach * 2)).toBe(tokenReach / 2);
  });

  it('places tokens in order inside of any text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        const at = read(text).map((token) => token.at);
        expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b));
        for (const place of at) expect(place).toBeLessThan(text.length);
      }),
    );
  });
});
