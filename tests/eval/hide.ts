import { gzipSync } from 'node:zlib';

const zeroWidth = '\u{200B}';
const softHyphen = '\u{AD}';
/** Latin letters and the Cyrillic ones that look the same. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};
const digitWords = 'zero one two three four five six seven eight nine'.split(' ');

const every = (text: string, each: (sign: string) => string): string =>
  [...text].map((sign) => each(sign)).join('');
const halves = (text: string, between: string): string => {
  const middle = text.length >> 1;
  return text.slice(0, middle) + between + text.slice(middle);
};
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** Disguises by name. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  'zero-width': (text) => [...text].join(zeroWidth),
  'soft-hyphens': (text) => [...text].join(softHyphen),
  homoglyphs: (text) => every(text, (sign) => lookAlikes[sign] ?? sign),
  'full-width': (text) =>
    text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfe_e0)),
  'spaced-digits': (text) => text.replaceAll(/\d(?=\d)/g, '$& '),
  'spelled-digits': (text) =>
    every(text, (sign) => (/\d/.test(sign) ? `${digitWords[Number(sign)]} ` : sign)).trimEnd(),
  'line-break': (text) => halves(text, '\n'),
  base64: (text) => bytes(text).toString('base64'),
  base64url: (text) => bytes(text).toString('base64url'),
  hex: (text) => bytes(text).toString('hex'),
  'url-escapes': (text) =>
    every(text, (sign) => `%${bytes(sign).toString('hex').toUpperCase().match(/../g)!.join('%')}`),
  'html-escapes': (text) => every(text, (sign) => `&#${sign.codePointAt(0)};`),
  'json-escapes': (text) =>
    every(text, (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'quoted-printable': (text) =>
    every(text, (sign) => bytes(sign).toString('hex').toUpperCase().replaceAll(/../g, '=$&')),
  'gzip-base64': (text) => gzipSync(bytes(text), { level: 9 }).toString('base64'),
};

export const disguises: readonly string[] = Object.keys(ways);

/** The text in a disguise; null if there is none of that name. */
export function hide(text: string, way: string): string | null {
  return ways[way]?.(text) ?? null;
}
