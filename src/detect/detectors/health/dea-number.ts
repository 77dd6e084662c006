import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'dea-number',
  title: 'Prescriber number (DEA)',
  category: 'health',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'f', text, candidates, heading),
  references: ['https://www.deadiversion.usdoj.gov/'],
  examples: {
    match: ['DEA number «AB1234563»', 'DEA: «BS4827169»'],
    ignore: [
      ['DEA: AB1234567', 'the check digit is wrong'],
      ['model AB1234563', 'a model'],
    ],
  },
});
