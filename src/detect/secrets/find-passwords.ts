import type { Pick } from '../detector.ts';
import { comparedValue } from './compared-value.ts';
import { readNamedValue, wholeEnd } from './named-value.ts';
import { ratePassword } from './rate-password.ts';
import { weighName } from './secret-names.ts';
import { sortOf } from './value-sort.ts';

/** A password in ten languages, and how programs shorten it. */
export const passwordWords: readonly string[] = [
  'pass',
  'pwd',
  'psw',
  'pw ',
  'pw:',
  'pw=',
  '_pw',
  'kennwort',
  'mdp',
  'contrase',
  'clave',
  'senha',
  'parola',
  'wachtwoord',
  'hasło',
  'haslo',
  'lösenord',
  'パスワード',
  '密码',
  '密碼',
  '口令',
  '비밀번호',
  'пароль',
];

/**
 * Work for one text, about a microsecond each: 2000 names with nothing behind them or 600 passwords.
 * Whoever writes more is told that the rest was not read.
 */
const patience = (text: string): number => 8000 + text.length / 4;
const lookWork = 4;
const findWork = 9;
/** Units of a value that are one more. */
const unitsRead = 10;
/** Rows of a table looked at below a heading. */
const mostRows = 100;
const longestRow = 400;
/** Tables looked into in one text. */
const mostColumns = 4;

/** Words in which `pass` says something else, and names of what is not a password itself. */
const lookalike =
  /pass(?:algo|thr|fail|count|rate|eng|port|iv|age|ag[eé]|ion|iert|t\b|ed\b|es\b|ing\b|thr|ant|over|ato|ar\b|o\b|agg|eio|er\b)|(?:com|by|sur|tres|encom|under|over|im|low|high|band|multi|single)[_-]?pass|passes|confirm\w{0,12}$/i;
const named =
  /pass(?:w|_?phrase|_?code|e\b|$|[_\d])|[_-]pass|(?:[a-z](?=P)|^)[Pp]ass(?:$|[A-Z_])|pwd|psw|pw|kennwort|mdp|contrase|clave|senha|parola|wachtwoord|hasło|haslo|lösenord/i;

/** Passwords by the word before them, in code, settings, tables and sentences. */
export function* findPasswords(
  text: string,
  hits: (literal: string) => readonly number[],
): Iterable<Pick> {
  let left = patience(text);
  const idle = new Set<string>();
  const columns = { left: mostColumns, done: 0 };
  for (const word of passwordWords) {
    let done = -1;
    for (const at of hits(word)) {
      // What stood in the same place before and was nothing is nothing again.
      const place = text.slice(Math.max(0, at - 14), at + 40);
      if (idle.has(place)) continue;
      if (left < 0) throw new RangeError('more names of passwords than are looked at');
      idle.add(place);
      const length = word.replace(/[ :=]/g, '').length;
      yield* findInColumn(text, at, columns);
      const before = comparedValue(text, at) ?? valueBefore(text, at);
      if (before) yield before;
      const read = readNamedValue(text, at, length);
      left -= lookWork + (read?.value.length ?? 0) / unitsRead;
      if (!read || read.start <= done) continue;
      const isLatin = /[a-z]/.test(word);
      if (isLatin && (lookalike.test(read.name) || !named.test(read.name))) continue;
      if (isLatin && weighName(read.name) === 0) continue;
      // A verb and a step of programs as well.
      if (/^pass$/i.test(read.name) && !/^:?=|^[:：]|^is$/.test(read.sign)) continue;
      const confidence = ratePassword(
        read,
        behind(text, read.end),
        text.slice(at, read.start).includes('\n'),
      );
      if (confidence > 0) {
        const end = wholeEnd(text, read);
        left -= (end - read.end) / unitsRead;
        yield {
          start: read.start,
          end,
          confidence,
          evidence: [read.isAssigned ? 'named as a password' : 'after the word for it'],
        };
        done = end;
        left -= findWork;
        // Its equals are finds as well.
        idle.delete(place);
      }
    }
  }
}

/** The unit behind a value; nothing where only a remark follows. */
function behind(text: string, end: number): string {
  return /^[ \t]{1,8}(?:#|\/\/)/.test(text.slice(end, end + 12)) ? '' : text.charAt(end);
}

const said =
  /(?:^|[\s"'`“„])([^\s"'`“”„]{8,40})["'`”“]? (?:is|ist|est|es|è|é) (?:the|das|your|my|our|le|la|el|il|o|a|unser)(?: [a-z]{2,10})? $/;

/** `… is the password`: what is said stands before the name. */
function valueBefore(text: string, at: number): Pick | undefined {
  if (!/ (?:is|ist|est|es|è|é) /.test(text.slice(Math.max(0, at - 24), at))) return undefined;
  const match = said.exec(text.slice(Math.max(0, at - 90), at));
  const value = match?.[1] ?? '';
  if (!match || !/\d/.test(value) || !/[^\w.:/-]/.test(value)) return undefined;
  const sort = sortOf(value, true);
  if (sort !== 'mixed' && sort !== 'random') return undefined;
  const start = at - match[0].length + match[0].indexOf(value);
  return { start, end: start + value.length, confidence: 0.8, evidence: ['said before'] };
}

/** Cells below a heading of a table; delimiters are those of the heading's line. */
function* findInColumn(
  text: string,
  at: number,
  columns: { left: number; done: number },
): Iterable<Pick> {
  if (at < columns.done || columns.left <= 0) return;
  const before = text.slice(Math.max(0, at - longestRow), at);
  const lineStart = at - before.length + before.lastIndexOf('\n') + 1;
  const lineEnd = endOfLine(text, at);
  if (lineEnd - lineStart >= longestRow || lineEnd >= text.length) return;
  const line = text.slice(lineStart, lineEnd);
  const delimiter = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (!delimiter || /[=:{}()]|\p{L}{3}[.!?](?:\s|$)/u.test(line)) return;
  const cellStart = Math.max(line.lastIndexOf(delimiter, at - lineStart) + 1, 0);
  const heading = line.slice(cellStart).split(delimiter, 1)[0]?.trim() ?? '';
  if (
    !/^[\p{L} _-]{2,30}$/u.test(heading) ||
    !/[a-z]{3}w(?:or)?[dt]?$|pw$|pwd$|[^a-z]$|e(?:ña|nha|code|phrase)$/i.test(heading) ||
    heading.split(/[\s_-]/).length > 3
  )
    return;
  columns.left--;
  const column = line.slice(0, at - lineStart).split(delimiter).length - 1;
  const width = line.split(delimiter).length;
  let from = lineEnd + 1;
  for (let row = 0; row < mostRows && from < text.length; row++) {
    const end = endOfLine(text, from);
    if (end - from > longestRow) return;
    const cells = text.slice(from, end).split(delimiter);
    if (Math.abs(cells.length - width) > 1) return;
    const cell = cells[column] ?? '';
    const value = cell.trim().replace(/^["'`]|["'`]$/g, '');
    if (value.length >= 4 && !/^[-:\s]+$/.test(value)) {
      const sort = sortOf(value, true);
      const before = cells.slice(0, column).join(delimiter).length + (column > 0 ? 1 : 0);
      const start = from + before + cell.indexOf(value);
      if (sort === 'mixed' || sort === 'random')
        yield { start, end: start + value.length, confidence: 0.86, evidence: ['column heading'] };
      else if (sort === 'word')
        yield { start, end: start + value.length, confidence: 0.6, evidence: ['column heading'] };
    }
    from = end + 1;
    columns.done = from;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from, from + longestRow + 1).indexOf('\n');
  return end < 0 ? Math.min(text.length, from + longestRow + 1) : from + end;
}
