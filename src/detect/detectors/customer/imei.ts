import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { things } from '../../identifiers/things.ts';

export default defineDetector({
  id: 'imei',
  title: 'Device number (IMEI)',
  category: 'customer',
  severity: 'medium',
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(things, 'i', text, candidates, heading),
  references: ['https://www.gsma.com/solutions-and-impact/industry-services/device-services/'],
  examples: {
    match: ['IMEI: «490154203237518»', 'imei «35-209900-176148-1»'],
    ignore: [
      ['IMEI: 490154203237519', 'the check digit is wrong'],
      ['serial 490154203237518', 'a serial number'],
    ],
  },
});
