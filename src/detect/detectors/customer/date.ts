import { defineDetector } from '../../detector.ts';

const months =
  'jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|märz|apr(?:il|ile)?|avril|abr(?:il)?|ma[iy]o?|june?|juin|juni|junio|july?|juli|juillet|julio|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|dez(?:ember|embro)?|d[ée]c(?:embre)?|dic(?:iembre|embre)?|ene(?:ro)?';
const year = String.raw`(?:1[89]|20)\d\d`;

/** The dates of a text are found by one detector; `birth-date` takes those that a label gives away. */
export const datePatterns: readonly {
  readonly source: string;
  readonly flags: string;
  readonly confidence: number;
}[] = [
  {
    source: String.raw`${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
    flags: 'g',
    confidence: 0.9,
  },
  {
    source: String.raw`${year}[/.](?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\d|3[01])`,
    flags: 'g',
    confidence: 0.9,
  },
  {
    source: String.raw`(?:0?[1-9]|[12]\d|3[01])(?<sep>[/.-])(?:0?[1-9]|[12]\d|3[01])\k<sep>(?:${year}|\d\d)`,
    flags: 'g',
    confidence: 0.85,
  },
  {
    source: String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?(?:${months})\.?(?:,? |-|\/| de )?(?:${year}|'?\d\d(?!\d|:))?`,
    flags: 'gi',
    confidence: 0.9,
  },
  {
    source: String.raw`(?:${months})\.? (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? ${year})?`,
    flags: 'gi',
    confidence: 0.9,
  },
  {
    source: String.raw`${year}年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日`,
    flags: 'g',
    confidence: 0.95,
  },
];

export default defineDetector({
  id: 'date',
  title: 'Date',
  category: 'customer',
  severity: 'low',
  why: 'With a name it can say what happened to somebody, and when.',
  digits: 1,
  patterns: datePatterns.map(({ source, flags, confidence }) => ({
    regex: new RegExp(String.raw`(?<![\w./-])${source}(?![\w]|[./-]\d)`, flags),
    confidence,
  })),
  validate: ({ value }) =>
    /^\d{1,2}([/.-])\d{1,2}\1\d\d$/.test(value)
      ? /[/.]\d\d$/.test(value)
        ? 0.7
        : false
      : undefined,
  references: ['https://www.iso.org/iso-8601-date-and-time-format.html'],
  examples: {
    match: ['since «2026-03-14» we', 'am «3. März 2025» in Bonn', 'on «May 4, 2026» at noon'],
    ignore: [
      ['version 2026.3', 'not a day'],
      ['a ratio of 3/4', 'a fraction'],
    ],
  },
});
