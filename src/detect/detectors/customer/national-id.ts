import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

export default defineDetector({
  id: 'national-id',
  title: 'National ID number',
  category: 'customer',
  severity: 'high',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'n', text, candidates, heading),
  references: ['https://en.wikipedia.org/wiki/National_identification_number'],
  examples: {
    match: [
      'DNI: «12345678Z»',
      'PESEL «44051401359»',
      '"nationalId": "«756.9217.0769.85»"',
      'Versicherungsnummer «65 180539 W 001»',
    ],
    ignore: [
      ['order number 44051401359', 'an order number'],
      ['ISBN (International Standard Book Number): 9789024538270', 'a book'],
      ['DNI: 12345678A', 'the check letter is wrong'],
    ],
  },
});
