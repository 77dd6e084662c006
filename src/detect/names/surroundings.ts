import type { Table } from '../tables.ts';
import { hashWord, known } from './gazetteer.ts';
import { shapes, type Tokens } from './tokens.ts';

/** What the place of a token in its line says about it, column by column. */
export interface Surroundings {
  /** Hash of the last word of the label or the column's heading that it stands under; 0: none. */
  readonly labels: Int32Array;
  /** Tokens since the line's begin or its label, at most 3. */
  readonly positions: Uint8Array;
  /** 1: the line has no capitals, 2: no small letters, 0: both. */
  readonly cases: Uint8Array;
  /** Tokens until a legal form ends the run of capitalised words, 1 to 6; 0: none does. */
  readonly forms: Uint8Array;
}

const isWord = (shape: number): boolean => shape <= shapes.camel || shape >= shapes.plain;
const isBreak = (shape: number): boolean => shape === shapes.lineEnd || shape === shapes.emptyLine;

/** How far ahead of its company's name a legal form is seen. */
const formReach = 6;

export function surroundingsOf(
  text: string,
  tokens: Tokens,
  masks: Uint8Array,
  tables: readonly Table[],
): Surroundings {
  const { count, starts, shapes: shape } = tokens;
  const labels = new Int32Array(count);
  const positions = new Uint8Array(count);
  const cases = new Uint8Array(count);
  let table: Table | undefined;
  let headings: readonly number[] = [];
  for (let first = 0; first < count;) {
    let end = first;
    while (end < count && !isBreak(shape[end]!)) end++;
    const here = first < end ? tableOf(tables, starts[first]!) : undefined;
    if (here && here !== table) headings = here.headers.map(headingHash);
    table = here ?? table;
    if (here) {
      const columns = { delimiter: here.delimiter, headings };
      labelCells(text, tokens, first, end, columns, labels, positions);
    } else labelLine(text, tokens, first, end, labels, positions);
    const lineCase = caseOf(shape, first, end);
    for (let i = first; i < end; i++) cases[i] = lineCase;
    first = end + 1;
  }
  return { labels, positions, cases, forms: formsOf(tokens, masks) };
}

function tableOf(tables: readonly Table[], offset: number): Table | undefined {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tables[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const table = tables[low];
  return table && offset >= table.rows[0]! ? table : undefined;
}

/** The last word of a heading names what is in the column: `customer name`, `Stadt`. */
function headingHash(heading: string): number {
  return hashWord(heading.match(/[\p{L}\p{M}]{1,40}(?![\s\S]{0,80}[\p{L}\p{M}])/u)?.[0] ?? '');
}

function labelCells(
  text: string,
  { starts }: Tokens,
  first: number,
  end: number,
  { delimiter, headings }: { delimiter: string; headings: readonly number[] },
  labels: Int32Array,
  positions: Uint8Array,
): void {
  let at = starts[first]!;
  while (at > 0 && text.charCodeAt(at - 1) !== 10) at--;
  // The outer pipe of Markdown opens the first column.
  let column = delimiter === '|' && text[starts[first]!] === '|' ? -1 : 0;
  let quoted = false;
  let position = 0;
  for (let i = first; i < end; i++) {
    for (; at < starts[i]!; at++) {
      if (text[at] === '"') quoted = !quoted;
      else if (text[at] === delimiter && !quoted) {
        column++;
        position = 0;
      }
    }
    labels[i] = headings[column] ?? 0;
    positions[i] = Math.min(position++, 3);
  }
}

function labelLine(
  text: string,
  { starts, ends, shapes: shape, words }: Tokens,
  first: number,
  end: number,
  labels: Int32Array,
  positions: Uint8Array,
): void {
  let label = 0;
  let last = 0;
  let lastEnd = -9;
  let position = 0;
  for (let i = first; i < end; i++) {
    const char = text.charCodeAt(starts[i]!);
    if (shape[i] === shapes.mark) {
      // `Name: `, `"name": "`, `name=`: at most two signs between the word and the colon.
      if ((char === 58 || char === 61 || char === 0xff1a) && starts[i]! - lastEnd <= 2) {
        label = last;
        position = 0;
        continue;
      }
      // `<city>Bonn</city>`: the element is the label of what it holds.
      if (char === 62 && i > first + 1 && text.charCodeAt(starts[i - 2]!) === 60) {
        label = last;
        position = 0;
        continue;
      }
      if (char === 59 || char === 124) label = 0;
    } else if (isWord(shape[i]!)) {
      last = words[i]!;
      lastEnd = ends[i]!;
    }
    labels[i] = label;
    positions[i] = Math.min(position++, 3);
  }
}

function caseOf(shape: Uint8Array, first: number, end: number): number {
  let small = 0;
  let large = 0;
  for (let i = first; i < end; i++) {
    const one = shape[i]!;
    if (one === shapes.lower) small++;
    else if (one >= shapes.title && one <= shapes.camel) large += one === shapes.upper ? 1 : 100;
  }
  if (large === 0 && small > 0) return 1;
  return small === 0 && large > 1 && large < 100 ? 2 : 0;
}

function formsOf({ count, shapes: shape }: Tokens, masks: Uint8Array): Uint8Array {
  const forms = new Uint8Array(count);
  let reach = 0;
  for (let i = count - 1; i >= 0; i--) {
    if (masks[i]! & known.legalForm) reach = 1;
    else if (reach > 0 && reach < formReach && !isBreak(shape[i]!) && shape[i] !== shapes.lower)
      reach++;
    else reach = 0;
    forms[i] = reach;
  }
  return forms;
}
