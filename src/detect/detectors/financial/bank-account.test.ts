import { expect, it } from 'vitest';
import { createScanner } from '../../scan.ts';

const { scan } = createScanner();
const sureness = (text: string): number =>
  scan(text).findings.find(({ detector }) => detector === 'bank-account')?.confidence ?? 0;

it('lifts what stands by a word of banks, but never a wrong check', () => {
  expect(sureness('account number 827364559')).toBe(0.8);
  expect(sureness('bank, account number 827364559')).toBe(0.9);
  expect(sureness('bank, CLABE 032180000118359710')).toBe(0.6);
});

it('leaves accounts of other kinds alone, unless the check is right', () => {
  expect(sureness('customer account number 827364559')).toBe(0);
  expect(sureness('customer CLABE 032180000118359719')).toBe(0.95);
});
