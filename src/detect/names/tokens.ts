import { blockKind, characterKinds as kinds, characterTable } from './characters.ts';

/** How a token is written; the model knows words it has never met by this. */
export const shapes = {
  lower: 0,
  title: 1,
  upper: 2,
  initial: 3,
  innerCapital: 4,
  camel: 5,
  fewDigits: 6,
  someDigits: 7,
  manyDigits: 8,
  mixed: 9,
  plain: 10,
  han: 11,
  hiragana: 12,
  hangul: 13,
  thai: 14,
  katakana: 15,
  lineEnd: 16,
  emptyLine: 17,
  mark: 18,
} as const;

/** Words, numbers, single punctuation marks and line ends of a text, in order, column by column. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  /** A hash of the lower-case form. */
  readonly words: Int32Array;
}

/** A letter run longer than this, in code units, goes on as the next token. */
const longestWord = 40;

/** What a run of letters can go on with. */
const inWord = (kind: number) =>
  (kind >= kinds.lower && kind <= kinds.plain) || kind === kinds.mark;

/**
 * Splits a stretch of a normalised text in one pass; `lower` is the text in lower case, of the same
 * length. Characters of scripts without blanks are tokens of their own. Offsets are the text's.
 */
export function tokenise(text: string, lower: string, from: number, to: number): Tokens {
  const table = characterTable();
  const kindAt = (at: number): number => {
    const code = text.charCodeAt(at);
    return code < 0x3000 ? table[code]! : blockKind(code);
  };
  const starts = new Int32Array(to - from);
  const ends = new Int32Array(to - from);
  const shape = new Uint8Array(to - from);
  const words = new Int32Array(to - from);
  let count = 0;
  for (let at = from; at < to;) {
    const kind = kindAt(at);
    if (kind === kinds.blank) {
      at++;
      continue;
    }
    let end = at + 1;
    let hash = 0x811c9dc5;
    if (kind === kinds.lineEnd) {
      let breaks = 1;
      while (end < to) {
        const next = kindAt(end);
        if (next !== kinds.lineEnd && next !== kinds.blank) break;
        if (text.charCodeAt(end) === 10) breaks++;
        end++;
      }
      shape[count] = breaks > 1 ? shapes.emptyLine : shapes.lineEnd;
    } else if (kind >= kinds.han && kind <= kinds.thai) {
      while (end < to && kindAt(end) === kinds.mark) end++;
      shape[count] = kind - kinds.han + shapes.han;
    } else if (kind === kinds.katakana) {
      while (end < to && end - at < longestWord && kindAt(end) === kinds.katakana) end++;
      shape[count] = shapes.katakana;
    } else if (inWord(kind) && kind !== kinds.mark) {
      let capitals = kind === kinds.upper ? 1 : 0;
      let small = kind === kinds.lower ? 1 : 0;
      let digits = kind === kinds.digit ? 1 : 0;
      while (end < to && end - at < longestWord) {
        const next = kindAt(end);
        if (!inWord(next)) break;
        if (next === kinds.upper) capitals++;
        else if (next === kinds.lower) small++;
        else if (next === kinds.digit) digits++;
        end++;
      }
      shape[count] = wordShape(end - at, capitals, small, digits, kind === kinds.upper);
    } else shape[count] = shapes.mark;
    if (kind === kinds.lineEnd) hash = shape[count]!;
    else for (let i = at; i < end; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
    starts[count] = at;
    ends[count] = end;
    words[count] = hash ^ (hash >>> 15);
    count++;
    at = end;
  }
  return { count, starts, ends, shapes: shape, words };
}

function wordShape(
  length: number,
  capitals: number,
  small: number,
  digits: number,
  begins: boolean,
): number {
  if (digits === length)
    return length < 3 ? shapes.fewDigits : length < 5 ? shapes.someDigits : shapes.manyDigits;
  if (digits > 0) return shapes.mixed;
  if (capitals === 0) return small > 0 ? shapes.lower : shapes.plain;
  if (length === 1) return shapes.initial;
  if (small === 0) return shapes.upper;
  if (begins) return capitals === 1 ? shapes.title : shapes.innerCapital;
  return shapes.camel;
}
