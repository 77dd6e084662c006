import { createPieceRow } from './piece-row.ts';
import type { Decoder } from './piece.ts';

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/iy;

/** The names that stand for what values and their labels are made of. */
const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  tab: '\t',
  newline: '\n',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  bsol: '\\',
  rsqb: ']',
  hat: '^',
  lowbar: '_',
  grave: '`',
  lcub: '{',
  vert: '|',
  rcub: '}',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
};

/** `&#64;`, `&#x40;`, `&commat;`. */
export const entities: Decoder = {
  name: 'HTML entities',
  find({ text }) {
    const row = createPieceRow();
    let done = -1;
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      entity.lastIndex = at;
      const match = entity.exec(text);
      const plain = match && plainOf(match);
      if (plain === null) continue;
      row.add(at, entity.lastIndex, plain, at === done);
      done = entity.lastIndex;
    }
    return row.pieces();
  },
};

function plainOf([whole, decimal, hex, name]: RegExpExecArray): string | null {
  // A name without its semicolon is a parameter of an address.
  if (name !== undefined) return whole.endsWith(';') ? (names[name.toLowerCase()] ?? null) : null;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
