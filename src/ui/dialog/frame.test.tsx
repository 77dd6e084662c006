// @vitest-environment happy-dom
import '../../locales/english.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { customerList, finding, model } from './samples.ts';
import {
  button,
  choices,
  key,
  press,
  show,
  stand,
  tell,
  trusted,
  useStand,
  wait,
} from './stand.fixture.tsx';

useStand();

const settled = () => act(async () => void (await vi.advanceTimersByTimeAsync(0)));

describe('the dialog', () => {
  it('is empty until the gate shows something, and empty again when it is settled', () => {
    expect(stand.said).toEqual([{ kind: 'ready' }]);
    expect(stand.root.textContent).toBe('');
    show();
    expect(stand.root.textContent).toContain('This text has a card number in it.');
    tell({ kind: 'over', reason: 'settled' });
    expect(stand.root.textContent).toBe('');
  });

  it('shows what was found, why, the rule and the ways, grouped by kind', () => {
    show({ findings: [finding(), customerList(), finding({ masked: '55••44' })] });
    expect(stand.root.querySelectorAll('.kind')).toHaveLength(2);
    const text = stand.root.textContent ?? '';
    for (const part of [
      'This looks like a customer list (42 people)',
      'Acme asks us to keep',
      'Payment card2',
      'With the number others can pay; card rules forbid to pass it on.',
      'Her card 41••••••••••••11 was charged twice.',
      '55••44',
      '[Payment card 1]',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is a named, described modal dialog', () => {
    show();
    const dialog = stand.root.querySelector('[role="alertdialog"]');
    const named = (name: string) =>
      stand.root.querySelector(`#${dialog?.getAttribute(`aria-${name}`)}`)?.textContent;
    expect(dialog?.getAttribute('aria-modal')).toBe('true');
    expect(named('labelledby')).toBe('This text has a card number in it.');
    expect(named('describedby')).toContain('Acme asks us');
  });

  it('says its size again when the same height is shown again', () => {
    const sizes = () => stand.said.filter(({ kind }) => kind === 'size').length;
    show();
    const before = sizes();
    expect(before).toBeGreaterThan(0);
    tell({ kind: 'failed', model: model() });
    expect(sizes()).toBeGreaterThan(before);
  });
});

describe('the keyboard', () => {
  it('finds the recommended way focused after the dead time, not before', () => {
    tell({ kind: 'show', model: model() });
    expect(document.activeElement?.getAttribute('role')).toBe('alertdialog');
    wait(300);
    expect(document.activeElement).toBe(button('Send without the card number'));
  });

  it('cancels by Escape, also at once, but not by a forged one', () => {
    tell({ kind: 'show', model: model() });
    const forged = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    act(() => void document.activeElement?.dispatchEvent(forged));
    expect(choices()).toEqual([]);
    key({ key: 'Escape' });
    expect(choices()).toEqual([{ kind: 'choose', choice: 'cancel', reason: null }]);
  });

  it('goes round inside', () => {
    show();
    button('Cancel')?.focus();
    expect(key({ key: 'Tab' }).defaultPrevented).toBe(true);
    expect(stand.root.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(button('Cancel'));
    expect(key({ key: 'Tab', shiftKey: true }).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(button('Cancel'));
    button('Edit')?.focus();
    expect(key({ key: 'Tab' }).defaultPrevented).toBe(false);
  });

  it('does not press a button by an Enter that is still held down', () => {
    show();
    expect(key({ key: 'Enter', repeat: true }).defaultPrevented).toBe(true);
    expect(key({ key: 'Enter' }).defaultPrevented).toBe(false);
  });
});

describe('the approved tool', () => {
  const alternative = { name: 'Acme Copilot', url: 'https://copilot.acme.example/' };
  const chosen = { kind: 'choose', choice: 'alternative', reason: null };

  it('is opened before the gate knows, who takes the frame away', async () => {
    show({ alternative, choices: ['alternative', 'cancel'] });
    press('Use Acme Copilot');
    expect(stand.opened).toEqual([alternative.url]);
    expect(choices()).toEqual([]);
    await settled();
    expect(choices()).toEqual([chosen]);
  });

  it('is opened by the browser when no background answers', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    stand.opens = false;
    show({ alternative, choices: ['alternative', 'cancel'] });
    press('Use Acme Copilot');
    await settled();
    expect(opened).toHaveBeenCalledWith(alternative.url, '_blank', 'noreferrer');
    expect(choices()).toEqual([chosen]);
    opened.mockRestore();
  });
});

describe('a lesson', () => {
  it('is offered in one quiet line, when there is one', async () => {
    show();
    await act(async () => undefined);
    expect(stand.root.querySelector('.ask')).toBeNull();
    stand.lesson = {
      title: 'Sending it without the values',
      url: 'https://guide.example/#lesson-x',
    };
    show();
    await act(async () => undefined);
    const link = stand.root.querySelector<HTMLAnchorElement>('.ask a');
    expect(link?.textContent).toBe('A minute on this: Sending it without the values');
    expect(link?.href).toBe('https://guide.example/#lesson-x');
    expect(choices()).toEqual([]);
  });
});

describe('block', () => {
  it('has no way through, whatever the gate offers', () => {
    show({ action: 'block', choices: ['redact', 'send', 'send-with-reason', 'edit', 'cancel'] });
    const names = [...stand.root.querySelectorAll('.ways .button')].map((way) => way.textContent);
    expect(names).toEqual(['Edit', 'Cancel']);
    expect(stand.root.textContent).toContain('So it stays here.');
  });

  it('while a warning has one', () => {
    show();
    expect(button('Send anyway')).toBeDefined();
  });

  it('shows whom to ask', () => {
    show({ action: 'block', choices: ['edit'], contact: 'privacy@acme.example' });
    const link = stand.root.querySelector('.ask a');
    expect(link?.getAttribute('href')).toBe('mailto:privacy@acme.example');
  });
});

describe('a reason', () => {
  beforeEach(() => {
    show({ action: 'justify', choices: ['edit', 'send-with-reason', 'cancel'] });
    press('Send with a reason');
    wait(300);
  });

  function fill(kind: string, words: string): void {
    const select = stand.root.querySelector('select') as HTMLSelectElement;
    const text = stand.root.querySelector('textarea') as HTMLTextAreaElement;
    act(() => {
      select.value = kind;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      text.value = words;
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  it.each([
    ['neither', '', '', 'Please choose a reason.'],
    ['no kind', '', 'It is a demo', 'Please choose a reason.'],
    ['no words', 'test', '', 'A few more words, please.'],
    ['blanks', 'test', '          ', 'A few more words, please.'],
    ['too few', 'test', 'abcd', 'A few more words, please.'],
  ])('is required: %s', (_, kind, words, complaint) => {
    fill(kind, words);
    press('Send with this reason');
    expect(choices()).toEqual([]);
    expect(stand.root.textContent).toContain(complaint);
    expect(stand.root.querySelector('[aria-invalid="true"]')).toBe(document.activeElement);
  });

  it('goes with the choice', () => {
    fill('test', '  It is a demo ');
    press('Send with this reason');
    expect(choices()).toEqual([
      { kind: 'choose', choice: 'send-with-reason', reason: 'test: It is a demo' },
    ]);
  });

  it('can be thought over', () => {
    press('Back');
    expect(button('Send with a reason')).toBeDefined();
    expect(choices()).toEqual([]);
  });
});

describe('reasons of the policy', () => {
  const reasons = [
    { id: 'agreed', text: 'The customer agreed', explain: false },
    { id: 'urgent', text: 'It cannot wait', explain: true },
  ];
  function choosing(id: string): void {
    show({ action: 'justify', choices: ['edit', 'send-with-reason', 'cancel'], reasons });
    press('Send with a reason');
    const select = stand.root.querySelector('select') as HTMLSelectElement;
    act(() => {
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    wait(300);
    press('Send with this reason');
  }

  it('stand in place of ours, and one that says enough needs no sentence', () => {
    choosing('agreed');
    const options = [...stand.root.querySelectorAll('option')].map((one) => one.textContent);
    expect(options.slice(1)).toEqual(['The customer agreed', 'It cannot wait']);
    expect(choices()).toEqual([{ kind: 'choose', choice: 'send-with-reason', reason: 'agreed' }]);
  });

  it('ask for a sentence where the policy wants one', () => {
    choosing('urgent');
    expect(choices()).toEqual([]);
    expect(stand.root.querySelector('[role="alert"]')?.textContent).toContain('A few more words');
  });
});

describe('a masked value', () => {
  const mark = () => stand.root.querySelector('.masked') as HTMLElement;
  const down = (trust: boolean) => {
    const event = new Event('pointerdown', { bubbles: true });
    act(() => void mark().dispatchEvent(trust ? trusted(event) : event));
  };

  it('shows itself while it is held, and no longer', () => {
    show();
    expect(mark().textContent).toBe('41••••••••••••11');
    down(true);
    expect(mark().textContent).toBe('4111111111111111');
    act(() => void window.dispatchEvent(new Event('pointerup')));
    expect(mark().textContent).toBe('41••••••••••••11');
    key({ key: ' ' }, mark());
    expect(mark().textContent).toBe('4111111111111111');
    act(() => void window.dispatchEvent(new Event('blur')));
    expect(mark().textContent).toBe('41••••••••••••11');
  });

  it('is not shown by a page that plays the person', () => {
    show();
    down(false);
    expect(mark().textContent).toBe('41••••••••••••11');
  });
});

describe('other states', () => {
  it('says what could not be checked', () => {
    show({ findings: [], unsure: 'noText', choices: ['edit', 'send', 'cancel'] });
    expect(stand.root.textContent).toContain('This could not be checked.');
    expect(stand.root.textContent).toContain('could not read what ChatGPT is about to send');
    expect(button('Send anyway')).toBeDefined();
  });

  it('shows what was found even if not all could be checked', () => {
    show({ unsure: 'scanTimeout' });
    expect(stand.root.textContent).toContain('This text has a card number in it.');
    expect(stand.root.textContent).toContain('took too much time');
  });

  it('says that replacing did not hold, asks anew, and promises no placeholder', () => {
    show();
    press('Send without the card number');
    tell({ kind: 'failed', model: model({ action: 'block', choices: ['edit', 'cancel'] }) });
    expect(stand.root.querySelector('h1')?.textContent).toBe('Some values could not be replaced.');
    expect(stand.root.querySelector('[role="status"]')?.textContent).toBe(
      'Some values could not be replaced.',
    );
    expect(stand.root.textContent).not.toContain('[Payment card 1]');
    wait(300);
    press('Edit');
    expect(choices().at(-1)).toEqual({ kind: 'choose', choice: 'edit', reason: null });
  });

  it('says that the page stopped waiting, and can only be closed', () => {
    show();
    tell({ kind: 'over', reason: 'page-stopped-waiting' });
    wait(300);
    expect(stand.root.textContent).toContain('The page stopped waiting.');
    expect(stand.root.querySelectorAll('.ways .button')).toHaveLength(1);
    press('Close');
    expect(choices()).toEqual([{ kind: 'choose', choice: 'cancel', reason: null }]);
  });
});
