import { describe, expect, it } from 'vitest';
import { createScanner } from './scan.ts';
import { defineDetector } from './detector.ts';
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
  'numbers of sixteen digits': '4539148803436467 ',
  'numbers of nine digits': '482719365 ',
  'beginnings of IBANs': 'DE89 3704 ',
  days: '2026-03-14 ',
  'log lines': '2026-03-14 09:12:44 INFO a b\n',
  UUIDs: '7f3c1b52-0a4e-4d6b-9b1c-2f8e61d7a903 ',
  'mail addresses': 'a@b.co ',
  'mail heads': 'From: a\nTo: b\n',
  'speaker turns': 'A: b\n',
  'capitals and digits': 'A1B2',
  'digits and dots': '1.',
  'quoted-printable': '=3D',
  'labels and numbers': 'tax id 4711 08 15 ',
  'cells of figures': 'a,1,',
  'what may be compressed': 'aZ3kQ9xT7bLmN2 ',
};

/** For each code unit of a text, at most. */
const mostLooks = 250;
const mostTries = 20;

/** A detector that finds nothing. */
const quiet = {
  id: 'quiet',
  title: 'Quiet',
  category: 'customer',
  severity: 'low',
  references: [],
  examples: { match: [], ignore: [] },
} as const;

describe('the work of a scan', { timeout: 30_000 }, () => {
  interface Work {
    /** How often any pattern is tried. */
    readonly tries: number;
    /** Code units that are looked at one by one, or copied. */
    readonly looks: number;
  }

  /** Measures that no busy machine disturbs. */
  function workOf(work: () => void): Work {
    let looks = 0;
    let tries = 0;
    const { charCodeAt, slice } = String.prototype;
    const { exec } = RegExp.prototype;
    // Not by spies, which remember each of millions of calls.
    const natives = { charCodeAt, slice };
    const counting: Pick<string, 'charCodeAt' | 'slice'> = {
      charCodeAt(at) {
        looks++;
        return charCodeAt.call(this, at);
      },
      slice(from, to) {
        const part = slice.call(this, from, to);
        looks += part.length;
        return part;
      },
    };
    const countingExec: RegExp['exec'] = function (this: RegExp, text) {
      tries++;
      return exec.call(this, text);
    };
    Object.assign(String.prototype, counting);
    Object.assign(RegExp.prototype, { exec: countingExec });
    try {
      work();
    } finally {
      Object.assign(String.prototype, natives);
      Object.assign(RegExp.prototype, { exec });
    }
    return { looks, tries };
  }

  const long = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length));

  it.each(Object.entries(units))('grows no faster than the text: %s', (_, unit) => {
    // What is made at first use does not count.
    scan(long(unit, 500));
    const one = workOf(() => scan(long(unit, 3000)));
    const two = workOf(() => scan(long(unit, 6000)));
    expect(one.looks).toBeGreaterThan(3000);
    expect(one.looks).toBeLessThan(mostLooks * 3000);
    expect(one.tries).toBeLessThan(mostTries * 3000);
    // What grows with the square of the length doubles twice.
    expect(two.looks).toBeLessThan(one.looks * 2.5 + 500);
    expect(two.tries).toBeLessThan(one.tries * 2.5 + 500);
  });

  it('shows what grows faster', () => {
    const slow = defineDetector({
      ...quiet,
      pick(text) {
        for (let at = 0; at < text.length; at++) {
          for (let to = at; to < text.length; to += 10) text.charCodeAt(to);
        }
        return [];
      },
    });
    const scanner = createScanner({ custom: [slow] });
    scanner.scan(long('4 ', 500));
    const one = workOf(() => scanner.scan(long('4 ', 3000)));
    const two = workOf(() => scanner.scan(long('4 ', 6000)));
    expect(two.looks).toBeGreaterThan(one.looks * 2.5 + 500);
  });
});
