import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'vin',
  title: 'Vehicle number (VIN)',
  category: 'customer',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'y', text, candidates, heading),
  references: ['https://www.iso.org/standard/52200.html'],
  examples: {
    match: ['VIN: «1M8GDM9AXKP042788»', 'Fahrgestellnummer «WVWZZZ1JZXW000010»'],
    ignore: [
      ['VIN: 1M8GDM9AXKP04278', 'too short'],
      ['build 1M8GDM9AXKP042788', 'a build'],
    ],
  },
});
