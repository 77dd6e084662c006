import type { Piece } from './piece.ts';
import { charAt, lengthAt } from './utf8.ts';

/** Puts signs that are written alike, one after the other, into one piece. */
export interface PieceRow {
  /** @param hangs what stands between it and the one before is not part of the text */
  add(start: number, end: number, plain: string, hangs: boolean): void;
  /** Ends the row and gives its pieces. */
  pieces(): Piece[];
}

export function createPieceRow(): PieceRow {
  const done: Piece[] = [];
  let first = 0;
  let last = 0;
  let lastEnd = -1;
  let width = 0;
  let step = 0;
  let plain = '';
  const close = (): void => {
    if (plain !== '')
      done.push({
        start: first,
        end: lastEnd,
        plain,
        stride: plain.length > 1 ? { step, gap: step - width } : undefined,
      });
    plain = '';
  };
  return {
    add(start, end, sign, hangs) {
      const isOne = sign.length === 1;
      if (hangs && isOne && plain !== '' && end - start === width) {
        if (plain.length === 1) step = start - last;
        if (start - last === step) {
          plain += sign;
          last = start;
          lastEnd = end;
          return;
        }
      }
      const gapStart = lastEnd;
      close();
      if (hangs && gapStart >= 0 && start > gapStart)
        done.push({ start: gapStart, end: start, plain: '' });
      if (isOne) {
        plain = sign;
        first = start;
        last = start;
        width = end - start;
      } else done.push({ start, end, plain: sign });
      lastEnd = end;
    },
    pieces() {
      close();
      lastEnd = -1;
      return done;
    },
  };
}

/**
 * Adds bytes of UTF-8 to a row, character by character; what is none counts as Latin-1.
 * @param starts,width where each byte is written, and how many units it takes
 */
export function addBytes(
  row: PieceRow,
  bytes: readonly number[],
  starts: readonly number[],
  width: number,
  hangs: boolean,
): void {
  for (let at = 0; at < bytes.length;) {
    const length = Math.max(1, lengthAt(bytes, at));
    const plain = length === 1 ? String.fromCharCode(bytes[at]!) : charAt(bytes, at, length);
    row.add(starts[at]!, starts[at + length - 1]! + width, plain, at > 0 || hangs);
    at += length;
  }
}

/** The value of a hexadecimal digit. */
function hexDigit(code: number): number {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

/** The byte that two hexadecimal digits at an offset are. */
export function hexByte(text: string, at: number): number {
  return hexDigit(text.charCodeAt(at)) * 16 + hexDigit(text.charCodeAt(at + 1));
}
