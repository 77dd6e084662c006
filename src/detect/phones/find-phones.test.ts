import * as fc from 'fast-check';
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../candidates.ts';
import { fitOfInternational } from './calling-codes.ts';
import { findPhones } from './find-phones.ts';

function found(text: string): { text: string; confidence: number }[] {
  return [...findPhones(text, findCandidates(text))].map(({ start, end, confidence }) => ({
    text: text.slice(start, end),
    confidence,
  }));
}

const surest = (text: string): string[] =>
  found(text)
    .filter(({ confidence }) => confidence >= 0.7)
    .map(({ text: value }) => value);

describe('numbers of the world', () => {
  const numbers = getCountries().flatMap((country) => getExampleNumber(country, examples) ?? []);

  it('knows every calling code', () => {
    const codes = new Set(getCountries().map((country) => getCountryCallingCode(country)));
    expect(
      [...codes].filter((code) => fitOfInternational(`${code}`.padEnd(11, '2')) === 'no'),
    ).toEqual([]);
  });

  it('takes the example of every country for a number of its plan', () => {
    expect(numbers.length).toBeGreaterThan(200);
    expect(
      numbers
        .filter(({ number }) => fitOfInternational(number.slice(1)) !== 'fits')
        .map(({ country }) => country),
    ).toEqual([]);
  });

  it('finds it as it is written abroad', () => {
    const missed = numbers
      .map((number) => number.formatInternational())
      .filter((written) => surest(`on ${written} or by mail`)[0] !== written);
    expect(missed).toEqual([]);
  });

  it('takes no number of a wrong length or an unknown code for one', () => {
    expect(fitOfInternational('3361234567')).toBe('unlikely');
    expect(fitOfInternational('33612345678')).toBe('fits');
    expect(fitOfInternational('330612345678')).toBe('fits');
    expect(fitOfInternational('2101234567')).toBe('no');
    expect(fitOfInternational('331')).toBe('no');
  });
});

describe('findPhones', () => {
  it.each([
    ['at (415) 867-5309 now', '(415) 867-5309'],
    ['at 415.867.5309x204 now', '415.867.5309x204'],
    ['on +1-415-867-5309, ext. 12 please', '+1-415-867-5309, ext. 12'],
    ['is(+31) 20 794 6001', '(+31) 20 794 6001'],
    ['+44 (0)20 7946 0018', '+44 (0)20 7946 0018'],
    ['0044 20 7946 0018', '0044 20 7946 0018'],
    ['0171/4823917', '0171/4823917'],
    ['8 (495) 123-45-67', '8 (495) 123-45-67'],
    ['(11) 3891-2764', '(11) 3891-2764'],
    ['138 1234 5678', '138 1234 5678'],
    ['call 1-800-FLOWERS now', '1-800-FLOWERS'],
    ['at 5 415-867-5309', '415-867-5309'],
    ['2024-03-14 030 901820', '030 901820'],
  ])('finds the number in %j', (text, number) => {
    expect(surest(text)).toEqual([number]);
  });

  it.each([
    '2024-03-14',
    '14.03.2024',
    '2019-2024',
    '192.168.10.201',
    '978-3-16-148410-0',
    'v1.2.3.4567890',
    '$ 415 867 5309',
    '415 867 5309 kg',
    '415 867 5309%',
    'a1-415-867-5309',
    '/415-867-5309',
    '1111111111',
    '+000 123 456 789',
    '11 22 33 44 55 66 77 88 99 10 11 12 13 14',
  ])('finds nothing in %j', (text) => {
    expect(surest('415-867-5309')).toEqual(['415-867-5309']);
    expect(found(text)).toEqual([]);
  });

  it('takes what may be an amount for a number only behind a label', () => {
    expect(found('we sold 123 456 789 of them')).toEqual([]);
    expect(found('phone: 123 456 789').map(({ text }) => text)).toEqual(['123 456 789']);
  });

  it('stays within the text, in order and apart', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789+()-./ ,x\na'), maxLength: 80 });
    fc.assert(
      fc.property(signs, (text) => {
        let last = 0;
        for (const { start, end } of findPhones(text, findCandidates(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
