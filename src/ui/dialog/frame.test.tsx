// @vitest-environment happy-dom
import '../../locales/english.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromDialog, ToDialog } from '../../protocol/dialog.ts';
import { Frame } from './frame.tsx';
import { customerList, finding, model } from './samples.ts';

let said: FromDialog[];
let port: EventTarget;
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  port = Object.assign(new EventTarget(), {
    start: () => undefined,
    postMessage: (message: FromDialog) => void said.push(message),
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() => render(<Frame port={port as MessagePort} />, root));
});

afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

function tell(message: ToDialog): void {
  act(() => void port.dispatchEvent(new MessageEvent('message', { data: message })));
}

/** Shows it and lets the dead time pass. */
function show(more: Parameters<typeof model>[0] = {}): void {
  tell({ kind: 'show', model: model(more) });
  wait(300);
}

function wait(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

function button(name: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button, a.button')].find(
    ({ textContent }) => textContent === name,
  );
}

function press(name: string, event: Event = trusted(new MouseEvent('click', { bubbles: true }))) {
  act(() => void button(name)?.dispatchEvent(event));
}

function key(init: KeyboardEventInit, on: Element = document.activeElement ?? document.body) {
  const event = trusted(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  act(() => void on.dispatchEvent(event));
  return event;
}

const choices = () => said.filter(({ kind }) => kind === 'choose');

describe('the dialog', () => {
  it('is empty until the gate shows something, and empty again when it is settled', () => {
    expect(said).toEqual([{ kind: 'ready' }]);
    expect(root.textContent).toBe('');
    show();
    expect(root.textContent).toContain('This text has a card number in it.');
    tell({ kind: 'over', reason: 'settled' });
    expect(root.textContent).toBe('');
  });

  it('shows what was found, why, the rule and the ways, grouped by kind', () => {
    show({ findings: [finding(), customerList(), finding({ masked: '55••44' })] });
    expect(root.querySelectorAll('.kind')).toHaveLength(2);
    const text = root.textContent ?? '';
    for (const part of [
      'This looks like a customer list (42 people)',
      'Acme asks us to keep',
      'Payment card2',
      'Whoever has it can pay with it.',
      'Her card 41••••••••••••11 was charged twice.',
      '55••44',
      '[Payment card 1]',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is a named, described modal dialog', () => {
    show();
    const dialog = root.querySelector('[role="alertdialog"]');
    const named = (name: string) =>
      root.querySelector(`#${dialog?.getAttribute(`aria-${name}`)}`)?.textContent;
    expect(dialog?.getAttribute('aria-modal')).toBe('true');
    expect(named('labelledby')).toBe('This text has a card number in it.');
    expect(named('describedby')).toContain('Acme asks us');
  });

  it('says its size again when the same height is shown again', () => {
    const sizes = () => said.filter(({ kind }) => kind === 'size').length;
    show();
    const before = sizes();
    expect(before).toBeGreaterThan(0);
    tell({ kind: 'failed', model: model() });
    expect(sizes()).toBeGreaterThan(before);
  });
});

describe('consent', () => {
  it('passes a press on, once', () => {
    show();
    press('Send without the card number');
    press('Send without the card number');
    expect(choices()).toEqual([{ kind: 'choose', choice: 'redact', reason: null }]);
  });

  it('is only what the person did', () => {
    show();
    press('Send anyway', new MouseEvent('click', { bubbles: true }));
    expect(choices()).toEqual([]);
    press('Send anyway');
    expect(choices()).toHaveLength(1);
  });

  it('is not taken in the first 300 ms', () => {
    tell({ kind: 'show', model: model() });
    wait(299);
    press('Send anyway');
    expect(choices()).toEqual([]);
    wait(1);
    press('Send anyway');
    expect(choices()).toHaveLength(1);
  });

  it('is not taken for 300 ms after the frame has changed its size', () => {
    show();
    act(() => void window.dispatchEvent(new Event('resize')));
    wait(299);
    press('Send anyway');
    expect(choices()).toEqual([]);
    wait(1);
    press('Send anyway');
    expect(choices()).toHaveLength(1);
  });

  it('does not count a press that began too early', () => {
    tell({ kind: 'show', model: model() });
    document.dispatchEvent(new Event('pointerdown'));
    wait(300);
    press('Send anyway');
    expect(choices()).toEqual([]);
    document.dispatchEvent(new Event('pointerdown'));
    press('Send anyway');
    expect(choices()).toHaveLength(1);
  });

  it('judges each press by itself: one by key counts after one that came too early', () => {
    tell({ kind: 'show', model: model() });
    document.dispatchEvent(new Event('pointerdown'));
    wait(300);
    key({ key: 'Enter' }, button('Send anyway'));
    press('Send anyway');
    expect(choices()).toHaveLength(1);
  });

  it('nor does it count a key that went down too early', () => {
    tell({ kind: 'show', model: model() });
    key({ key: ' ' }, button('Send anyway'));
    wait(300);
    press('Send anyway');
    expect(choices()).toEqual([]);
  });

  it('stops the link to the other tool too', () => {
    const alternative = { name: 'Acme Copilot', url: 'https://copilot.acme.example/' };
    const stopped: boolean[] = [];
    root.addEventListener('click', (event) => {
      stopped.push(event.defaultPrevented);
      // Nothing is to be opened in a test.
      event.preventDefault();
    });
    show({ alternative, choices: ['alternative', 'cancel'] });
    press('Use Acme Copilot', new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(choices()).toEqual([]);
    press(
      'Use Acme Copilot',
      trusted(new MouseEvent('click', { bubbles: true, cancelable: true })),
    );
    expect(choices()).toEqual([{ kind: 'choose', choice: 'alternative', reason: null }]);
    expect(stopped).toEqual([true, false]);
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
    expect(root.contains(document.activeElement)).toBe(true);
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

describe('block', () => {
  it('has no way through, whatever the gate offers', () => {
    show({ action: 'block', choices: ['redact', 'send', 'send-with-reason', 'edit', 'cancel'] });
    const names = [...root.querySelectorAll('.ways .button')].map((way) => way.textContent);
    expect(names).toEqual(['Edit', 'Cancel']);
    expect(root.textContent).toContain('So it stays here.');
  });

  it('while a warning has one', () => {
    show();
    expect(button('Send anyway')).toBeDefined();
  });

  it('shows whom to ask', () => {
    show({ action: 'block', choices: ['edit'], contact: 'privacy@acme.example' });
    const link = root.querySelector('.ask a');
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
    const select = root.querySelector('select') as HTMLSelectElement;
    const text = root.querySelector('textarea') as HTMLTextAreaElement;
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
    expect(root.textContent).toContain(complaint);
    expect(root.querySelector('[aria-invalid="true"]')).toBe(document.activeElement);
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

describe('other states', () => {
  it('says what could not be checked', () => {
    show({ findings: [], unsure: 'noText', choices: ['edit', 'send', 'cancel'] });
    expect(root.textContent).toContain('This could not be checked.');
    expect(root.textContent).toContain('could not read what ChatGPT is about to send');
    expect(button('Send anyway')).toBeDefined();
  });

  it('shows what was found even if not all could be checked', () => {
    show({ unsure: 'scanTimeout' });
    expect(root.textContent).toContain('This text has a card number in it.');
    expect(root.textContent).toContain('took too much time');
  });

  it('says that replacing did not hold, asks anew, and promises no placeholder', () => {
    show();
    press('Send without the card number');
    tell({ kind: 'failed', model: model({ action: 'block', choices: ['edit', 'cancel'] }) });
    expect(root.querySelector('h1')?.textContent).toBe('Some values could not be replaced.');
    expect(root.querySelector('[role="status"]')?.textContent).toBe(
      'Some values could not be replaced.',
    );
    expect(root.textContent).not.toContain('[Payment card 1]');
    wait(300);
    press('Edit');
    expect(choices().at(-1)).toEqual({ kind: 'choose', choice: 'edit', reason: null });
  });

  it('says that the page stopped waiting, and can only be closed', () => {
    show();
    tell({ kind: 'over', reason: 'page-stopped-waiting' });
    wait(300);
    expect(root.textContent).toContain('The page stopped waiting.');
    expect(root.querySelectorAll('.ways .button')).toHaveLength(1);
    press('Close');
    expect(choices()).toEqual([{ kind: 'choose', choice: 'cancel', reason: null }]);
  });
});
