import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

export default defineDetector({
  id: 'tax-id',
  title: 'Tax number',
  category: 'customer',
  severity: 'high',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 't', text, candidates, heading),
  references: [
    'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/',
  ],
  examples: {
    match: [
      'Codice fiscale «RSSMRA85T10A562S»',
      'CPF: «390.533.447-05»',
      'Steuer-ID «36 574 261 809»',
    ],
    ignore: [
      ['CPF: 390.533.447-06', 'the check digits are wrong'],
      ['tax: 36574261809', 'an amount, for all one knows'],
    ],
  },
});
