import * as fc from 'fast-check';
import { composeIBAN, countrySpecs } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { bands } from '../../finding.ts';
import { createScanner } from '../../scan.ts';

const { scan } = createScanner();
const found = (text: string): string[] =>
  scan(text)
    .findings.filter(({ detector, confidence }) => detector === 'iban' && confidence >= bands.high)
    .map(({ value }) => value);

/** Countries with an IBAN, each with the shape of its accounts. */
const countries = Object.entries(countrySpecs).flatMap(([code, { bban_regexp: shape }]) =>
  shape ? [[code, new RegExp(shape)] as const] : [],
);

describe('IBANs', () => {
  it.each(countries)('of %s are found, and not with another check', (countryCode, shape) => {
    fc.assert(
      fc.property(fc.stringMatching(shape), (small) => {
        const bban = small.toUpperCase();
        const iban = composeIBAN({ countryCode, bban });
        fc.pre(iban !== null && /\d{4}/.test(bban) && new Set(bban).size > 3);
        const wrong = `${countryCode}${String(98 - Number(iban!.slice(2, 4))).padStart(2, '0')}${bban}`;
        expect(found(`IBAN: ${iban}`)).toEqual([iban]);
        if (wrong !== iban) expect(found(`IBAN: ${wrong}`)).toEqual([]);
      }),
      { numRuns: 3, maxSkipsPerRun: 2000 },
    );
  });

  it('are known for every country that has one', () => {
    expect(countries.length).toBeGreaterThan(80);
  });
});
