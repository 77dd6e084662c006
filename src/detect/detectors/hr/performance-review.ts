import { defineStructure } from '../../detector.ts';
import { countTerms, termsOf } from '../../terms.ts';

const titles = termsOf([
  'performance review',
  'performance appraisal',
  'annual review',
  'mid-year review',
  'employee evaluation',
  'performance evaluation',
  'performance improvement plan',
  'leistungsbeurteilung',
  'mitarbeitergespräch',
  'mitarbeiterbeurteilung',
  'zielvereinbarung',
  'entretien annuel',
  'évaluation annuelle',
  'evaluación del desempeño',
  'disciplinary',
  'written warning',
  'final warning',
  'abmahnung',
]);
const terms = termsOf([
  'exceeds expectations',
  'meets expectations',
  'below expectations',
  'does not meet expectations',
  'needs improvement',
  'areas for improvement',
  'areas of improvement',
  'overall rating',
  'reviewer',
  'reviewed by',
  'review period',
  'reporting manager',
  'line manager',
  'direct report',
  'strengths',
  'weaknesses',
  'development goals',
  'development areas',
  'goals for next',
  'self-assessment',
  'manager comments',
  'promotion',
  'underperform',
  'missed deadlines',
  'pip',
  'attendance',
  'employee name',
  'employee id',
  'job title',
  'rating',
  'stärken',
  'schwächen',
  'entwicklungsziele',
  'vorgesetzte',
  'gesamtbewertung',
  'points forts',
  'axes d',
  'puntos fuertes',
]);
const named =
  /(?:employee|name|reviewee|mitarbeiter(?:in)?|for|of|nom|empleado)["*_]{0,3}[ \t]{0,3}[:\-–][ \t*]{0,4}\p{Lu}\p{Ll}{1,20} \p{Lu}[\p{L}'-]{1,24}|(?:review|appraisal|evaluation|warning|plan) (?:of|for|:|-) \p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,24}|\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,24})? (?:exceeds|exceeded|meets|has not met|missed|underperform|failed to|consistently|struggles|needs to)/u;
const request =
  /^.{0,80}\b(?:write|draft|create|generate|template|how (?:do|to|can)|example|sample|tips|give me|schreib|erstelle|vorlage|rédige|modèle|redacta|plantilla)\b/;

export default defineStructure({
  id: 'performance-review',
  title: 'Performance review',
  category: 'hr',
  severity: 'high',
  scope: 'document',
  prefilter: [
    'review',
    'apprais',
    'evaluation',
    'improvement',
    'beurteilung',
    'gespräch',
    'zielvereinbarung',
    'entretien',
    'évaluation',
    'evaluación',
    'warning',
    'disciplinary',
    'abmahnung',
  ],
  find({ text, lower }) {
    const heads = countTerms(lower, titles);
    if (heads === 0) return [];
    const found = countTerms(lower, terms);
    if (found < 2) return [];
    const isNamed = named.test(text);
    const lines = text.split('\n').length;
    let confidence =
      0.48 + Math.min(found, 6) * 0.06 + (isNamed ? 0.15 : 0) + (lines >= 5 ? 0.05 : 0);
    if (request.test(lower) && lines < 6) confidence -= 0.3;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [`${found} terms of reviews`, ...(isNamed ? ['about a named person'] : [])],
        size: 1,
        signals: isNamed ? ['named-person'] : [],
      },
    ];
  },
  references: ['https://gdpr-info.eu/art-88-gdpr/'],
  examples: {
    match: [
      'Performance review 2026\nEmployee: Jo Miller\nReview period: Jan to Jun\nOverall rating: needs improvement\nStrengths: kind\nAreas for improvement: missed deadlines in May',
      'Mitarbeitergespräch 2026\nMitarbeiter: Anna Berg\nVorgesetzte: K. Osei\nStärken: ruhig\nSchwächen: zu spät\nGesamtbewertung: 2',
    ],
    ignore: [
      [
        'Write a template for a performance review with strengths and a rating',
        'a request, about nobody',
      ],
      ['The review of the film was good', 'another review'],
    ],
  },
});
