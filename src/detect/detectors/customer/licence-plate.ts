import { defineDetector } from '../../detector.ts';

const literals = [
  'plate',
  'kennzeichen',
  'registration',
  'license tag',
  'immatriculation',
  'matrícula',
  'matricula',
  'targa',
  'kenteken',
  'tablica',
  'rejestracyjn',
  'rekisteri',
  'nummerplade',
  'registreringsn',
  'rendszám',
  'placa',
  'patente del',
  'госномер',
  '车牌',
  'ナンバープレート',
];

export default defineDetector({
  id: 'licence-plate',
  title: 'Licence plate',
  category: 'customer',
  severity: 'medium',
  prefilter: literals,
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?:${literals.join('|')})[a-z]{0,10}(?: ?(?:numbers?|no|nr|plate|mark|der?|del|is|ist|est|è|é|n°|nº))?\.?["'*)]{0,2}(?: ?[:=#：|]| is| ist| est)? {0,2}["'*(]{0,2}(?<value>(?=[A-Z0-9ÄÖÜА-Я· -]{0,9}\d)[A-Z0-9ÄÖÜА-Я]{1,4}(?:[ ·-]{1,2}[A-Z0-9А-Я]{1,4}){1,3}|(?=[A-Z]{0,6}\d)(?=\d{0,5}[A-Z])[A-Z0-9]{5,8})(?![\p{L}\p{N}-])`,
        'iuy',
      ),
      at: { literals },
      confidence: 0.85,
      evidence: 'label before it',
    },
  ],
  validate({ value }) {
    // Capitals as on the plate; years, dates and counts have digits alone.
    const plain = value.replace(/[^\p{L}\p{N}]/gu, '');
    return plain === plain.toUpperCase() &&
      /\p{L}/u.test(plain) &&
      plain.length >= 4 &&
      plain.length <= 9
      ? undefined
      : false;
  },
  normalise: (value) => value.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
  references: ['https://en.wikipedia.org/wiki/Vehicle_registration_plate'],
  examples: {
    match: ['license plate: «7ABC123»', 'Kennzeichen «B-XY 4821»', 'immatriculation «AB-123-CD»'],
    ignore: [
      ['registration 2024', 'a year'],
      ['the plate is 12 mm thick', 'a measure'],
    ],
  },
});
