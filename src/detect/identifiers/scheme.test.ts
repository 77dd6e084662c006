import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { persons } from './persons.ts';
import type { Scheme } from './scheme.ts';
import { things } from './things.ts';

const allSchemes = (): readonly Scheme[] => [...persons().schemes, ...things().schemes];

/** Schemes of which another library knows exactly the same values: country, label, its name there. */
const twins = [
  ['au', 'abn', 'abn'],
  ['au', 'acn', 'acn'],
  ['au', 'tfn', 'tfn'],
  ['bg', 'lnch', 'pnf'],
  ['br', 'cpf', 'cpf'],
  ['ca', 'sin', 'sin'],
  ['cn', '身份证', 'ric'],
  ['es', 'dni', 'dni'],
  ['es', 'nie', 'nie'],
  ['fr', 'siren', 'siren'],
  ['fr', 'siret', 'siret'],
  ['gr', 'αφμ', 'vat'],
  ['hr', 'oib', 'oib'],
  ['il', 'teudat zehut', 'idnr'],
  ['in', 'aadhaar', 'aadhaar'],
  ['it', 'codice fiscale', 'codicefiscale'],
  ['kr', '사업자등록번호', 'brn'],
  ['no', 'organisasjonsnummer', 'orgnr'],
  ['nz', 'ird', 'ird'],
  ['pl', 'nip', 'nip'],
  ['pl', 'regon', 'regon'],
  ['rs', 'pib', 'pib'],
  ['si', 'ddv', 'ddv'],
  ['tr', 'tc kimlik', 'tckimlik'],
  ['tr', 'vkn', 'vkn'],
  ['ua', 'єдрпоу', 'edrpou'],
  ['ua', 'рнокпп', 'rntrc'],
  ['za', 'south african id', 'idnr'],
] as const;

/** The first scheme of a country with a label. */
const schemeOf = (country: string, label: string): Scheme =>
  allSchemes().find((one) => one.country === country && one.labels.includes(label))!;

const takes = (scheme: Scheme, value: string): boolean =>
  scheme.fits(value) && (scheme.check?.(value) ?? true);

describe.each(twins)('%s %s', (country, label, name) => {
  const scheme = schemeOf(country, label);
  const oracle = stdnum[country.toUpperCase()]![name]!;
  const example = right(scheme);

  it('is known to both', () => {
    expect(takes(scheme, example)).toBe(true);
    expect(oracle.validate(example).isValid).toBe(true);
  });

  it('is refused by both when a place is changed', () => {
    fc.assert(
      fc.property(fc.nat(example.length - 1), fc.nat(9), (at, digit) => {
        fc.pre(/\d/.test(example[at]!) && at > 1);
        const changed = example.slice(0, at) + String(digit) + example.slice(at + 1);
        expect(takes(scheme, changed)).toBe(oracle.validate(changed).isValid);
      }),
      { numRuns: 60 },
    );
  });
});

/** A value that a scheme takes: random ones of its shape until the check passes. */
function right(scheme: Scheme): string {
  const [value] = fc.sample(
    fc
      .stringMatching(scheme.shape)
      .filter((one) => takes(scheme, one) && !/^0|(\d)\1{4}/.test(one)),
    { numRuns: 1, seed: 7 },
  );
  return value!;
}

describe('the table', () => {
  it('has numbers of more than sixty countries, each with labels and a shape', () => {
    expect(new Set(allSchemes().map(({ country }) => country)).size).toBeGreaterThan(60);
    for (const { labels, country } of allSchemes()) {
      expect(country).toMatch(/^[a-z]{2}$/);
      expect(labels.every((label) => label.trim() === label && label !== '')).toBe(true);
    }
  });

  it('says by itself only what is checked or written in a form of its own', () => {
    for (const { bare, check, labels } of allSchemes())
      if (bare && bare.confidence >= 0.85 && !check)
        expect(bare.form ?? labels[0]).toMatch(/\d-\d|ghana|driving/);
  });

  it.each([
    ['7810', false],
    ['1234567890123', false],
    ['900101-1234', false],
  ])('does not take %s for a Swedish number', (value, taken) => {
    expect(takes(schemeOf('se', 'personnummer'), value.replace('-', ''))).toBe(taken);
  });
});
