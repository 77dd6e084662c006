import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';
import { createScanner } from './scan.ts';
import { card, email, iban, phone, ssn } from './test-texts.ts';

const pieces = [
  card,
  iban,
  ssn,
  email,
  phone,
  'SSN: ',
  'card ',
  'password: hT7!kw92Lp',
  'DOB: 03/15/1988',
  '185.220.101.47',
  'name,salary\nAnna,61000\nJo,72500\n',
  '742 Evergreen Terrace, Springfield, OR 97403',
  'see https://nordwind.de/x ',
  'From: a\nTo: b\nSubject: c\n',
  'STRICTLY CONFIDENTIAL\n',
  'const a = f(b);\n',
  ' ',
  '\n',
  ', ',
  '\u200b',
  '4',
  'x',
  '@',
  '-----BEGIN ',
  'Ａ',
  '\u0430',
  '\ud835',
  '|',
  '"',
  '«',
  '[E-mail 1]',
];

/** Texts made of values, labels, invisible characters and noise, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const { scan } = createScanner();
const runs = { numRuns: 400 };

describe('a scan of any text', { timeout: 30_000 }, () => {
  it('reads it whole, with spans inside of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, complete } = scan(text);
        expect(complete).toBe(true);
        for (const { start, end, confidence, members } of findings.flatMap((one) => [
          one,
          ...one.members,
        ])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThan(1);
          for (const member of members) expect(member.scope).toBe('value');
        }
      }),
      runs,
    );
  });

  it('gives values first, ordered and disjoint', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings } = scan(text);
        const values = findings.filter(({ scope }) => scope === 'value');
        expect(findings.slice(0, values.length)).toEqual(values);
        for (let i = 1; i < values.length; i++) {
          expect(values[i]?.start).toBeGreaterThanOrEqual(values[i - 1]?.end ?? 0);
        }
      }),
      runs,
    );
  });

  it('says the same again, from any scanner', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = scan(text);
        expect(createScanner().scan(text)).toEqual(first);
        scan('card 4561 7283 9401 5274 in between');
        expect(scan(text)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a value wherever it stands, and hidden characters do not hide it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.constantFrom(card, iban, email, ssn);
    const hidden = fc.constantFrom('', '\u200b', '\u00ad', '\u2060');
    fc.assert(
      fc.property(fc.array(word), value, hidden, fc.array(word), (before, plain, gap, after) => {
        const label = plain === ssn ? 'SSN: ' : '';
        const written = plain[0] + gap + plain.slice(1, 6) + gap + plain.slice(6);
        const text = `${before.join(' ')} ${label}${written} . ${after.join(' ')}`;
        const start = text.indexOf(written);
        expect(
          scan(text).findings.filter(
            ({ category }) => category === 'customer' || category === 'financial',
          ),
        ).toContainEqual(
          expect.objectContaining({ start, end: start + written.length, scope: 'value' }),
        );
      }),
      runs,
    );
  });

  it('finds none of the values again once they are redacted', () => {
    const line = fc.constantFrom(
      `card ${card}`,
      `IBAN ${iban}`,
      `write to ${email}`,
      `SSN: ${ssn}`,
      'password: hT7!kw92Lp',
      'and so on',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom(' ', '\n', ', '),
        (lines, glue) => {
          const text = lines.join(glue);
          const strong = (of: string) =>
            scan(of).findings.filter(
              ({ category }) => category !== 'source-code' && category !== 'communications',
            );
          const { text: clean, replacements } = redact(text, strong(text));
          expect(replacements.length > 0).toBe(lines.some((one) => one !== 'and so on'));
          expect(strong(clean)).toEqual([]);
          expect(redact(clean, strong(clean)).text).toBe(clean);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is never whole when there was no time, and says so', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, steps) => {
        let clock = 0;
        const { complete, findings } = scan(text, { now: () => clock++, limit: steps });
        const all = scan(text);
        if (complete) expect(findings).toEqual(all.findings);
      }),
      runs,
    );
    expect(scan(card, { now: () => performance.now(), limit: -1 })).toMatchObject({
      complete: false,
    });
    expect(scan(card, { now: () => 0, limit: 1 })).toMatchObject({ complete: true });
  });
});
