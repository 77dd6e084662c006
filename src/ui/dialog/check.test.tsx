// @vitest-environment happy-dom
import '../../locales/english.ts';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { AnswerCheck } from '../../protocol/answer.ts';
import { button, choices, press, stand, tell, useStand, wait } from './stand.fixture.tsx';

useStand();

const reminder: AnswerCheck['reminder'] = {
  id: 'law',
  text: 'An invented ruling looks like a real one.',
  checklist: ['Open every source'],
  owner: 'legal@acme.example',
  confirm: 'self',
};

function show(check: Partial<AnswerCheck>): string {
  tell({ kind: 'check', check: { reminder: null, marks: [], ...check } });
  wait(300);
  return stand.root.textContent ?? '';
}

describe('what to check of an answer', () => {
  it('says why, what and whom to ask, and tells that it was checked', async () => {
    const text = show({ reminder });
    for (const part of ['invented ruling', 'Open every source', 'Ask legal@acme.example']) {
      expect(text).toContain(part);
    }
    press('I checked it');
    await act(async () => undefined);
    expect(stand.checked).toEqual(['law']);
    expect(stand.root.textContent).toContain('Noted.');
    expect(button('I checked it')).toBeUndefined();
    press('Close');
    expect(choices()).toEqual([{ kind: 'choose', choice: 'cancel', reason: null }]);
  });

  it('takes no forged word for it', async () => {
    show({ reminder });
    press('I checked it', new MouseEvent('click', { bubbles: true }));
    await act(async () => undefined);
    expect(stand.checked).toEqual([]);
  });

  it('asks for nothing where nothing is recorded', () => {
    show({ reminder: { ...reminder, confirm: 'none' } });
    expect(button('I checked it')).toBeUndefined();
    expect(stand.root.textContent).not.toContain('recorded');
  });

  it('names what should not go on, by kind', () => {
    expect(
      show({
        marks: [
          { title: 'Payment card', count: 2 },
          { title: 'IBAN', count: 1 },
        ],
      }),
    ).toContain('Payment card (2) and IBAN');
  });
});
