import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

export default defineDetector({
  id: 'us-routing-number',
  title: 'Routing number',
  category: 'financial',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'r', text, candidates, heading).filter(
      ({ confidence }) => confidence >= 0.75,
    ),
  references: ['https://en.wikipedia.org/wiki/ABA_routing_transit_number'],
  examples: {
    match: [
      'Routing number: «021000021»',
      'ABA «011401533», account below',
      'sort code «20-45-77»',
      'IFSC: «HDFC0001234»',
    ],
    ignore: [
      ['Routing number: 021000022', 'the check digit is wrong'],
      ['build 021000021 is out', 'a build'],
    ],
  },
});
