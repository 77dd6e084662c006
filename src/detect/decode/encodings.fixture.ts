import { deflateSync, gzipSync, strToU8, zlibSync } from 'fflate';

/** A way of writing, as somebody may write who does not want to be read. */
export interface Encoding {
  readonly name: string;
  readonly encode: (plain: string) => string;
  /** Only for values of digits and the signs between them. */
  readonly digitsOnly?: boolean;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, of bytes or of text in UTF-8. */
export function toBase64(data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? strToU8(data) : data;
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = Math.min(3, bytes.length - at);
    for (let i = 0; i <= left; i++) out += alphabet[(bits >> (18 - 6 * i)) & 63];
    out += '='.repeat(3 - left);
  }
  return out;
}

const bytes = (plain: string): string[] =>
  Array.from(strToU8(plain), (byte) => byte.toString(16).padStart(2, '0'));
const signs = (plain: string): string[] => Array.from(plain.replaceAll(' ', ''));
const url = (plain: string): string => `%${bytes(plain).join('%')}`;
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const german = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const inWords =
  (words: readonly string[]) =>
  (plain: string): string =>
    signs(plain)
      .map((sign) => words[Number(sign)] ?? (sign === '+' ? 'plus' : 'minus'))
      .join(' ');

/** Everything that stands for itself sign by sign, and so is mapped sign by sign. */
export const preserving: readonly Encoding[] = [
  { name: 'zero-width characters', encode: (plain) => Array.from(plain).join('\u200b') },
  { name: 'soft hyphens', encode: (plain) => Array.from(plain).join('\u00ad') },
  { name: 'marks over it', encode: (plain) => Array.from(plain, (of) => `${of}\u0336`).join('') },
  {
    name: 'full width',
    encode: (plain) =>
      plain.replace(/[!-~]/g, (of) => String.fromCharCode(of.charCodeAt(0) + 0xfee0)),
  },
  { name: 'URL escapes', encode: url },
  {
    name: 'HTML, decimal',
    encode: (plain) => Array.from(plain, (of) => `&#${of.charCodeAt(0)};`).join(''),
  },
  {
    name: 'HTML, hexadecimal',
    encode: (plain) =>
      bytes(plain)
        .map((of) => `&#x${of};`)
        .join(''),
  },
  {
    name: 'JSON',
    encode: (plain) =>
      bytes(plain)
        .map((of) => `\\u00${of}`)
        .join(''),
  },
  { name: 'string escapes', encode: (plain) => `\\x${bytes(plain).join('\\x')}` },
  { name: 'quoted-printable', encode: (plain) => `=${bytes(plain).join('=').toUpperCase()}` },
  { name: 'hex', encode: (plain) => bytes(plain).join('') },
  { name: 'hex in capitals', encode: (plain) => bytes(plain).join('').toUpperCase() },
  { name: 'hex of a dump', encode: (plain) => bytes(plain).join(' ') },
  { name: 'hex with colons', encode: (plain) => bytes(plain).join(':') },
  { name: 'hex of C', encode: (plain) => `0x${bytes(plain).join(', 0x')}` },
];

/** What leads back to a whole word, and what only digits can be hidden in. */
export const encodings: readonly Encoding[] = [
  ...preserving,
  { name: 'URL escapes twice', encode: (plain) => url(plain).replaceAll('%', '%25') },
  {
    name: 'quoted-printable, broken',
    encode: (plain) => `${plain.slice(0, 7)}=\r\n${plain.slice(7)}`,
  },
  { name: 'base64', encode: toBase64 },
  {
    name: 'base64url',
    encode: (plain) =>
      toBase64(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  },
  { name: 'base64 in lines', encode: (plain) => toBase64(plain).replace(/.{12}/g, '$&\r\n') },
  { name: 'base64 of hex', encode: (plain) => toBase64(bytes(plain).join('')) },
  { name: 'base64 of base64', encode: (plain) => toBase64(toBase64(plain)) },
  { name: 'base64 three times', encode: (plain) => toBase64(toBase64(toBase64(plain))) },
  { name: 'gzip', encode: (plain) => toBase64(gzipSync(strToU8(plain), { mtime: 0 })) },
  { name: 'zlib', encode: (plain) => toBase64(zlibSync(strToU8(plain))) },
  { name: 'deflate', encode: (plain) => toBase64(deflateSync(strToU8(plain))) },
  { name: 'blanks', encode: (plain) => signs(plain).join(' '), digitsOnly: true },
  { name: 'dots', encode: (plain) => signs(plain).join('.'), digitsOnly: true },
  { name: 'underscores', encode: (plain) => signs(plain).join('_'), digitsOnly: true },
  { name: 'slashes', encode: (plain) => signs(plain).join('/'), digitsOnly: true },
  { name: 'lines', encode: (plain) => signs(plain).join('\n'), digitsOnly: true },
  { name: 'English', encode: inWords(english), digitsOnly: true },
  { name: 'German', encode: inWords(german), digitsOnly: true },
];
