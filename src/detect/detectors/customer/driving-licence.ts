import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';

export default defineDetector({
  id: 'driving-licence',
  title: 'Driving licence',
  category: 'customer',
  severity: 'high',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'd', text, candidates, heading),
  references: ['https://en.wikipedia.org/wiki/Driver%27s_license'],
  examples: {
    match: [
      'Driver license number: «D1234562»',
      'driving licence «MORGA657054SM9IJ»',
      'Führerschein-Nr. «B072RRE2I55»',
    ],
    ignore: [
      ['licence fee: 4500', 'a fee'],
      ['driving licence, issued 2019-04-12', 'a date'],
    ],
  },
});
