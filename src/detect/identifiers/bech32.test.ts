import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { passesBech32 } from './bech32.ts';

/** Of BIP 173 and BIP 350. */
const right = [
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
];

it.each(right)('takes %s', (value) => {
  expect(passesBech32(value)).toBe(true);
});

it('refuses it with one place changed', () => {
  fc.assert(
    fc.property(fc.nat(37), fc.constantFrom(...'qpzry9x8'), (at, letter) => {
      const [value = ''] = right;
      fc.pre(value[at + 4] !== letter);
      expect(passesBech32(value.slice(0, at + 4) + letter + value.slice(at + 5))).toBe(false);
    }),
  );
});

it.each(['', '1', 'qqqq', 'bc1!'])('refuses %j', (value) => {
  expect(passesBech32(value)).toBe(false);
});
