import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinMessages } from './conversation.ts';
import type { Finding } from './finding.ts';
import { createScanner } from './scan.ts';
import { card, email, iban, people, ssn } from './test-texts.ts';

const { scan } = createScanner();

function said(earlier: readonly string[], text: string): readonly Finding[] {
  return joinMessages(scan, earlier, text, scan(text)).findings;
}
const of = (detector: string, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.detector === detector);

describe('joinMessages', () => {
  it.each([
    ['payment-card', `my card is ${card.slice(0, 9)}`, `${card.slice(10)} thanks`],
    ['payment-card', `my card is ${card.slice(0, 7)}`, `${card.slice(7)} thanks`],
    ['iban', `IBAN ${iban.slice(0, 12)}`, `${iban.slice(12)} please`],
    ['email', `write to ${email.slice(0, 14)}`, `${email.slice(14)} today`],
    ['vendor-key', `${'sk_'}live_R7eTllpYQYf`, 'IZu2Jnf2lAPFjDq8 works'],
  ])('finds a value of %s that was cut, at its part here', (detector, before, text) => {
    expect(of(detector, scan(text).findings)).toEqual([]);
    const [found] = of(detector, said([before], text));
    expect(found).toMatchObject({ start: 0, end: text.lastIndexOf(' ') });
    expect(found?.evidence).toContain('begun in a message before');
  });

  it('takes the end of the message before for a label', () => {
    expect(of('password', said(['and the password is:'], 'hT7!kw92Lp'))).toMatchObject([
      { start: 0, end: 10 },
    ]);
    expect(of('us-ssn', said(['what is your SSN?\nSSN:'], ssn))[0]?.confidence).toBeGreaterThan(
      0.9,
    );
  });

  it('adds up what several messages list', () => {
    const lines = people(12).split('\n').slice(1);
    const messages = [lines.slice(0, 4).join('\n'), lines.slice(4, 8).join('\n')];
    const last = lines.slice(8).join('\n');
    expect(of('bulk-list', said([], last))).toEqual([]);
    const [list] = of('bulk-list', said(messages, last));
    expect(list).toMatchObject({ start: expect.any(Number), size: 12 });
    expect(list?.end).toBeLessThanOrEqual(last.length);
    expect(list?.members.every(({ start, end }) => start >= 0 && end <= last.length)).toBe(true);
  });

  it('says nothing of what was only before, and nothing new without it', () => {
    expect(said([`card ${card}`], 'and what do you think of it')).toEqual(
      scan('and what do you think of it').findings,
    );
    expect(said([], `card ${card}`)).toEqual(scan(`card ${card}`).findings);
  });

  it('keeps values inside of the message, ordered and disjoint', () => {
    const piece = fc.constantFrom(card, email, iban, 'SSN: ', ssn, ' ', '\n', 'x', ', ', '45');
    const message = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(message, { maxLength: 3 }), message, (earlier, text) => {
        const values = said(earlier, text).filter(({ scope }) => scope === 'value');
        let at = 0;
        for (const { start, end } of values) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is not whole when what belongs together could not be read whole', () => {
    const short = (text: string) => ({ ...scan(text), complete: text === 'b' });
    expect(joinMessages(short, ['a'], 'b', short('b')).complete).toBe(false);
    expect(joinMessages(short, [], 'b', short('b')).complete).toBe(true);
  });
});
