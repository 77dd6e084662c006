import { createPieceRow, hexByte } from './piece-row.ts';
import type { Decoder } from './piece.ts';
import { fromUtf8 } from './utf8.ts';

const escape =
  /\\(?:u\{(?<point>[0-9a-f]{1,6})\}|x(?<byte>[0-9a-f]{2})|(?<octal>[0-3][0-7]{2})|(?<short>[nrtbf"'/\\]|\r?\n))/iy;
/** The commonest of all: four digits after `\u`. */
const unit = /^[0-9a-f]{4}$/i;
const lowerU = 117;
const lowerX = 120;
/** A character of several bytes, each written by itself. */
const bytes = /(?:\\x[c-f][0-9a-f])(?:\\x[89ab][0-9a-f]){1,3}/iy;
const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** `\u0040`, `\u{40}`, `\x40`, `\100`, `\n`, `\"`, a backslash at the end of a line. */
export const escapes: Decoder = {
  name: 'escapes of a string',
  find({ text }) {
    const row = createPieceRow();
    let done = -1;
    for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', Math.max(at + 1, done))) {
      const [plain, end] = plainAt(text, at);
      if (end === at) continue;
      row.add(at, end, plain, at === done);
      done = end;
    }
    return row.pieces();
  },
};

function plainAt(text: string, at: number): [plain: string, end: number] {
  const kind = text.charCodeAt(at + 1) | 32;
  if (kind === lowerU && unit.test(text.slice(at + 2, at + 6)))
    return [String.fromCharCode(hexByte(text, at + 2) * 256 + hexByte(text, at + 4)), at + 6];
  bytes.lastIndex = at;
  if (kind === lowerX && bytes.test(text)) {
    const values = text.slice(at, bytes.lastIndex).split(/\\x/i).slice(1);
    const plain = fromUtf8(values.map((value) => Number.parseInt(value, 16)));
    if (plain !== null) return [plain, bytes.lastIndex];
  }
  escape.lastIndex = at;
  const { point, byte, octal, short: sign = '' } = escape.exec(text)?.groups ?? {};
  const end = escape.lastIndex;
  if (octal !== undefined) return [String.fromCharCode(Number.parseInt(octal, 8)), end];
  const code = Number.parseInt(point ?? byte ?? '', 16);
  if (code > 0x10ffff || (Number.isNaN(code) && sign === '')) return ['', at];
  if (code >= 0) return [String.fromCodePoint(code), end];
  return [sign.endsWith('\n') ? '' : (short[sign] ?? sign), end];
}
