import { defineDetector } from '../../detector.ts';
import { digitsOf } from '../../digits.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

/** Code units before a number in which words say whose account it is. */
const reach = 60;
const banks =
  /\b(?:bank|routing|aba|sort code|blz|bankleitzahl|wire|checking|savings|ach|swift|bic|cuenta|direct deposit|iban|überweis)/i;
const others =
  /\b(?:twitter|github|users?|customer|support|tickets?|aws|azure|kunde|login|cloud|invoices?|meter)/i;

export default defineDetector({
  id: 'bank-account',
  title: 'Bank account',
  category: 'financial',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'b', text, candidates, heading).map((one) => {
      const { start, confidence, evidence } = one;
      const before = text.slice(Math.max(0, start - reach), start);
      // No word nearby mends a wrong check.
      if (evidence?.includes('check digits are wrong')) return one;
      if (banks.test(before)) return { ...one, confidence: confidence + (1 - confidence) / 2 };
      return others.test(before) && !evidence?.includes('checked')
        ? { ...one, confidence: confidence * 0.55 }
        : one;
    }),
  normalise: digitsOf,
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
