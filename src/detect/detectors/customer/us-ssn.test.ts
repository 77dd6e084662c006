import { expect, it } from 'vitest';
import { createScanner } from '../../scan.ts';

it('is found where its label follows other numbers, and more of them follow it', () => {
  const card = '4561 7283 9401 5274';
  const iban = 'IBAN DE02 1203 0000 0000 2020 51';
  const { findings } = createScanner().scan(`card ${card} SSN: 536-90-4399 ${iban} ${iban}`);
  expect(findings.map(({ detector }) => detector)).toContain('us-ssn');
});
