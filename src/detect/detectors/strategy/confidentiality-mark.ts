import { defineDetector } from '../../detector.ts';
import { markConfidence } from '../../mark-confidence.ts';
import { eastAsianMarks, eastAsianWords, markWords } from './confidentiality-words.data.ts';

/** Headings of chapters as well; marks only in capitals. */
const headings = new Set(
  'Restricted Secret Internal Proprietary Sensitive Intern Geheim Interne Secreto Reservado Segreto Restrito'.split(
    ' ',
  ),
);
const escaped = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '[ \\t]{1,3}'))
    .join('|');
const phrases = escaped(markWords.flatMap((language) => language.phrases));
/** Phrases are tried only where they begin. */
const phraseStarts = [
  ...new Set(markWords.flatMap((language) => language.phrases.map((phrase) => phrase.slice(0, 8)))),
];
/** As a title, or in capitals; in lower case they are words of a sentence. */
const single = markWords.flatMap(({ words }) => words);
const words = escaped([
  ...new Set([
    ...single.filter((word) => !headings.has(word)),
    ...single.map((word) => word.toUpperCase()),
    ...eastAsianWords,
  ]),
]);
/** Where words may be a mark. */
const wordStarts = [...new Set([...single.map((word) => word.toLowerCase()), ...eastAsianWords])];
const englishStarts =
  'strictly |highly |company |commercial|business |most |private |propriet|confidential|for internal|not for |under embargo'.split(
    '|',
  );
/** What a mark is set apart with: bars and dashes within a line; brackets and stars as well around one. */
const bar = '[|\u2013\u2014\u00b7\u2022-]';
const rule = '[-\u2013\u2014|\u00b7\u2022/*=_>\\[\\]()\u3010\u3011\u300a\u300b\u203b: \\t]';

export default defineDetector({
  id: 'confidentiality-mark',
  title: 'Confidentiality mark',
  category: 'strategy',
  severity: 'medium',
  prefilter: [
    'tlp',
    'not for ',
    'embargo',
    ...new Set(markWords.flatMap(({ stems }) => stems)),
    ...eastAsianMarks,
    ...eastAsianWords,
  ],
  patterns: [
    {
      regex: /(?<!\w)TLP[: -] ?(?:RED|AMBER(?: ?\+ ?STRICT)?|GREEN)(?!\w)/y,
      at: { literals: ['tlp'] },
      confidence: 0.95,
      evidence: 'traffic light',
    },
    {
      regex:
        /(?<!\p{L})(?:(?:strictly|highly|company|commercial(?:ly)?(?: in)?|business|most) (?:private (?:and|&) )?confidential|(?:private|proprietary) (?:and|&) confidential|confidential (?:and|&) proprietary|confidential ?[-\u2013\u2014:/|] ?(?:internal|do not|not for|for|draft|board)[\w ]{0,30}|for internal (?:use|distribution|circulation)(?: only)?|not for (?:external |public |further )?(?:distribution|circulation|release|disclosure)|under embargo(?: until)?)(?!\p{L})/iuy,
      at: { literals: englishStarts },
      confidence: 0.7,
      evidence: 'words of a mark',
    },
    {
      regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases})(?![\\p{L}\\p{N}])`, 'iuy'),
      at: { literals: phraseStarts },
      confidence: 0.75,
      evidence: 'words of a mark',
    },
    {
      regex: new RegExp(
        `(?<=(?:^|\\n)${rule}{0,8})(?<value>${words})(?=${rule}{0,8}[.!]?\\r?(?:\\n|$))`,
        'uy',
      ),
      at: { literals: wordStarts },
      confidence: 0.9,
      evidence: 'a line of its own',
    },
    {
      regex: new RegExp(
        `(?<=(?:^|\\n)[^\\n]{0,60}${bar} )(?<value>${words})(?= ${bar} |[ \\t]{0,3}\\r?(?:\\n|$))`,
        'uy',
      ),
      at: { literals: wordStarts },
      confidence: 0.8,
      evidence: 'set apart in a line',
    },
    {
      regex: new RegExp(escaped(eastAsianMarks), 'uy'),
      at: { literals: eastAsianMarks },
      confidence: 0.8,
      evidence: 'words of a mark',
    },
  ],
  validate({ value, match, text, start, end }) {
    if (value.startsWith('TLP')) return /GREEN/.test(value) ? 0.78 : undefined;
    const isBracketed =
      /[[(\u3010\u300a\u300e\u203b]/.test(text[start - 1] ?? '') &&
      /[\])\u3011\u300b\u300f]/.test(text[end] ?? '');
    const isApart = match.groups?.['value'] !== undefined || isBracketed;
    const found = Math.max(markConfidence(value, text, start, end), isApart ? 0.8 : 0);
    // A footer of public mail and of software licences uses the weaker words.
    return /^(?:trade secret|internal only|top secret|uso interno|usage interne)$/i.test(value)
      ? found - 0.25
      : found;
  },
  signals: ({ value }) => (/^TLP[: -] ?RED/.test(value) ? ['privileged'] : []),
  counter: [
    'what is',
    'meaning',
    'agreement',
    'clause',
    'clearance',
    'keep*',
    'disclos*',
    'how to',
    'translate',
    'was bedeutet',
    'unauthorized',
    'trade secret law',
    'patent',
  ],
  normalise: (value) => value.toLowerCase(),
  references: ['https://www.first.org/tlp/'],
  examples: {
    match: [
      '«STRICTLY CONFIDENTIAL»\nBoard paper 14',
      'Classification: «Internal use only»',
      '«TLP:RED» for the named recipients',
      '«Streng vertraulich»\nEntwurf',
      '«Nur für den internen Dienstgebrauch»\nLagebild',
      '«Riservato»\n\nVerbale della riunione',
      'Acme S.A. – «Confidentiel» – page 3',
      '«Ściśle poufne»\nUmowa',
      '【«社外秘»】来期計画',
      '«سري»\nتقرير',
      '«Строго конфиденциально»\nПлан',
    ],
    ignore: [
      ['We keep your answers confidential and delete them', 'a promise, not a mark'],
      ['TLP:CLEAR report of the month', 'may be shared'],
      ['The internal server error is a secret to nobody', 'words of a sentence'],
      ['El informe es confidencial hasta que se publique, dijo', 'words of a sentence'],
    ],
  },
});
