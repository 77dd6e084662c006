import { addBytes, createPieceRow, hexByte } from './piece-row.ts';
import type { Decoder } from './piece.ts';

const softBreak = /=[ \t]{0,3}\r?\n/y;
const run = /(?:=[0-9A-F]{2})+/y;
/** `=` itself, `@`, a blank at the end of a line: written so even where they stand alone. */
const telling = /^=(?:3D|40|20(?=\r?\n))/;

/** `=40`, `=C3=A9` and `=` at the end of a line, as RFC 2045 has them; not `x=10` of a program. */
export const quotedPrintable: Decoder = {
  name: 'quoted-printable',
  find({ text }) {
    const row = createPieceRow();
    let next = 0;
    for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', next)) {
      next = at + 1;
      softBreak.lastIndex = at;
      if (softBreak.test(text)) {
        next = softBreak.lastIndex;
        row.add(at, next, '', false);
        continue;
      }
      run.lastIndex = at;
      if (!run.test(text)) continue;
      const end = run.lastIndex;
      if (end - at === 3 && !telling.test(text.slice(at, at + 5))) continue;
      next = end;
      const bytes: number[] = [];
      const starts: number[] = [];
      for (let start = at; start < end; start += 3) {
        bytes.push(hexByte(text, start + 1));
        starts.push(start);
      }
      addBytes(row, bytes, starts, 3, false);
    }
    return row.pieces();
  },
};
