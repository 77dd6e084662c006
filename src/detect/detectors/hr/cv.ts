import { defineStructure } from '../../detector.ts';
import { matchHeads } from '../../line-heads.ts';
import { countTerms, termsOf } from '../../terms.ts';

const heading =
  /^[ \t#*_|•-]{0,6}(?:work experience|professional experience|employment history|work history|experience|education|academic background|skills|technical skills|core competencies|certifications?|languages|references|professional summary|summary|profile|career objective|objective|curriculum vitae|resume|résumé|hobbies|interests|publications|berufserfahrung|beruflicher werdegang|ausbildung|studium|kenntnisse|fähigkeiten|sprachen|lebenslauf|persönliche daten|expérience professionnelle|formation|compétences|langues|centres d'intérêt|experiencia laboral|experiencia profesional|educación|formación|habilidades|idiomas)[ \t:*_]{0,6}$/my;
/** Marks, words and marks. */
const headingReach = 48;
const span =
  /(?:19|20)\d\d\s{0,2}(?:-|–|—|to|bis|à|a)\s{0,2}(?:(?:19|20)\d\d|present|now|today|current|heute|aujourd'hui|actualidad|(?:[a-zäéû]{3,9}\.? )?(?:19|20)\d\d)/g;
const terms = termsOf([
  'curriculum vitae',
  'resume',
  'résumé',
  'lebenslauf',
  'date of birth',
  'nationality',
  'marital status',
  'references available',
  'bachelor',
  'master of',
  'university',
  'gpa',
  'internship',
  'linkedin',
  'familienstand',
  'staatsangehörigkeit',
  'responsible for',
  'years of experience',
  'universität',
  'hochschule',
  'université',
  'universidad',
]);

export default defineStructure({
  id: 'cv',
  title: 'CV',
  category: 'hr',
  severity: 'medium',
  scope: 'document',
  prefilter: [
    'experience',
    'education',
    'employment',
    'curriculum',
    'berufserfahrung',
    'werdegang',
    'lebenslauf',
    'ausbildung',
    'expérience',
    'formation',
    'experiencia',
    'resume',
    'résumé',
  ],
  find({ text, lower, lineHeads, values }) {
    const heads = new Set(
      matchHeads(lower, lineHeads(), heading, headingReach).map(({ 0: line }) => line.trim()),
    );
    if (heads.size < 2) return [];
    const spans = (lower.match(span) ?? []).length;
    const contacts = new Set(
      values
        .filter(
          ({ detector }) =>
            detector === 'email' ||
            detector === 'phone' ||
            detector === 'postal-address' ||
            detector === 'birth-date',
        )
        .map(({ detector }) => detector),
    ).size;
    const found = countTerms(lower, terms);
    if (spans === 0 || spans + contacts + found < 2) return [];
    const confidence =
      0.35 +
      Math.min(heads.size, 5) * 0.08 +
      Math.min(spans, 4) * 0.05 +
      contacts * 0.08 +
      Math.min(found, 4) * 0.03;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [`${heads.size} headings of a CV`, `${spans} periods of time`],
        size: 1,
      },
    ];
  },
  references: ['https://europass.europa.eu/en/create-europass-cv'],
  examples: {
    match: [
      'Jo Miller\njo.miller@kestrel.io | (415) 867-5309\n\nExperience\n2019 - present Kestrel, developer\n2015 - 2019 Nordwind, tester\n\nEducation\n2012 - 2015 University of Kiel, Bachelor\n\nSkills\nSQL, patience',
      'Lebenslauf\nAnna Berg\n\nBerufserfahrung\n2018 - heute Nordwind, Einkauf\n2014 - 2018 Kestrel, Lager\n\nAusbildung\n2011 - 2014 Universität Kiel\n\nSprachen\nDeutsch, Dänisch',
    ],
    ignore: [
      ['How do I describe my experience and education in a CV?', 'a question'],
      ['Experience\nThe best hotel of 2019 - 2020', 'one heading'],
    ],
  },
});
