import { defineDetector } from '../../detector.ts';

const label = String.raw`(?:passport|reisepass|pass(?:port)?[ -]?(?:nummer|nr)|passeport|pasaporte|passaporto|paspoort|passaporte|paszport|护照|パスポート)`;

export default defineDetector({
  id: 'passport',
  title: 'Passport number',
  category: 'customer',
  severity: 'high',
  why: 'It is enough to pose as somebody at a border or a bank.',
  prefilter: [
    'passport',
    'reisepass',
    'passnummer',
    'pass-nr',
    'pass nr',
    'passnr',
    'passeport',
    'pasaporte',
    'passaport',
    'paspoort',
    'paszport',
    '护照',
    'パスポート',
  ],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![a-z])${label}["'*_)\]]{0,3}[ \t-]{0,3}(?:(?:numbers?|nummer|num(?:éro|ero)?|no|nr|n°|nº|id|#|is|ist)[.:]?[ \t]{0,2}){0,3}[:=#：>|,]?[ \t]{0,3}["'*(]{0,2}(?<value>[A-Z]{0,3}\d[A-Z0-9]{4,8}\d|[CFGHJKLMNPRTVWXYZ0-9]{9}|[A-Z]{1,2} ?\d{6,8})(?![A-Za-z0-9])`,
        'gi',
      ),
      confidence: 0.92,
      evidence: 'label before it',
    },
    {
      regex:
        /(?<![A-Z0-9<])P[A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{5,38}\s{0,3}[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{14}\d{1,2}/g,
      confidence: 0.97,
      evidence: 'machine-readable zone',
    },
  ],
  validate({ value }) {
    if (value.includes('<')) return undefined;
    const digits = (value.match(/\d/g) ?? []).length;
    if (digits < 5 && !(digits > 0 && /^[A-Z0-9]{8,9}$/.test(value))) return false;
    return /^(?:(\d)\1+|[A-Z]{0,2}(?:12345678?9?|1{5,}|0{5,}))$/i.test(value)
      ? 'documented'
      : undefined;
  },
  normalise: (value) => value.replace(/\s/g, '').toUpperCase(),
  references: ['https://www.icao.int/publications/doc-series/doc-9303'],
  examples: {
    match: ['Passport: «X4RTBPFW4»', 'passport number is «AB5839201»', 'Reisepass-Nr. «C01X00T47»'],
    ignore: [
      ['passport renewal takes 6 weeks', 'no number'],
      ['passport photos: 4', 'too short'],
    ],
  },
});
