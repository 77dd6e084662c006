import { defineDetector } from '../../detector.ts';
import { pickIdentifiers } from '../../identifiers/find-identifiers.ts';
import { persons } from '../../identifiers/persons.ts';
import { passesIcao } from '../../identifiers/check-digits.ts';

/** The two lines of a passport's machine-readable zone. */
const zone =
  /P[A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{5,38}\s{0,3}(?<line>[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14}\d{1,2})/y;

export default defineDetector({
  id: 'passport',
  title: 'Passport number',
  category: 'customer',
  severity: 'high',
  patterns: [
    { regex: zone, at: { literals: ['p<'] }, confidence: 0.9, evidence: 'machine-readable zone' },
  ],
  pick: (text, candidates, _lower, _hits, heading) =>
    pickIdentifiers(persons, 'p', text, candidates, heading),
  validate({ match }) {
    const line = match.groups?.['line'] ?? '';
    return passesIcao(line.slice(0, 10)) && passesIcao(line.slice(13, 20)) ? true : 0.6;
  },
  normalise: (value) => value.replace(/\s/g, '').toUpperCase(),
  references: ['https://www.icao.int/publications/doc-series/doc-9303'],
  examples: {
    match: [
      'Passport: «X4RTBPFW4»',
      'passport number is «AB5839201»',
      'Reisepass-Nr. «C01X00T47»',
      '«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10»',
    ],
    ignore: [
      ['passport renewal takes 6 weeks', 'no number'],
      ['passport photos: 4', 'too short'],
      ['passport office opened 12.04.2019', 'a date'],
    ],
  },
});
