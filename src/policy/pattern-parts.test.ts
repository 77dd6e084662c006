import { describe, expect, it } from 'vitest';
import { patternReach, requiredLiteral } from './pattern-parts.ts';

describe('requiredLiteral', () => {
  it.each([
    ['ACME-\\d{6}', 'acme-'],
    ['(?<![\\p{L}\\d])PRJ\\/[A-Z]{2,5}-\\d{2,4}', 'prj/'],
    ['[A-Z]{2}heron\\.x', 'heron.x'],
    ['abcd{2,3}ef', 'abcd'],
    ['abcd?e', 'abc'],
    ['abcd{0,4}', 'abc'],
    ['Blue Heron', 'blue heron'],
  ])('of %s', (source, literal) => {
    expect(requiredLiteral(source)).toBe(literal);
  });
  it.each([
    'abc|def',
    '(?:abc|def)\\d',
    '(abc)?\\d',
    '[abc]{9}',
    'ab\\d',
    '\\u{1F600}abc'.slice(0, 9),
  ])('is none in %s', (source) => {
    expect(requiredLiteral(source)).toBeNull();
  });
});

describe('patternReach', () => {
  it.each([
    ['a{1,40}b', 82],
    ['(?:ab|c{9}){2}', 36],
    ['^ab\\b$', 4],
    ['[\\p{L}\\]]\\p{N}{3}', 8],
    ['(?:(?:a{1,900}){1,8})', 4096],
  ])('of %s is at most %i', (source, reach) => {
    expect(patternReach(source)).toBe(reach);
  });
});
