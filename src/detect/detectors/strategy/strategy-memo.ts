import { defineStructure } from '../../detector.ts';
import { matchHeads } from '../../line-heads.ts';
import { countTerms, termsOf } from '../../terms.ts';

const plans = termsOf([
  'acquisition',
  'acquire',
  'merger',
  'm&a',
  'due diligence',
  'target company',
  'term sheet',
  'divest',
  'spin-off',
  'carve-out',
  'go-to-market',
  'market entry',
  'roadmap',
  'strategic priorities',
  'strategic plan',
  'strategic options',
  'competitive landscape',
  'competitive advantage',
  'pricing strategy',
  'market share',
  'unannounced',
  'not yet announced',
  'product launch',
  'launch plan',
  'reorganization',
  'reorganisation',
  'restructuring',
  'layoff',
  'headcount reduction',
  'board approval',
  'board meeting',
  'swot',
  'okr',
  'north star',
  'synerg',
  'übernahme',
  'fusion',
  'markteintritt',
  'strategische',
  'wettbewerb',
  'vorstand',
  'stellenabbau',
  'umstrukturierung',
  'feuille de route',
  'plan stratégique',
  'hoja de ruta',
  'plan estratégico',
]);
const own = /\b(?:our|we|us|unser[en]?|wir|notre|nos|nous|nuestr[oa]s?)\b/g;
const codename =
  /\b(?:[Pp]roject|[Pp]rojekt|[Pp]rojet|[Pp]royecto|Operation|[Cc]odename|[Cc]ode name)[ :"“]{1,3}["“]?[A-Z][a-z]{2,14}\b/;
const memo =
  /^[ \t#*_]{0,6}(?:memo(?:randum)?|to|from|subject|re|an|von|betreff|strategy|strategic (?:plan|memo|priorities)|board (?:paper|memo|update)|executive summary|strategie\w{0,40})[ \t*_]{0,4}(?::|$)/imy;
/** Marks, a word and marks. */
const memoReach = 60;
/** Words of which one is in every name of a project. */
const projectWords = [
  'project',
  'projekt',
  'projet',
  'proyecto',
  'operation',
  'codename',
  'code name',
];
const request =
  /^.{0,120}\b(?:write|draft|create|generate|explain|what (?:is|are)|how (?:do|to|can)|give me|list|describe|tell me|schreib|erkläre|explique|explica)\b/;

export default defineStructure({
  id: 'strategy-memo',
  title: 'Strategy memo',
  category: 'strategy',
  severity: 'medium',
  scope: 'document',
  prefilter: [
    'acqui',
    'merger',
    'm&a',
    'diligence',
    'strateg',
    'roadmap',
    'market',
    'divest',
    'launch',
    'restructur',
    'reorgani',
    'layoff',
    'board',
    'swot',
    'übernahme',
    'fusion',
    'vorstand',
    'stellenabbau',
    'umstrukturierung',
    'feuille de route',
    'hoja de ruta',
    'project',
  ],
  literals: projectWords,
  find({ text, lower, hits, lineHeads }) {
    const heads = new Set(
      matchHeads(text, lineHeads(), memo, memoReach).map(({ 0: line }) =>
        line.trim().toLowerCase(),
      ),
    ).size;
    const secret = projectWords.some((word) => hits(word).length > 0) && codename.test(text);
    if (heads === 0 && !secret) return [];
    const found = countTerms(lower, plans);
    if (found < 2) return [];
    const ours = Math.min(4, (lower.match(own) ?? []).length);
    if (ours === 0) return [];
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    let confidence =
      0.3 +
      Math.min(found, 5) * 0.07 +
      Math.min(heads, 4) * 0.06 +
      ours * 0.03 +
      (secret ? 0.15 : 0);
    if (lines < 4) confidence -= 0.1;
    if (request.test(lower) && lines < 8) confidence -= 0.35;
    return [
      {
        start: 0,
        end: text.length,
        confidence: Math.min(0.95, confidence),
        evidence: [
          `${found} terms of plans`,
          ...(heads > 0 ? ['heading of a memo'] : []),
          ...(secret ? ['a project name'] : []),
        ],
        size: 1,
      },
    ];
  },
  references: [
    'https://www.sec.gov/rules-regulations/2000/08/selective-disclosure-insider-trading',
  ],
  examples: {
    match: [
      'Memo\nTo: Board\nFrom: CEO\nSubject: Project Falcon\n\nWe plan the acquisition of Kestrel in Q3. Due diligence begins in May. Our market share would double. The term sheet needs board approval.',
      'Strategic plan 2027\n\nOur strategic priorities: market entry in Japan, a new pricing strategy, and the product launch of Project Osprey, which is not yet announced. We expect synergies.',
    ],
    ignore: [
      ['Explain what due diligence means in a merger or acquisition', 'a question'],
      ['The roadmap of the open project is on its page', 'one term'],
    ],
  },
});
