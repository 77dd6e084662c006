import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'npi',
  title: 'Provider number (NPI)',
  category: 'health',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'e', text, candidates, heading),
  references: [
    'https://www.cms.gov/regulations-and-guidance/administrative-simplification/nationalprovidentstand',
  ],
  examples: {
    match: ['NPI: «1234567893»', 'npi number «1245319599»'],
    ignore: [
      ['NPI: 1234567890', 'the check digit is wrong'],
      ['call 1234567893', 'no label'],
    ],
  },
});
