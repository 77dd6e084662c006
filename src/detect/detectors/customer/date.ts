import type { Candidates } from '../../candidates.ts';
import { defineDetector, type Pick } from '../../detector.ts';

/** In English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Turkish, Swedish. */
const months =
  'października|septiembre|september|septembre|setiembre|noviembre|diciembre|settembre|fevereiro|listopada|february|november|december|dezember|novembre|décembre|decembre|febbraio|dicembre|setembro|novembro|dezembro|februari|augustus|stycznia|kwietnia|sierpnia|września|сентября|january|october|februar|oktober|janvier|février|juillet|octobre|fevrier|febrero|octubre|gennaio|ottobre|janeiro|outubro|januari|czerwca|grudnia|февраля|августа|октября|декабря|haziran|ağustos|augusti|august|januar|agosto|aprile|maggio|giugno|luglio|lutego|января|апреля|ноября|temmuz|aralık|march|april|avril|enero|marzo|abril|junio|julio|março|junho|julho|maart|marca|lipca|марта|şubat|nisan|mayıs|eylül|kasım|june|july|sept|märz|juni|juli|mars|juin|août|janv|févr|juil|aout|mayo|maio|maja|июня|июля|ocak|mart|ekim|may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mai|jän|okt|dez|mrz|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|mei|mrt|мая|maj';
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
    source: String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º)?[ -]?(?:of |de |d')?(?:${months})\.?(?:,? |-|\/| de )?(?:${year}|'?\d\d(?!\d|:))?`,
    flags: 'gi',
    confidence: 0.9,
  },
  {
    source: String.raw`(?:${months})\.? (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? ${year})?`,
    flags: 'gi',
    confidence: 0.9,
  },
  {
    source: String.raw`${year} ?[年년] ?(?:0?[1-9]|1[0-2]) ?[月월] ?(?:0?[1-9]|[12]\d|3[01]) ?[日일号號]`,
    flags: 'g',
    confidence: 0.95,
  },
];

const monthFirst = 4;
const sticky = datePatterns.map(
  ({ source }) =>
    new RegExp(String.raw`(?<![\w./-])${source}(?!(?!T\d)[\p{L}\p{N}_]|[./-]\d)`, 'iuy'),
);
const cjk = new RegExp(String.raw`${datePatterns.at(-1)!.source}`, 'uy');
const monthNames: ReadonlySet<string> = new Set(months.split('|'));
/** Names of months that are other words too: dates only with a capital or a year. */
const plainWord =
  /\b(?:may|march|mars|mar|mart|set|out|ago|gen|mag|dic|fev|dec|jan|mei|mai|ott|lug|giu)\b/;
const longestMonth = 13;
const shortestMonth = 3;

/** Dates around the groups of digits in rows of numbers; forms by what stands beside a group. */
function* findDates(text: string, { numbers }: Candidates): Generator<Pick> {
  for (const { start, end } of numbers) {
    for (let at = start; at < end;) {
      if (!isDigit(text, at)) {
        at++;
        continue;
      }
      let after = at;
      while (isDigit(text, after)) after++;
      const found = dateAt(text, at, after);
      if (found) yield found;
      at = Math.max(after, found?.end ?? 0);
    }
  }
}

const [dashed, slashed, short, inWords] = [0, 1, 2, 3];
const dash = 45;
const full = 46;
const slash = 47;
const blank = 32;
const apostrophe = 39;
const ordinal = 0xba;

function dateAt(text: string, at: number, after: number): Pick | null {
  const length = after - at;
  if (length > 4 || length === 3) return null;
  const next = text.charCodeAt(after);
  if (length === 4) {
    if (!isPart(text, at)) {
      const form = next === dash ? dashed : next === slash || next === full ? slashed : -1;
      const date = form < 0 ? '' : match(sticky[form]!, text, at);
      if (date) return pickOf(date, at, datePatterns[form]!.confidence);
    }
    if (next !== blank && next < 0x3000) return null;
    const date = match(cjk, text, at);
    return date ? pickOf(date, at, datePatterns.at(-1)!.confidence) : null;
  }
  const month = monthStart(text, at);
  if (month >= 0) {
    const date = match(sticky[monthFirst]!, text, month);
    if (date) return pickOf(date, month, datePatterns[monthFirst]!.confidence);
  }
  if (isPart(text, at)) return null;
  const form = isThreefold(text, after, next) ? short : isWordNear(text, after) ? inWords : -1;
  const date = form < 0 ? '' : match(sticky[form]!, text, at);
  return date ? pickOf(date, at, datePatterns[form]!.confidence) : null;
}

/** Whether digits belong to a word, a path or a number before them. */
function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return (
    (code >= dash && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 97 && code <= 122)
  );
}

/** Where a month begins that stands right before a day; -1 if none does. */
function monthStart(text: string, day: number): number {
  if (text.charCodeAt(day - 1) !== blank || !isLetter(text, day - 2)) return -1;
  const end = text.charCodeAt(day - 2) === full ? day - 2 : day - 1;
  let start = end;
  while (
    end - start <= longestMonth &&
    text.charCodeAt(start - 1) > 64 &&
    isLetter(text, start - 1)
  )
    start--;
  const isWord = end - start >= shortestMonth && !/[\p{L}\p{N}_]/u.test(text.charAt(start - 1));
  return isWord && monthNames.has(text.slice(start, end).toLowerCase()) ? start : -1;
}

/** A sign, one or two digits, and the same sign again. */
function isThreefold(text: string, after: number, sign: number): boolean {
  if (sign !== slash && sign !== full && sign !== dash) return false;
  let end = after + 1;
  while (end < after + 3 && isDigit(text, end)) end++;
  return text.charCodeAt(end) === sign;
}

/** Whether a word follows digits, perhaps behind a full stop and a blank or dash. */
function isWordNear(text: string, after: number): boolean {
  let at = after;
  const sign = text.charCodeAt(at);
  if (sign === full || sign === ordinal) at++;
  const gap = text.charCodeAt(at);
  if (gap === blank || gap === dash) at++;
  // Every word that may follow has two letters, or is `d'`.
  return (
    text.charCodeAt(at) > 64 &&
    isLetter(text, at) &&
    (isLetter(text, at + 1) || text.charCodeAt(at + 1) === apostrophe)
  );
}

function match(regex: RegExp, text: string, at: number): string {
  regex.lastIndex = at;
  return regex.exec(text)?.[0] ?? '';
}

function pickOf(value: string, start: number, confidence: number): Pick | null {
  // 3-4-12 is a range or a score; 3/4/12 is a day.
  const isShort = /^\d{1,2}([/.-])\d{1,2}\1\d\d$/.exec(value);
  if (isShort?.[1] === '-') return null;
  if (plainWord.test(value) && !/\d{4}/.test(value)) return null;
  return { start, end: start + value.length, confidence: isShort ? 0.7 : confidence };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46 || code >= 0xc0;
}

export default defineDetector({
  id: 'date',
  title: 'Date',
  category: 'customer',
  severity: 'low',
  digits: 1,
  pick: findDates,
  references: ['https://www.iso.org/iso-8601-date-and-time-format.html'],
  examples: {
    match: [
      'since «2026-03-14» we',
      'am «3. März 2025» in Bonn',
      'on «May 4, 2026» at noon',
      'spotkanie w dniu «12 kwietnia 2025» w Krakowie',
      'at «2026-03-14»T09:30',
    ],
    ignore: [
      ['version 2026.3', 'not a day'],
      ['a ratio of 3/4', 'a fraction'],
      ['2 out of 3, and 5 may stay', 'words that are months elsewhere'],
    ],
  },
});
