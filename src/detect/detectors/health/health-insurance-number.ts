import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

export default defineDetector({
  id: 'health-insurance-number',
  title: 'Health insurance number',
  category: 'health',
  severity: 'high',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'h', text, candidates, heading),
  references: [
    'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf',
  ],
  examples: {
    match: [
      'NHS number «943 476 5870»',
      'Medicare: «1EG4-TE5-MK73»',
      'Krankenversichertennummer «A123456780»',
    ],
    ignore: [
      ['NHS number 943 476 5871', 'the check digit is wrong'],
      ['policy number: pending', 'no number'],
    ],
  },
});
