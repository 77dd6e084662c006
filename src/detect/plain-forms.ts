/** What a character is to a reader of plain text; 0: itself. */
const hidden = 1;
const space = 2;
const hyphen = 3;
const lineBreak = 4;
const digit = 5;
/** Full-width, enclosed, raised and lowered forms, ligatures: NFKC says what they stand for. */
const form = 6;
/** The first half of a character beyond the basic plane that may be one of all these. */
export const half = 7;
/** A letter of a script with look-alikes of Latin letters. */
export const foreign = 8;
/** A mark over, under or through the character before it. */
export const mark = 9;

const ranges: readonly (readonly [kind: number, pairs: string])[] = [
  [foreign, 'Ͱ֏Ꭰ᏿'],
  [
    hidden,
    '\u00ad\u00ad\u034f\u034f\u061c\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f\u200b\u200f\u202a\u202e\u2060\u206f\u3164\u3164\ufe00\ufe0f\ufeff\ufeff\uffa0\uffa0',
  ],
  [space, '\u00a0\u00a0\u1680\u1680\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000'],
  [hyphen, '\u2010\u2013\u2212\u2212\ufe58\ufe58\ufe63\ufe63\uff0d\uff0d'],
  [lineBreak, '\u0085\u0085\u2028\u2029'],
  [
    digit,
    '\u0660\u0669\u06f0\u06f9\u07c0\u07c9\u0966\u096f\u09e6\u09ef\u0a66\u0a6f\u0ae6\u0aef\u0b66\u0b6f\u0be6\u0bef\u0c66\u0c6f\u0ce6\u0cef\u0d66\u0d6f\u0e50\u0e59\u0ed0\u0ed9\u0f20\u0f29\u1040\u1049\u17e0\u17e9\u1810\u1819',
  ],
  [
    form,
    '\u00b2\u00b3\u00b9\u00b9\u2070\u209c\u2102\u2149\u2460\u24ea\ufb00\ufb06\uff01\uff0c\uff0e\uff5e',
  ],
  [mark, '\u0300\u034e\u0350\u036f\u1ab0\u1aff\u1dc0\u1dff\u20d0\u20ff\ufe20\ufe2f'],
  [half, '\ud835\ud835\ud83c\ud83c\udb40\udb40'],
];

/** The kind of every code unit that has one. */
const kinds = new Map<number, number>();
let source = '';
for (const [kind, pairs] of ranges) {
  for (let i = 0; i < pairs.length; i += 2) {
    source += `${pairs[i]}-${pairs[i + 1]}`;
    for (let code = pairs.charCodeAt(i); code <= pairs.charCodeAt(i + 1); code++)
      kinds.set(code, kind);
  }
}

/** Any code unit that has a kind. */
export const anyKind = new RegExp(`[${source}]`, 'g');

/** The kind of the code unit at an offset; 0 if it is itself. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x80 ? 0 : (kinds.get(code) ?? 0);
}

/** The kind of a character beyond the basic plane that begins with a `half`. */
export function astralKind(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0xe0000 && code <= 0xe01ef) return hidden;
  return (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x1f110 && code <= 0x1f169) ? form : 0;
}

/** What a character that is not itself stands for; itself where its plain form would say something else. */
export function plainForm(char: string, kind: number): string {
  if (kind === hidden) return '';
  if (kind === space) return ' ';
  if (kind === hyphen) return '-';
  if (kind === lineBreak) return '\n';
  if (kind === digit) {
    // Every script's digits are ten in a row; the Indic rows begin at 6 of a sixteen.
    const code = char.charCodeAt(0);
    return String((code & 15) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
  }
  const code = char.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  const known = forms.get(char);
  if (known !== undefined) return known;
  const plain = char.normalize('NFKC');
  const told = /^[\x20-\x7e]{1,3}$/.test(plain) ? plain : char;
  forms.set(char, told);
  return told;
}

/** At most one entry for each of the two thousand characters that have a form. */
const forms = new Map<string, string>();

/** A letter with a mark as one letter, where there is one; else the letter alone. */
export function withMark(letter: string, sign: string): string {
  const both = letter + sign;
  const known = marked.get(both);
  if (known !== undefined) return known;
  const one = /\p{L}/u.test(letter) ? both.normalize('NFC') : letter;
  const told = one.length === 1 ? one : letter;
  if (marked.size < mostMarked) marked.set(both, told);
  return told;
}

const marked = new Map<string, string>();
const mostMarked = 2000;
