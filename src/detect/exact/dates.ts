/** Dates as people write them in the languages of a customer list. */

/** First letters of the months, folded; January first. */
const months = [
  'jan|gen|ene|sty',
  'feb|fev|lut',
  'mar|mae|mrz|maa',
  'apr|avr|abr|kwi',
  'may|mai|mei|mag|maj',
  'jun|juin|giu|cze',
  'jul|juil|lug|lip',
  'aug|aou|ago|sie',
  'sep|set|wrz',
  'oct|okt|ott|out|paz',
  'nov|lis',
  'dec|dez|dic|gru',
].map((names) => new RegExp(`^(?:${names})`));

const figures =
  /(?<![\d.])(?:(?<y>\d{4})(?<s>[-/.]) ?(?<m>\d{1,2})\k<s> ?(?<d>\d{1,2})|(?<a>\d{1,2})(?<t>[-/.]) ?(?<b>\d{1,2})\k<t> ?(?<z>\d{4}|\d{2}))(?!\d)/g;
/** What can stand before a year: `4. Mai `, `4 de mayo de `, `May 4, `. */
const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g;
const beforeYear =
  /(?<![\p{L}\d])(?:(?<d>\d{1,2})(?:\.|st|nd|rd|th|er)? (?:de |of )?(?<m>\p{L}{3,10})\.?,?(?: de)? |(?<n>\p{L}{3,10})\.? (?<e>\d{1,2})(?:st|nd|rd|th)?,? )$/u;
const longestBeforeYear = 30;

/** A date in a text, as eight digits: year, month, day. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Dates in a text in order; 03/04/1990 counts as both days that it can be. */
export function findDates(text: string): DateSpan[] {
  const found: DateSpan[] = [];
  const add = (match: RegExpExecArray, year: number, month: number, day: number): void => {
    const form = formOf(year, month, day);
    if (form !== '') found.push({ start: match.index, end: match.index + match[0].length, form });
  };
  for (const match of text.matchAll(figures)) {
    const { y, m, d, a, b, z } = match.groups ?? {};
    if (y !== undefined) add(match, Number(y), Number(m), Number(d));
    else {
      add(match, yearOf(z ?? ''), Number(b), Number(a));
      if (a !== b) add(match, yearOf(z ?? ''), Number(a), Number(b));
    }
  }
  for (const { index, 0: digits } of text.matchAll(year)) {
    const from = Math.max(0, index - longestBeforeYear);
    const match = beforeYear.exec(text.slice(from, index));
    const { d, m, n, e } = match?.groups ?? {};
    const form = formOf(Number(digits), monthOf(m ?? n ?? ''), Number(d ?? e));
    if (match && form !== '') found.push({ start: from + match.index, end: index + 4, form });
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The date that a cell holds, as eight digits; empty if it holds none. */
export function readDate(cell: string, dayFirst: boolean): string {
  const dates = findDates(cell.replace(/[T ]\d{2}:\d{2}.{0,20}$/, ''));
  const [first] = dates;
  if (!first || first.start > 1 || cell.length > 40) return '';
  return (dayFirst ? first : (dates.at(-1) ?? first)).form;
}

function formOf(year: number, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1800 || year > 2100) return '';
  return String(year * 10000 + month * 100 + day);
}

/** Two digits: the century in which most people who are alive were born. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year > 30 ? 1900 + year : 2000 + year;
}

function monthOf(word: string): number {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return months.findIndex((names) => names.test(plain)) + 1;
}
