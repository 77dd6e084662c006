import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passesGs1,
  passesHybrid,
  passesLuhn36,
  passesMod11Radix2,
  passesVerhoeff,
  restOf,
  weigh,
} from './check-digits.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** The check digits that a value can end in. */
const completions = (body: string, passes: (value: string) => boolean): string[] =>
  [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((last) => passes(body + last));

describe('check digits', () => {
  it.each([
    ['Verhoeff', passesVerhoeff, '2363', '2364'],
    ['MOD 11,10', (value: string) => passesHybrid(value, 10), '07945', '07946'],
    [
      'MOD 37,36',
      (value: string) => passesHybrid(value, 36),
      'A12425GABC1234002M',
      'A12425GABC1234002N',
    ],
    ['MOD 11-2', passesMod11Radix2, '0000000218250097', '0000000218250098'],
    ['MOD 11-2 with X', passesMod11Radix2, '000000012281955X', '0000000122819550'],
    ['GS1', passesGs1, '4006381333931', '4006381333932'],
    ['Luhn in 36', passesLuhn36, '27AAPFU0939F1ZV', '27AAPFU0939F1ZW'],
  ])('%s takes the right one only', (_name, passes, right, wrong) => {
    expect(passes(right)).toBe(true);
    expect(passes(wrong)).toBe(false);
  });

  it('leave one digit to end in', () => {
    fc.assert(
      fc.property(digits(11), (body) => {
        expect(completions(body, passesGs1).filter((last) => /\d/.test(last))).toHaveLength(1);
        expect(completions(body, passesVerhoeff).filter((last) => /\d/.test(last))).toHaveLength(1);
        const hybrid = completions(body, (value) => /^\d+$/.test(value) && passesHybrid(value, 10));
        expect(hybrid).toHaveLength(1);
      }),
    );
  });

  it('notice two neighbours that changed places', () => {
    fc.assert(
      fc.property(digits(10), fc.nat(8), (body, at) => {
        fc.pre(body[at] !== body[at + 1]);
        const right = body + completions(body, passesVerhoeff)[0]!;
        const swapped = right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2);
        expect([passesVerhoeff(right), passesVerhoeff(swapped)]).toEqual([true, false]);
      }),
    );
  });

  it('weigh letters from ten on and divide numbers of any length', () => {
    expect(weigh('1A', [3, 2])).toBe(23);
    expect(weigh('91A', [3, 2], 1)).toBe(23);
    expect(restOf('123456789012345678901234567890', 97)).toBe(
      Number(123456789012345678901234567890n % 97n),
    );
  });
});
