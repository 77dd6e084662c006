import * as fc from 'fast-check';
import { deflateSync, gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { redact } from '../redact.ts';
import { createScanner } from '../scan.ts';
import { card, email, iban, phone, ssn } from '../test-texts.ts';
import { encodings, preserving, toBase64 } from './encodings.fixture.ts';

const { scan } = createScanner();

/** Values of many kinds, with the words before them that say what they are. */
const values: readonly (readonly [detector: string, label: string, value: string])[] = [
  ['payment-card', 'card ', card],
  ['phone', 'phone: ', phone],
  ['us-ssn', 'SSN: ', ssn],
  ['iban', 'IBAN ', iban],
  ['email', 'mail ', email],
  ['birth-date', 'DOB: ', '03/15/1988'],
  ['ip-address', 'from ', '185.220.101.47'],
  ['password', 'password: ', 'hT7!kw92Lp'],
  ['cloud-key', 'key ', `${'AK'}IAQ7Z3MFWL5TPR2XVN`],
  ['vendor-key', 'key ', `${'sk_'}live_R7eTllpYQYfIZu2Jnf2lAPFjD`],
  ['code-host-key', 'token ', `${'gh'}p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx`],
];

function found(text: string, id: string): Finding[] {
  return scan(text).findings.filter(({ detector }) => detector === id);
}

describe.each(encodings)('$name', ({ encode, digitsOnly }) => {
  it.each(values.filter(([, , value]) => !digitsOnly || /^[\d +-]+$/.test(value)))(
    'does not hide a value of %s',
    (detector, label, value) => {
      expect(found(`Look: ${label}${value} .`, detector)).toHaveLength(1);
      const hidden = encode(value);
      const text = `Look: ${label}${hidden} .`;
      const [one, ...more] = found(text, detector);
      expect(more).toEqual([]);
      expect(one).toBeDefined();
      const start = text.indexOf(hidden);
      // A mark before the first sign (0x) tells nothing, nor does one after the last.
      expect(one!.start).toBeLessThanOrEqual(start + 2);
      expect(one!.end).toBeGreaterThanOrEqual(start + hidden.length - 3);
      const clean = redact(text, scan(text).findings).text;
      expect(found(clean, detector)).toEqual([]);
    },
  );
});

describe('a hidden value', () => {
  it.each(encodings.filter(({ digitsOnly }) => !digitsOnly))(
    'is found with its label: $name',
    ({ encode }) => {
      expect(found(`Look: ${encode(`password: ${'hT7!kw92Lp'}`)} .`, 'password')).toHaveLength(1);
    },
  );

  it('says how it was hidden, in the order in which it was read', () => {
    const evidence = (text: string) => found(text, 'payment-card')[0]?.evidence;
    expect(evidence(`card ${toBase64(card)} .`)).toContain('decoded from base64');
    expect(evidence(`card ${card} .`)?.join()).not.toContain('decoded');
    expect(evidence(`card ${toBase64(encodeURIComponent(`${card} %`))} .`)?.slice(-2)).toEqual([
      'decoded from URL escapes',
      'decoded from base64',
    ]);
  });

  it('leads back to its own signs, wherever it stands among others written alike', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...preserving),
        fc.array(word, { maxLength: 5 }),
        fc.array(word, { maxLength: 5 }),
        ({ encode }, before, after) => {
          const head = encode(`${before.join(' ')} mail `);
          const text = encode(`${before.join(' ')} mail ${email} ${after.join(' ')} .`);
          const [one] = found(text, 'email');
          expect(one?.value).toBe(email);
          const own = text.slice(one?.start, one?.end);
          // A separator or a mark at the ends belongs to either side.
          expect(Math.abs((one?.start ?? 0) - head.length)).toBeLessThanOrEqual(4);
          expect(Math.abs(own.length - encode(email).length)).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['double and triple', 'call plus four nine three zero nine zero one eight two zero', 'phone'],
    [
      'double',
      `card four five six one seven two eight three nine four zero one five two seven four`,
      'payment-card',
    ],
    ['a key over lines', `${'sk_'}live_R7eTllpY\n  QYfIZu2Jnf2l APFjD9x`, 'vendor-key'],
    ['a card over lines', 'card 4561 7283 9\n401 5274', 'payment-card'],
    ['an address over lines', 'mail anna.berg@nordwind-\nhandel.de', 'email'],
    ['an address with blanks', 'mail anna.berg @ nordwind-handel.de', 'email'],
  ])('is found broken or in words: %s', (_, text, detector) => {
    expect(found(text, detector)).toHaveLength(1);
  });
});

describe('more than may be read', () => {
  const packed = (text: string): string => Buffer.from(gzipSync(strToU8(text))).toString('base64');
  const filler = (units: number): string => 'and so on and on '.repeat(units / 17);

  it('is said of one word that stands for too much', () => {
    const word = (units: number): string => `x ${packed(`${filler(units)} mail ${email} .`)} y`;
    expect(found(word(100_000), 'email')).toHaveLength(1);
    expect(scan(word(100_000)).complete).toBe(true);
    expect(found(word(300_000), 'email')).toEqual([]);
    expect(scan(word(300_000)).complete).toBe(false);
  });

  it('is said of words that do so together', () => {
    const words = (count: number): string =>
      Array.from({ length: count }, (_, i) =>
        packed(`${filler(120_000)} ${i} mail ${email} .`),
      ).join(' and then ');
    expect(found(words(2), 'email')).toHaveLength(2);
    expect(scan(words(2)).complete).toBe(true);
    expect(scan(words(3)).complete).toBe(false);
  });
});

describe('what hides nothing', () => {
  const pixel = `data:image/png;base64,${toBase64(`card ${card} `).repeat(3)}`;

  it.each([
    ['a row of figures', '1 2 3 4 5 6 7 8 9 10 11 12'],
    [
      'a matrix',
      '0 1 0 0 1\n1 0 1 1 0\n0 0 1 0 1\n1 1 0 1 0\n0 1 1 0 1\n1 0 0 1 0\n0 1 0 1 1\n1 0 1 0 0',
    ],
    ['a hash', `sha256 ${'9f86d081884c7d659a2feaa0c55ad015'}a3bf4f1b2b0b822cd15d6c15b0f00a08`],
    ['a picture', pixel],
    ['a percentage', 'about 40% more, 100%25 of them'],
    ['counting', 'one two three four five, once I caught a fish alive'],
    [
      'a prefix in a sentence',
      `keys begin with ${'sk_'}live_ and are used for live data only in production`,
    ],
    ['a comparison', 'a=10; b=20; c=30; width=40px'],
  ])('is left alone: %s', (_, text) => {
    expect(
      scan(text).findings.filter(
        ({ category, evidence }) =>
          category !== 'source-code' && evidence.some((word) => word.startsWith('decoded')),
      ),
    ).toEqual([]);
  });
});

describe('raw deflate, which has no mark', () => {
  it('is found behind many words that might be it and are not', () => {
    const noise = Array.from({ length: 60 }, (_, at) => `aZ3kQ9xT7bLm${at}N2vR8`).join(' ');
    const hidden = toBase64(deflateSync(strToU8(`please write to ${email} about it, soon`)));
    const { findings, complete } = scan(`${noise} ${hidden} end`);
    expect(findings.map(({ detector }) => detector)).toContain('email');
    expect(complete).toBe(true);
  });
});
