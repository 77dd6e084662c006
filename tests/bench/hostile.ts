import { prose } from './texts.ts';

const zeroWidth = '\u{200B}';

/** What is repeated; a careless pattern starts anew at each of them, or never comes to its end. */
const shapes: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '4',
  'digit groups': '4111 ',
  'digits and dashes': '41-',
  'digits and dots': '1.',
  'digits, one at a time': '4 ',
  'numbers of nine digits': '482719365 ',
  'numbers of sixteen digits': '4539148803436467 ',
  'phones without an end': '+49 (0) ',
  'at signs': 'a@',
  'mail addresses': 'a@b.co ',
  'dots in names': 'a.',
  'dashes in names': 'a-',
  underscores: 'a_',
  spaces: ' ',
  tabs: 'a\t',
  'line ends': '\n',
  'open quotes': 'password="',
  'keys without values': 'api_key=',
  'keys and colons': '"secret": ',
  'PEM beginnings': '-----BEGIN ',
  'PEM heads': '-----BEGIN RSA PRIVATE KEY-----\n',
  'tokens that are none': 'eyJhbGciOi',
  'vendor prefixes': 'sk-ghp_xoxb-AKIA',
  'Base64 letters': 'QUtJQUlPU0ZP',
  hex: '4f2a9c',
  UUIDs: '7f3c1b52-0a4e-4d6b-9b1c-2f8e61d7a903 ',
  links: 'https://a.b/c?d=',
  'connection strings': 'postgres://a:b@',
  'percent signs': '%25',
  'escapes of escapes': '%2525',
  entities: '&amp;',
  'JSON escapes': String.raw`\u0041`,
  'quoted-printable': '=3D',
  brackets: '{[(',
  'markup signs': '<a ',
  'table cells': '| a ',
  'comma cells': 'a,1,',
  'capitalised words': 'Anna Berg ',
  'capitals and digits': 'A1B2',
  IBANs: 'DE89 3704 ',
  dates: '2026-03-14 ',
  'street names': '12 Main St ',
  'digits in words': 'four one one ',
  'Chinese characters': '电话号码',
  'Japanese and digits': '〒150',
  emoji: '🙂',
  'combining marks': 'é̂̃',
  'zero width': `a${zeroWidth}`,
  'look-alikes': 'аbсd ',
  'full width': '４１',
  'mail heads': 'From: a\nTo: b\n',
  'speaker turns': 'A: b\n',
  clauses: '1.1 The parties shall ',
  'minified code': 'a(b,c){d=e;}',
  'log lines': '2026-03-14 09:12:44 INFO a b\n',
};

/** Names of hostile inputs. */
export const hostileNames: readonly string[] = [...Object.keys(shapes), 'noise', 'one long line'];

/** A hostile input of this many code units; another one for each seed. */
export function hostile(name: string, length: number, seed: number): string {
  if (name === 'one long line') return prose(length, seed).replaceAll('\n', ' ');
  if (name === 'noise') return noise(length, seed);
  const shape = shapes[name] ?? '';
  // Another beginning each time; the rest is the same by intent.
  const start = prose(1 + (seed % 40), seed);
  return (start + shape.repeat(Math.ceil(length / shape.length))).slice(0, length);
}

/** Printable signs in no order: no two neighbours mean anything. */
function noise(length: number, seed: number): string {
  let state = seed + 1;
  const units = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    units[i] = 33 + ((state >>> 16) % 94);
  }
  return Buffer.from(units).toString('latin1');
}
