import { defineStructure } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { namesEvidence } from '../../names/evidence.ts';
import { countTerms, termsOf } from '../../terms.ts';
import { care, conditions } from './health-terms.data.ts';

const conditionTerms = termsOf(conditions);
const careTerms = termsOf(care);
const person = new Set([
  'person-name',
  'email',
  'phone',
  'birth-date',
  'us-ssn',
  'national-id',
  'mrn',
  'postal-address',
  'passport',
]);
const strong = new Set(['birth-date', 'us-ssn', 'national-id', 'mrn']);
/** Code units around the persons in which health is spoken of. */
const reach = 800;

export default defineStructure({
  id: 'health-record',
  title: 'Health record',
  category: 'health',
  severity: 'high',
  scope: 'group',
  prefilter: [
    'patient',
    'diagnos',
    'mrn',
    'prescri',
    'medica',
    'treatment',
    'hospital',
    'clinic',
    'symptom',
    'befund',
    'krank',
    'therap',
    'traitement',
    'tratamiento',
    'insurance',
    'disorder',
    'disease',
    'icd',
  ],
  find({ lower, values }) {
    const members = values.filter(
      ({ detector, confidence }) => person.has(detector) && confidence >= 0.75,
    );
    const [first] = members;
    const last = members.at(-1);
    if (!first || !last) return [];
    const about = lower.slice(Math.max(0, first.start - reach), last.end + reach);
    const ills = countTerms(about, conditionTerms);
    const cares = countTerms(about, careTerms);
    const kinds = new Set(members.map(({ detector }: Finding) => detector));
    const isStrong = [...kinds].some((kind) => strong.has(kind));
    if (ills + cares < 2 || (!isStrong && (ills === 0 || cares === 0 || !kinds.has('person-name'))))
      return [];
    // News name people and speak of illness too: a name that nothing announces makes a hint.
    const isAnnounced = members.some(
      ({ detector, evidence }) => detector === 'person-name' && !evidence.includes(namesEvidence),
    );
    const most = isStrong || isAnnounced ? 0.96 : 0.7;
    const confidence =
      0.6 +
      Math.min(ills, 2) * 0.08 +
      Math.min(cares, 3) * 0.05 +
      (isStrong ? 0.1 : 0) +
      (kinds.has('mrn') ? 0.08 : 0);
    return [
      {
        start: first.start,
        end: last.end,
        confidence: Math.min(most, confidence),
        evidence: [
          `${ills + cares} terms of health`,
          `${kinds.size} ${kinds.size === 1 ? 'kind' : 'kinds'} of identifier`,
        ],
        size: 1,
        members,
      },
    ];
  },
  references: [
    'https://gdpr-info.eu/art-9-gdpr/',
    'https://www.hhs.gov/hipaa/for-professionals/privacy/index.html',
  ],
  examples: {
    match: [
      'Patient: Rebecca Moore, DOB: 11/03/1992, MRN: 00482913. Diagnosis: type 2 diabetes, metformin 500 mg daily, HbA1c 8.1',
      'Patientin: Anna Berg, geboren am 4. Mai 1979. Befund: Bluthochdruck. Medikation wie bisher.',
    ],
    ignore: [
      ['What are symptoms of diabetes and how is it treated?', 'about nobody'],
      ['Dr. Chen works at the hospital, mail w.chen@kestrel.io', 'nobody’s health'],
    ],
  },
});
