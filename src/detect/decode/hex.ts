import { addBytes, createPieceRow, hexByte } from './piece-row.ts';
import type { Decoder } from './piece.ts';
import { fromUtf8, isText } from './utf8.ts';

/** Fewer bytes are no value. */
const fewest = 6;
/** Units of so many bytes, but for the last digit, which may be a letter. */
const shortest = fewest * 2 - 1;
/** What may stand between two bytes, as dumps, C and shells write them. */
const between = /[ \t]{0,2}[:,;-]?[ \t]{0,2}(?:\r?\n[ \t]{0,8})?(?:0x|\\x)?(?=[0-9a-f]{2})/iy;
/** What such separators begin with. */
const mayStandBetween = new Set([
  9,
  10,
  13,
  32,
  ...Array.from(':,;0-\\', (sign) => sign.charCodeAt(0)),
]);
const prefix = /(?:0x|\\x)$/i;
const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
const isPair = (text: string, at: number): boolean =>
  isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1));

/** Asked first: most bytes stand alone, or are a number of few digits. */
function isLong(text: string, at: number): boolean {
  let end = at + 2;
  while (end < at + shortest && isPair(text, end)) end += 2;
  return end > at + shortest || mayGoOn(text, end);
}

/** Whether another byte may follow. */
function mayGoOn(text: string, at: number): boolean {
  if (isPair(text, at)) return true;
  const code = text.charCodeAt(at);
  if (code === 92) return (text.charCodeAt(at + 1) | 32) === 120;
  return mayStandBetween.has(code);
}

/**
 * Bytes of text in hexadecimal digits: in one piece, or with the same separators between all of
 * them. Every byte of it has at least one decimal digit, so that it stands in a run of them.
 */
export const hex: Decoder = {
  name: 'hex',
  find({ text, candidates }) {
    const row = createPieceRow();
    for (const run of candidates().runs) {
      for (let at = run.start; at <= run.end - shortest;) {
        if (!isPair(text, at) || !isLong(text, at)) {
          at++;
          continue;
        }
        const { bytes, starts, end } = bytesAt(text, at, run.end);
        if (isReadable(bytes)) {
          const first = prefix.test(text.slice(Math.max(0, at - 2), at)) ? at - 2 : at;
          // The mark before the first byte goes as well.
          if (first < at) row.add(first, at, '', false);
          addBytes(row, bytes, starts, 2, first < at);
        }
        at = Math.max(end, at + 1);
      }
    }
    return row.pieces();
  },
};

function bytesAt(text: string, from: number, to: number) {
  const bytes: number[] = [];
  const starts: number[] = [];
  let end = from;
  // A digit before it belongs to it, and would shift every byte.
  if (isHex(text.charCodeAt(from - 1))) return { bytes, starts, end };
  let separator: string | null = null;
  for (let at = from; at <= to;) {
    bytes.push(hexByte(text, at));
    starts.push(at);
    end = at + 2;
    if (isPair(text, end) && !text.startsWith('0x', end)) {
      if (separator !== null && separator !== '') break;
      separator = '';
      at = end;
      continue;
    }
    between.lastIndex = end;
    if (!mayGoOn(text, end) || !between.test(text)) break;
    const kind = text.slice(end, between.lastIndex).replace(/\s+/g, ' ').trim();
    if (separator !== null && kind !== separator) break;
    separator = kind;
    at = between.lastIndex;
  }
  return { bytes, starts, end };
}

/** Text has next to no control characters, and is not one sign over and over. */
function isReadable(bytes: readonly number[]): boolean {
  if (bytes.length < fewest) return false;
  const head = bytes.slice(0, 32);
  if (new Set(head).size < 3) return false;
  if (head.some((value) => value < 9 || (value > 13 && value < 32) || value === 127)) return false;
  const text = fromUtf8(bytes);
  return text !== null && isText(text);
}
