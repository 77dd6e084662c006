import { defineDetector } from '../../detector.ts';

/** What the labels begin with. */
const literals = [
  'mrn',
  'medical record',
  'patient',
  'chart n',
  'hospital ',
  'fallnummer',
  'krankenakte',
  'numéro de dossier',
  'numero de dossier',
  'nº de historia',
  'historia cl',
];

export default defineDetector({
  id: 'mrn',
  title: 'Medical record number',
  category: 'health',
  severity: 'high',
  patterns: [
    {
      regex:
        /(?<![\p{L}\p{N}])(?:mrn|medical record(?: (?:number|no|#|num))?|patient[ _-]?(?:id|no|number|nr|identifier)|chart (?:number|no)|hospital (?:number|no|id)|patientennummer|patienten-?(?:nr|id)|fallnummer|krankenakte(?:nnummer)?|num[ée]ro de dossier|nº de historia(?: clínica)?|historia clínica(?: n[ºo°])?)["'*_)\]]{0,3}\.?[ \t]{0,3}(?:is|ist|est|es|[:=#|>-])?[ \t]{0,3}["'*#]{0,2}(?<value>[A-Z]{0,4}-?\d(?:[A-Z0-9-]{2,14})\d)(?![\p{L}\p{N}])/iuy,
      at: { literals },
      confidence: 0.9,
      evidence: 'label before it',
    },
    {
      regex: /(?<![A-Za-z0-9])(?<value>MRN-?\d{4,12})(?![A-Za-z0-9])/y,
      at: { literals: ['mrn'] },
      confidence: 0.9,
      evidence: 'prefix',
    },
  ],
  validate: ({ value }) =>
    (value.match(/\d/g) ?? []).length >= 4 && !/^(?:19|20)\d\d-\d\d-\d\d$/.test(value)
      ? /^(?:12345|00000|(\d)\1+$)/.test(value)
        ? 'documented'
        : undefined
      : false,
  normalise: (value) => value.toUpperCase().replace(/^MRN-?/, ''),
  references: [
    'https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/index.html',
  ],
  examples: {
    match: [
      'MRN: «00482913»',
      'Patientennummer «7731-2290» liegt vor',
      'her chart is «MRN-998871»',
    ],
    ignore: [
      ['the MRN is printed on page 12', 'no number'],
      ['patient no 5 of 9', 'a count'],
    ],
  },
});
