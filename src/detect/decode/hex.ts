import { addBytes, createPieceRow, hexByte } from './piece-row.ts';
import type { Decoder } from './piece.ts';
import { fromUtf8, isText } from './utf8.ts';

/** Fewer bytes are no value. */
const fewest = 6;
/** Units of so many bytes, but for the last digit, which may be a letter. */
const shortest = fewest * 2 - 1;
/** A mark before a byte: `0x`, `\x`. */
const marked = 1000;
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
  return isPair(text, at) || gapAt(text, at).end > at;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
/** `:`, `,`, `;`, `-` */
const isSign = (code: number): boolean => code === 58 || code === 44 || code === 59 || code === 45;
const gap = { end: 0, kind: 0 };

/**
 * What stands between two bytes, as dumps, C and shells write them: blanks, a sign, a line end, a mark;
 * its end is where it began if no byte follows. Overwritten by the next look.
 */
function gapAt(text: string, from: number): { readonly end: number; readonly kind: number } {
  let at = skip(text, from, 2);
  const sign = text.charCodeAt(at);
  gap.kind = 0;
  if (isSign(sign)) {
    gap.kind = sign;
    at = skip(text, at + 1, 2);
  }
  const lineEnd = text.charCodeAt(at) === 13 ? at + 1 : at;
  if (text.charCodeAt(lineEnd) === 10) at = skip(text, lineEnd + 1, 8);
  const lead = text.charCodeAt(at);
  if ((lead === 48 || lead === 92) && (text.charCodeAt(at + 1) | 32) === 120) {
    gap.kind += marked;
    at += 2;
  }
  gap.end = isPair(text, at) ? at : from;
  return gap;
}

function skip(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && isBlank(text.charCodeAt(at))) at++;
  return at;
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
        if (bytes.length > 0) {
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
  let count = 0;
  // A digit before it belongs to it, and would shift every byte.
  if (isHex(text.charCodeAt(from - 1))) return { bytes, starts, end };
  let isReadable = true;
  let kind = -1;
  for (let at = from; at <= to; count++) {
    const byte = hexByte(text, at);
    // Of what is no text only the end is told.
    if (count < headBytes && isControl(byte)) isReadable = false;
    if (isReadable) {
      bytes.push(byte);
      starts.push(at);
    }
    end = at + 2;
    const isNext = isPair(text, end);
    const next = isNext ? adjoined : gapAt(text, end);
    if (next.end === end || (kind >= 0 && next.kind !== kind)) break;
    ({ kind } = next);
    at = isNext ? end : next.end;
  }
  if (!isReadable || !isTextOf(bytes)) bytes.length = 0;
  return { bytes, starts, end };
}

/** Bytes with nothing between them. */
const adjoined = { end: -1, kind: 0 };
/** Bytes that must be readable each. */
const headBytes = 32;

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32) || byte === 127;
}

/** Text is not one sign over and over. */
function isTextOf(bytes: readonly number[]): boolean {
  if (bytes.length < fewest || new Set(bytes.slice(0, headBytes)).size < 3) return false;
  const text = fromUtf8(bytes);
  return text !== null && isText(text);
}
