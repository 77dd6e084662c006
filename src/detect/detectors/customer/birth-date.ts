import { defineDetector } from '../../detector.ts';
import { datePatterns } from './date.ts';

const label = String.raw`(?:d\.?o\.?b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?(?:date|day)|born(?: on)?|geb(?:\.|oren(?: am)?|urts(?:datum|tag))|date de naissance|n[ée]e? le|fecha de nacimiento|nacid[oa] el|data di nascita|nat[oa] il|data de nascimento|geboortedatum|geboren op|data urodzenia|urodzon[ya]|fødselsdato|födelsedatum|syntymäaika|datum narození|datum rođenja|születési (?:dátum|idő)|data nașterii|doğum tarihi|дата рождения|дата народження|tanggal lahir|ngày sinh|생년월일|生年月日|出生日期|تاريخ (?:ال)?(?:ميلاد|ولادة)|مولودة? (?:في|بتاريخ)|תאריך לידה|जन्म ?तिथि|ημερομηνία γέννησης|วันเกิด)`;

/** What the labels begin with. */
const literals = [
  'dob',
  'd.o',
  'do.b',
  'date of',
  'date_of',
  'date-of',
  'dateof',
  'date de nai',
  'birth',
  'born',
  'geb',
  'né',
  'nee le',
  'ne le',
  'fecha de nac',
  'nacid',
  'data di nas',
  'data de nas',
  'data uro',
  'data naș',
  'nato il',
  'nata il',
  'urodzon',
  'fødsels',
  'födelse',
  'syntymä',
  'datum nar',
  'datum rođ',
  'születési',
  'doğum',
  'дата ро',
  'дата на',
  'tanggal lahir',
  'ngày sinh',
  '생년월일',
  '生年月日',
  '出生日期',
  'تاريخ ',
  'مولود',
  'תאריך ליד',
  'जन्म',
  'ημερομηνία γ',
  'วันเกิด',
];

export default defineDetector({
  id: 'birth-date',
  title: 'Birth date',
  category: 'customer',
  severity: 'medium',
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{N}])${label}["'*_)\]]{0,3}[ \t]{0,3}(?:[:=#：>|,]|is|ist|est)?[ \t]{0,3}["'*(]{0,3}(?<value>${datePatterns.map(({ source }) => source).join('|')})(?![\w])`,
        'iuy',
      ),
      at: { literals },
      confidence: 0.93,
      evidence: 'label before it',
    },
  ],
  normalise: (value) => value.toLowerCase(),
  references: ['https://gdpr-info.eu/art-4-gdpr/'],
  examples: {
    match: [
      'DOB: «03/15/1988»',
      'geboren am «4. Mai 1979» in Kiel',
      '"date_of_birth": "«1991-07-02»"',
      'дата рождения: «02.07.1991»',
      'fødselsdato «02.07.1991»',
      'تاريخ الميلاد: «02/07/1991»',
      'ليلى، مولودة في «02/07/1991»',
      'תאריך לידה «02.07.1991»',
      'ημερομηνία γέννησης: «2/7/1991»',
    ],
    ignore: [
      ['due 03/15/2027', 'a date of something else'],
      ['He was born in 1988', 'a year is not a date'],
      ['تاريخ التسليم 02/07/2027', 'a date of delivery'],
    ],
  },
});
