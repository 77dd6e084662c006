import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { createScanner } from '../../scan.ts';
import { cardForms } from './payment-card.ts';

const { scan } = createScanner();
const cards = (text: string): string[] =>
  scan(text)
    .findings.filter(({ detector }) => detector === 'payment-card')
    .map(({ start, end }) => text.slice(start, end));
const [one, other] = ['4539148803436467', '5425233430109903'];

it('finds each of several in a row', () => {
  expect(cards(`cards ${one} ${other} ${one}`)).toEqual([one, other, one]);
});

it('finds one that stands in a column', () => {
  expect(cards(`name,card\nAnna,${one},27\n`)).toEqual([one]);
  expect(cards(`factor 0,${one}`)).toEqual([]);
});

it('knows forms that cannot be made to backtrack', () => {
  for (const { regex } of cardForms)
    expect(checkSync(regex.source, '').status).not.toBe('vulnerable');
});
