import { defineDetector } from '../../detector.ts';
import { digitsOf } from '../../digits.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';

export default defineDetector({
  id: 'bank-account',
  title: 'Bank account',
  category: 'financial',
  severity: 'medium',
  why: 'With the bank it is enough to take money or to pose as the holder.',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers('b', text, candidates, heading),
  normalise: digitsOf,
  context: [
    'bank',
    'routing',
    'aba',
    'sort code',
    'blz',
    'bankleitzahl',
    'wire',
    'checking',
    'savings',
    'ach',
    'swift',
    'bic',
    'cuenta',
    'direct deposit',
    'iban',
    'überweis*',
  ],
  counter: [
    'twitter',
    'github',
    'user',
    'customer',
    'support',
    'ticket',
    'aws',
    'azure',
    'kunde*',
    'login',
    'cloud',
    'invoice',
    'meter',
  ],
  references: ['https://en.wikipedia.org/wiki/Bank_account'],
  examples: {
    match: [
      'Bank account number: «4830 1299 07»',
      'Sort code 20-45-77, account no. «73519208»',
      'Kontonummer: «5320130097», BLZ 370 400 44',
      'CLABE «032180000118359719»',
      'código cuenta cliente: «2085 8720 60 1902070563»',
    ],
    ignore: [
      ['account 1234567890', 'a count, and nothing says bank'],
      ['Our AWS account number: 483012990712', 'an account of another kind'],
    ],
  },
});
