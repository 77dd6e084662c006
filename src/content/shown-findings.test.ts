import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, redactAll } from './joint.ts';
import { shownFindings } from './shown-findings.ts';
import { judgeWith, rule } from './gate.fixture.ts';

const options = { channel: 'typed', redactable: true, moment: 'submit' } as const;

function shown(text: string) {
  const { judge } = judgeWith(rule('payment-card', 'warn'), rule('document-legal', 'justify'));
  const joint = join([judge(text, options)]);
  return shownFindings(joint, redactAll(joint));
}

describe('what the person sees', () => {
  it('is the value masked in its own sentence, and what would stand there', () => {
    const [found] = shown('Hello.\nPlease pay 4711-0001 by Friday, thanks.\nBye');
    expect(found).toMatchObject({
      detector: 'payment-card',
      before: 'Please pay ',
      after: ' by Friday, thanks.',
      placeholder: '[Payment card 1]',
      times: 1,
    });
    expect(found?.masked).not.toContain('11-00');
  });

  it('masks other findings in the sentence too, also those nothing happens to', () => {
    const [first, second] = shown('Move 4711-0001 and jane@acme to 4711-0002 now');
    expect(first?.after).not.toMatch(/jane@acme|4711-0002/);
    expect(first?.after).toMatch(/^ and ja.*me to 47.*02 now$/);
    expect(second?.before).not.toMatch(/jane@acme|4711-0001/);
  });

  it('cuts at words, sixty code units on each side', () => {
    const long = 'wonderful '.repeat(20);
    const [found] = shown(`${long}4711-0001 ${long}`);
    expect(found?.before).toMatch(/^(wonderful )+$/);
    expect(found?.after).toMatch(/^( wonderful)+$/);
    expect(found?.before.length).toBeLessThanOrEqual(60);
    expect(found?.after.length).toBeLessThanOrEqual(60);
  });

  it('shows the same value once, and the strictest first', () => {
    const list = shown('memo: 4711-0001, again 4711-0001, and 4711-0002');
    expect(list.map(({ detector, times }) => [detector, times])).toEqual([
      ['document-legal', 1],
      ['payment-card', 2],
      ['payment-card', 1],
    ]);
  });

  it('never shows a raw value, wherever it stands', () => {
    const word = fc.constantFrom(
      '4711-0001',
      '4711-0002',
      'jane@acme',
      'joe@acme',
      'and',
      'pay',
      '\n',
      'memo',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom(' ', ''), (words, space) => {
        const text = words.join(space);
        for (const found of shown(text)) {
          const said = `${found.before}|${found.masked}|${found.after}`;
          expect(said).not.toMatch(/4711-\d{4}|jane@acme|joe@acme/);
        }
      }),
    );
  });
});
