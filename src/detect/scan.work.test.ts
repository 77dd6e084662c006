import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScanner } from './scan.ts';
import { toBase64 } from './decode/encodings.fixture.ts';

const { scan } = createScanner();

/** What somebody might paste to keep a careless engine busy. */
const units: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '4',
  'digit groups': '4111 ',
  'single digits': '4 1 ',
  'at signs': 'a@',
  dots: 'a.',
  blanks: ' ',
  'line ends': '\n',
  'open quotes': 'password="',
  'open assignments': 'key=token:secret=',
  'key blocks': `-----${'BEGIN'} `,
  'key marks': `${'sk_'}live_`,
  'broken key marks': `${'AK'}IA1 `,
  'halves of tokens': 'eyJhbGciOiJ.',
  addresses: 'postgres://a:b@',
  percent: '%41',
  'percent of percent': '%2525',
  entities: '&#65;',
  'string escapes': '\\u0041',
  'soft breaks': 'ab=\n',
  'hex pairs': '41 42 ',
  'hex of C': '0x41, ',
  'base64 of text': toBase64('some text and more '),
  'lines of noise': 'kJ3x/9Qz+Wv0Rt7YbN2m5Lc8\n',
  'digits in words': 'four five ',
  'marks over letters': 'a\u0301',
  'not seen': '\u200b',
  'look-alikes': '\u0430b ',
  'cells of a table': 'a,b\n',
  'brackets and signs': '+((1',
  'street numbers': '12 Main Street ',
};

describe('the work of a scan', { timeout: 30_000 }, () => {
  afterEach(() => vi.restoreAllMocks());

  /** How often any pattern is tried: a measure that no busy machine disturbs. */
  function triesIn(text: string): number {
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    scan(text);
    const { length } = exec.mock.calls;
    exec.mockRestore();
    return length;
  }

  it.each(Object.entries(units))('grows no faster than the text: %s', (_, unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    triesIn(text(500));
    const [one, two] = [triesIn(text(3000)), triesIn(text(6000))];
    expect(one).toBeLessThan(80 * 3000);
    // What grows with the square of the length doubles twice.
    expect(two).toBeLessThan(one * 2.5 + 500);
  });
});
