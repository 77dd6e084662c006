import { hasDigits, hasLetters, type Words } from '../tags/words.ts';
import { isWordy, mostCharacters, phoneOf } from './columns.ts';
import { findDates } from './dates.ts';
import type { ExactColumn } from './table.ts';
import type { ValueHash } from './tagger.ts';

/** What in a text could be cells of a column, by where they begin. */
export interface Cells {
  readonly starts: number[];
  readonly ends: number[];
  /** Hashes of the compared forms. */
  readonly lows: number[];
  readonly highs: number[];
  /** Compared forms; null for words, which are folded again when needed. */
  readonly forms: (string | null)[];
}

/** A text with its words and their hashes. */
export interface HashedText {
  readonly text: string;
  readonly words: Words;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** Between two words of one cell stand at most so many characters. */
const widestGap = 3;
/** A number is written in at most so many groups. */
const mostGroups = 8;
const mailName = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const mailHost = /^[\p{L}\p{N}.-]{1,190}/u;

/** @param passes says of a word whether the table may hold it. */
export function findCells(
  column: ExactColumn,
  { text, words, lows, highs }: HashedText,
  hash: ValueHash,
  passes: (word: number) => boolean,
): Cells {
  const cells: Cells = { starts: [], ends: [], lows: [], highs: [], forms: [] };
  const { kind } = column;
  const lengths = new Set(column.lengths);
  const occurs = (length: number): boolean => lengths.has(length);
  const longest = Math.max(...column.lengths);
  const add = (start: number, end: number, form: string | null = null): void => {
    cells.starts.push(start);
    cells.ends.push(end);
    cells.lows.push(hash.low);
    cells.highs.push(hash.high);
    cells.forms.push(form);
  };
  const addForm = (form: string, start: number, end: number): void => {
    hash.form(form);
    add(start, end, form);
  };
  const { count, starts, ends, kinds } = words;

  if (isWordy(kind)) {
    for (let i = 0; i < count; i++) {
      hash.begin();
      for (let j = i; j < count && j - i < longest; j++) {
        if (j > i && starts[j]! - ends[j - 1]! > widestGap) break;
        if (!passes(j)) break;
        hash.join(kind, lows[j]!, highs[j]!);
        if (occurs(j - i + 1)) add(starts[i]!, ends[j]!);
      }
    }
    return cells;
  }
  if (kind === 'email') {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const name = mailName.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
      const host = (mailHost.exec(text.slice(at + 1, at + 191))?.[0] ?? '').replace(/[.-]+$/, '');
      const start = at - name.replace(/^['{]+/, '').length;
      const end = at + 1 + host.length;
      if (start < at && host !== '') addForm(text.slice(start, end).toLowerCase(), start, end);
    }
    return cells;
  }
  if (kind === 'date') {
    for (const { start, end, form } of findDates(text)) addForm(form, start, end);
    return cells;
  }
  const digitsOnly = kind !== 'code';
  const most = kind === 'phone' ? mostCharacters : longest;
  /** The next word from each place that holds a digit: prose is passed over quickly. */
  let nextDigit = -1;
  for (let i = 0; i < count; i++) {
    if (digitsOnly && kinds[i]! & hasLetters) continue;
    if (nextDigit < i) {
      nextDigit = i;
      while (nextDigit < count && !(kinds[nextDigit]! & hasDigits)) nextDigit++;
    }
    if (nextDigit >= i + mostGroups) continue;
    let form = '';
    for (let j = i; j < count && j - i < mostGroups; j++) {
      if (j > i && !hangsTogether(text, ends[j - 1]!, starts[j]!, digitsOnly)) break;
      if (digitsOnly && kinds[j]! & hasLetters) break;
      if (form.length + ends[j]! - starts[j]! > most) break;
      form += text.slice(starts[j], ends[j]);
      if (nextDigit > j) continue;
      const compared = kind === 'phone' ? phoneOf(form) : kind === 'code' ? plainCode(form) : form;
      if (compared !== '' && occurs(compared.length))
        addForm(compared, digitsOnly ? withSign(text, starts[i]!) : starts[i]!, ends[j]!);
    }
  }
  return cells;
}

/** Blanks and the signs that people put into numbers; a comma or a line end parts two of them. */
function hangsTogether(text: string, from: number, to: number, digitsOnly: boolean): boolean {
  if (to - from > (digitsOnly ? widestGap : 1)) return false;
  for (let i = from; i < to; i++) if (!' -./()_:#'.includes(text[i]!)) return false;
  return true;
}

function plainCode(form: string): string {
  return /^[A-Z0-9]*$/.test(form) ? form : form.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** A plus or a bracket before a number is part of it. */
function withSign(text: string, start: number): number {
  let from = start;
  while (from > 0 && (text[from - 1] === '+' || text[from - 1] === '(')) from--;
  return from;
}
