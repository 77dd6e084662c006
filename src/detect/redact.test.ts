import { describe, expect, it } from 'vitest';
import { createScanner } from './scan.ts';
import { redact } from './redact.ts';
import { card, email, people, phone, ssn } from './test-texts.ts';

const { scan } = createScanner();
const redacted = (text: string) => redact(text, scan(text).findings);

describe('redact', () => {
  it('puts what it is in place of what it says', () => {
    expect(redacted(`Card ${card}, mail ${email}.`).text).toBe(
      'Card [Payment card 1], mail [E-mail 1].',
    );
  });

  it('gives the same value the same number, however it is written', () => {
    const text = `${email} and jo@nordwind-handel.de and ${email.toUpperCase()}`;
    expect(redacted(text).text).toBe('[E-mail 1] and [E-mail 2] and [E-mail 1]');
  });

  it('says where in the original each value stood', () => {
    const text = `a ${card} b ${email}`;
    expect(
      redacted(text).replacements.map(({ start, end, placeholder }) => [
        text.slice(start, end),
        placeholder,
      ]),
    ).toEqual([
      [card, '[Payment card 1]'],
      [email, '[E-mail 1]'],
    ]);
  });

  it('goes through the members of a group, and leaves documents alone', () => {
    const text = `${email}, ${phone}, SSN: ${ssn}`;
    const { findings } = scan(text);
    const groups = findings.filter(({ scope }) => scope === 'group');
    expect(redact(text, groups).text).toBe(
      '[E-mail 1], [Phone number 1], SSN: [Social security number 1]',
    );
    expect(redact(text, [{ ...findings[0]!, scope: 'document' }])).toEqual({
      text,
      replacements: [],
    });
  });

  it('makes one of values that overlap, and names it after the longer', () => {
    const [one] = scan(email).findings;
    const inner = { ...one!, detector: 'person-name', start: 2, end: email.length + 2, value: 'x' };
    expect(redact(`${email} and more`, [one!, inner])).toMatchObject({ text: '[E-mail 1]nd more' });
  });

  it('leaves nothing of a list', () => {
    const { text } = redacted(people(40));
    expect(text).not.toMatch(/@nordwind|9018/);
    expect(text).toContain('[E-mail 40]');
  });

  it('never reaches beyond the text', () => {
    const [one] = scan(email).findings;
    expect(
      redact('abc', [
        { ...one!, start: 1, end: 99 },
        { ...one!, start: 50, end: 60 },
      ]).text,
    ).toBe('a[E-mail 1]');
  });
});
