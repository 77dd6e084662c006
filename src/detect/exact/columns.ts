import { foldedWord, readWords } from '../tags/words.ts';
import { readDate } from './dates.ts';

/** How the cells of a column are compared, and where they are looked for in a text. */
export const columnKinds = ['name', 'text', 'email', 'phone', 'digits', 'code', 'date'] as const;

/**
 * `name`: words in any order. `text`: words in order. `phone`: its last eight digits, so that country
 * and trunk prefixes do not count. `digits`: digits with anything between them. `code`: letters and
 * digits, such as a customer number. Case, accents and separators never count.
 */
export type ColumnKind = (typeof columnKinds)[number];

/** Words of a name or text that are compared; what is longer is no cell but a paragraph. */
const mostWords = 6;
const phoneTail = 8;
const fewestPhoneDigits = 7;
const mostPhoneDigits = 15;
const fewestCharacters = 4;
export const mostCharacters = 40;

export const isWordy = (kind: ColumnKind): boolean => kind === 'name' || kind === 'text';

/**
 * What a cell is compared by; empty if it holds no value of its kind.
 *
 * @param text normalised, as the scanner reads it.
 * @param dayFirst how to read 03/04/1990.
 */
export function canonical(kind: ColumnKind, text: string, dayFirst = true): string {
  switch (kind) {
    case 'name':
    case 'text': {
      const words = wordsOf(text);
      if (words.length > mostWords) return '';
      return (kind === 'name' ? words.toSorted() : words).join(' ');
    }
    case 'email': {
      const mail = text.trim().toLowerCase();
      return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(mail) ? mail : '';
    }
    case 'phone':
      return phoneOf(text.replace(/\D/g, ''));
    case 'digits': {
      const digits = text.replace(/\D/g, '');
      return fits(digits) ? digits : '';
    }
    case 'code': {
      const code = text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
      return fits(code) && /\d/.test(code) ? code : '';
    }
    case 'date':
      return readDate(text, dayFirst);
  }
}

/** The compared part of a phone number's digits; empty if there are too few or too many. */
export function phoneOf(digits: string): string {
  const number = digits.replace(/^0+/, '');
  if (number.length < fewestPhoneDigits || digits.length > mostPhoneDigits + 2) return '';
  return number.slice(-phoneTail);
}

/** What a compared form counts, where only some counts occur in a column: words or characters. */
export function lengthOf(kind: ColumnKind, form: string): number {
  return isWordy(kind) ? form.split(' ').length : form.length;
}

/** The kind that the cells of a column are most likely of. */
export function guessKind(heading: string, cells: readonly string[]): ColumnKind {
  const share = (pattern: RegExp): number =>
    cells.filter((cell) => pattern.test(cell.trim())).length / Math.max(1, cells.length);
  if (share(/^[^\s@]+@[^\s@]+$/) > 0.8) return 'email';
  if (cells.filter((cell) => readDate(cell.trim(), true) !== '').length > cells.length * 0.8)
    return 'date';
  if (/phone|mobil|telefon|^tel|fax|handy|cell/i.test(heading)) return 'phone';
  if (share(/^[\d\s().+/-]{4,}$/) > 0.8) return share(/^\+/) > 0.5 ? 'phone' : 'digits';
  if (share(/^(?=.*\d)[A-Za-z0-9./_ -]{4,40}$/) > 0.8) return 'code';
  return /name|kunde|customer|client|contact|nom\b|nombre|cognome|nome\b/i.test(heading)
    ? 'name'
    : 'text';
}

function fits(form: string): boolean {
  return form.length >= fewestCharacters && form.length <= mostCharacters;
}

function wordsOf(text: string): string[] {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, i) => foldedWord(text, starts[i]!, ends[i]!)).filter(
    (word) => word !== '',
  );
}
