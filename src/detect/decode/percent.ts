import { addBytes, createPieceRow, hexByte } from './piece-row.ts';
import type { Decoder, Piece } from './piece.ts';

const run = /(?:%[0-9a-f]{2})+/iy;
/** Blanks and what an escaped word never holds: quotes, brackets of markup and of code. */
const ends = new Set(Array.from(' \t\n\r\v\f"<>\\^`{|}', (sign) => sign.charCodeAt(0)));
/** A longer word is not a form. */
const longestWord = 4000;

/** `%40`, also of several bytes; `+` for a blank in a word that has such escapes but no `%20`. */
export const percent: Decoder = {
  name: 'URL escapes',
  find({ text }) {
    const row = createPieceRow();
    const blanks: Piece[] = [];
    let wordEnd = 0;
    let done = 0;
    for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', Math.max(at + 1, done))) {
      run.lastIndex = at;
      if (!run.test(text)) continue;
      if (at >= wordEnd) {
        const from = done;
        wordEnd = wordEndAt(text, at);
        blanks.push(...blanksAround(text, from, at, wordEnd));
      }
      done = run.lastIndex;
      const bytes: number[] = [];
      const starts: number[] = [];
      for (let start = at; start < done; start += 3) {
        bytes.push(hexByte(text, start + 1));
        starts.push(start);
      }
      addBytes(row, bytes, starts, 3, false);
    }
    const pieces = row.pieces();
    return blanks.length === 0
      ? pieces
      : [...pieces, ...blanks].toSorted((a, b) => a.start - b.start);
  },
};

function wordEndAt(text: string, from: number): number {
  const most = Math.min(text.length, from + longestWord);
  for (let at = from; at < most; at++) if (ends.has(text.charCodeAt(at))) return at;
  return most;
}

/** The signs that mean a blank in the word around an escape. */
function blanksAround(text: string, least: number, at: number, end: number): Piece[] {
  let start = at;
  while (start > Math.max(least, at - longestWord) && !ends.has(text.charCodeAt(start - 1)))
    start--;
  const word = text.slice(start, end);
  if (!word.includes('+') || word.includes('%20')) return [];
  return Array.from(word.matchAll(/\+/g), ({ index }) => ({
    start: start + index,
    end: start + index + 1,
    plain: ' ',
  }));
}
