import { describe, expect, it } from 'vitest';
import { findCandidates } from '../candidates.ts';
import { pickIdentifiers } from './find-identifiers.ts';
import { persons } from './persons.ts';
import type { Kind } from './scheme.ts';
import { things } from './things.ts';

const kinds = [
  ...[...'nthspdbr'].map((kind) => [persons, kind] as const),
  ...[...'cviefy'].map((kind) => [things, kind] as const),
];

/** Kind, confidence and text of what is found. */
function found(text: string, heading = ''): [kind: string, confidence: number, value: string][] {
  const candidates = findCandidates(text);
  return kinds.flatMap(([ask, kind]) =>
    pickIdentifiers(ask, kind as Kind, text, candidates, () => heading).map(
      ({ start, end, confidence }): [string, number, string] => [
        kind,
        confidence,
        text.slice(start, end),
      ],
    ),
  );
}
const kindOf = (text: string): string =>
  found(text)
    .map(([kind]) => kind)
    .join('');
const sureness = (text: string): number => found(text)[0]?.[1] ?? 0;

describe('a label', () => {
  it.each([
    'DNI: 12345678Z',
    'dni 12.345.678-Z',
    '"dni": "12345678z"',
    'DNI (Documento Nacional de Identidad, Spanish personal identity codes): 12345678Z',
    'El D.N.I. del cliente es 12345678Z',
    'documentoNacionalDeIdentidad=12345678Z',
    'DNI:\n12345678Z',
  ])('is known in %j', (text) => {
    expect(found(text).map(([kind, confidence]) => [kind, confidence >= 0.9])).toEqual([
      ['n', true],
    ]);
  });

  it('may be in the heading of the column', () => {
    expect(found('x,123456781', 'tax file number')).toEqual([['t', 0.6, '123456781']]);
    expect(found('x,123456782', 'width')).toEqual([]);
    expect(found('x,123456782', 'tax file number')).toEqual([['t', 0.95, '123456782']]);
  });

  it('may follow', () => {
    expect(sureness('12345678Z is his DNI')).toBeGreaterThan(0.7);
    expect(kindOf('44051401359 (PESEL)')).toBe('n');
    expect(kindOf('44051401359 (width)')).toBe('');
  });

  it('holds for the next number too', () => {
    expect(found('PESEL 44051401359, 02070803628').map(([, , value]) => value)).toEqual([
      '44051401359',
      '02070803628',
    ]);
  });

  it('says less from afar, and less when the check digits are wrong', () => {
    const beside = sureness('PESEL: 44051401359');
    expect(sureness('PESEL: 44051401358')).toBeLessThan(0.75);
    expect(sureness('His PESEL is on file. In short, as he says: 44051401359')).toBeLessThan(
      beside,
    );
  });

  it('of two letters or a word of the language counts in capitals or right beside', () => {
    expect(kindOf('SIN 130692544 for Canada')).toBe('n');
    expect(kindOf('sin duda alguna, vale 130692544')).toBe('');
    expect(kindOf('wie ein Haus 123456789')).toBe('');
  });

  it('is no label when words run together by chance', () => {
    expect(kindOf('TFN: this is an 123456782')).toBe('t');
  });
});

describe('a look-alike', () => {
  it.each([
    'ISBN (International Standard Book Number): 9789024538270',
    'CUSIP number (financial security identification number): 037833100',
    'order number 44051401359',
    'tracking 12345678Z',
    'VAT 20% of 1250000',
    'tax id issued 2019-04-12',
    'tax id fee $1250000',
  ])('is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('after a label stands for what follows it', () => {
    expect(kindOf('PESEL, order number: 44051401359')).toBe('');
    expect(kindOf('order number, PESEL: 44051401359')).toBe('n');
  });

  it('made up by somebody who needed any number says little', () => {
    expect(sureness('passport: 82736455')).toBeGreaterThan(0.75);
    expect(sureness('passport: 12345678')).toBeLessThan(0.75);
  });

  it('before a label does not matter', () => {
    expect(kindOf('order 17, PESEL 44051401359')).toBe('n');
  });
});

describe('a wrong check digit', () => {
  it.each([
    'PESEL 44051401358 (wrong)',
    'invalid PESEL 44051401358',
    '44051401358 is not a PESEL: PESEL 44051401358 is invalid',
    'PESEL 44051401358 ist falsch',
  ])('that the text itself tells of is nothing: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is something else without such a word, and the word nothing with a right one', () => {
    expect(sureness('PESEL 44051401358')).toBe(0.6);
    expect(sureness('invalid PESEL 44051401359')).toBe(0.95);
  });
});

it('takes a licence of any kind for a hint only', () => {
  expect(found('the license number 545345 is granted')).toEqual([['d', 0.6, '545345']]);
  expect(found('driver license 545345')).toEqual([['d', 0.8, '545345']]);
});

it('does not take a company’s label for the shorter one of a person within it', () => {
  expect(found('federal tax id 27-1234567').map(([kind]) => kind)).toEqual(['c']);
  expect(found('tax id 27-1234567').map(([kind]) => kind)).toEqual(['t']);
});

describe('a number without a label', () => {
  it.each([
    ['390.533.447-05', 't'],
    ['RSSMRA85T10A562S', 't'],
    ['756.9217.0769.85', 'n'],
    ['11010519491231002X', 'n'],
    ['CHE-116.281.710', 'c'],
    ['131052-308T', 'n'],
  ])('speaks for itself: %s', (value, kind) => {
    expect(kindOf(`see ${value} there`)).toBe(kind);
  });

  it.each([
    ['39053344705', 'without its form'],
    ['390.533.447-06', 'with a wrong check'],
    ['x/390.533.447-05/y', 'in a path'],
    ['rssmra85t10a562s', 'in small letters'],
    ['000.000.000-00', 'made up'],
    ['1-390.533.447-05', 'as the tail of a longer one'],
  ])('does not: %s, %s', (value) => {
    expect(kindOf(`see ${value} there`)).toBe('');
  });
});

describe('labels without a country', () => {
  it.each([
    ['National ID: 82736455', 'n'],
    ['tax identification number is 82736455', 't'],
    ['VAT no. XX82736455', 'v'],
    ['company registration number: 82736455', 'c'],
    ['Driver’s license number: D8273645', 'd'],
    ['passport no. AB827364', 'p'],
    ['account number 827364559', 'b'],
  ])('%s', (text, kind) => {
    expect(found(text).map(([one, confidence]) => [one, confidence >= 0.75])).toEqual([
      [kind, true],
    ]);
  });

  it('need the number beside them', () => {
    expect(sureness('the tax id was asked for by a colleague of 82736455')).toBeLessThan(0.75);
    expect(kindOf('a tax of 82736455')).toBe('');
  });
});

it('takes the same time for each number', () => {
  const rows = (count: number): string => 'id 1-1-1 A1 22 333 4444 '.repeat(count);
  expect(found(rows(400))).toEqual([]);
  expect(kindOf(`${rows(400)}\nDNI 12345678Z`)).toBe('n');
});
