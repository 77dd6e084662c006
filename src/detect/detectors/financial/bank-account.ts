import { defineDetector } from '../../detector.ts';
import { digitsOf, isMadeUp } from '../../digits.ts';

const label = String.raw`(?:(?:bank|checking|savings?|giro|acct?|a\/c)[ -]{0,2}(?:account|acct?|konto)?|account|konto|kto|compte(?: bancaire)?|cuenta(?: bancaria)?|conto|rekening)`;

export default defineDetector({
  id: 'bank-account',
  title: 'Bank account',
  category: 'financial',
  severity: 'medium',
  why: 'With the bank it is enough to take money or to pose as the holder.',
  digits: 6,
  prefilter: [
    'account',
    'acct',
    'a/c',
    'konto',
    'kto',
    'compte',
    'cuenta',
    'conto',
    'rekening',
    'sort code',
  ],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![a-z])${label}(?:[ -]{0,2}(?:number|nummer|num|no|nr|#|n°|nº))\.?["']?(?:[ \t]{0,3}(?:is|ist|est|es|[:=#|>,]))?[ \t]{0,3}["']?(?<value>\d(?:[ -]?\d){5,16})(?![\w-])`,
        'gi',
      ),
      confidence: 0.8,
      evidence: 'label before it',
    },
    {
      regex:
        /(?<![a-z])(?:bank|checking|savings) (?:account|acct)["']?(?:[ \t]{0,3}(?:is|[:=#]))[ \t]{0,3}(?<value>\d(?:[ -]?\d){5,16})(?![\w-])/gi,
      confidence: 0.85,
      evidence: 'label before it',
    },
    {
      regex:
        /(?<!\d)\d{2}-\d{2}-\d{2},?[ \t]{1,3}(?:account|acct?|a\/c)[ .:#a-z]{0,12}(?<value>\d{8})(?!\d)/gi,
      confidence: 0.9,
      evidence: 'after a sort code',
    },
    {
      regex: /(?<![\d-])(?<value>\d{4}[ -]\d{4}[ -]\d{2}[ -]\d{10})(?![\d-])/g,
      confidence: 0.6,
      evidence: 'form of a Spanish account',
    },
  ],
  validate: ({ value }) => (isMadeUp(digitsOf(value)) ? 0.5 : undefined),
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
    ],
    ignore: [
      ['account 1234567890', 'a count, and nothing says bank'],
      ['Our AWS account number: 483012990712', 'an account of another kind'],
    ],
  },
});
