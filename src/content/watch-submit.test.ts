// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Composers } from './composer.ts';
import { repeat, type SubmitGesture, watchSubmit } from './watch-submit.ts';

let composer: HTMLTextAreaElement;
let send: HTMLButtonElement;
let may = vi.fn<(gesture: SubmitGesture, asks: boolean) => boolean>();
let repeating = false;
const page = vi.fn<(event: Event) => void>();

const composers: Composers = {
  current: () => composer,
  of: (event) => (event.target === composer ? composer : null),
  sendsOn: () => true,
  sendOf: (event) => (event.target === send ? send : null),
  send: () => send,
  onChange: () => undefined,
};
watchSubmit(window, {
  composers,
  may: (gesture, asks) => may(gesture, asks),
  repeating: () => repeating,
});
for (const kind of ['keydown', 'pointerdown', 'click', 'submit']) {
  window.addEventListener(kind, (event) => page(event), true);
}

function press(init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  composer.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  document.body.innerHTML =
    '<form><textarea></textarea><button type="submit">Send</button></form><p>x</p>';
  composer = document.querySelector('textarea') as HTMLTextAreaElement;
  send = document.querySelector('button') as HTMLButtonElement;
  may = vi.fn(() => false);
  repeating = false;
  page.mockClear();
});

describe('what submits', () => {
  it.each([
    { key: 'Enter' },
    { key: 'Enter', code: 'NumpadEnter' },
    { key: 'Enter', ctrlKey: true },
  ])('%o is held before the page hears it, and goes on when it may', (init) => {
    expect(press(init).defaultPrevented).toBe(true);
    expect(page).not.toHaveBeenCalled();
    may.mockReturnValue(true);
    expect(press(init).defaultPrevented).toBe(false);
    expect(page).toHaveBeenCalledOnce();
  });

  it.each([{ key: 'Enter', shiftKey: true }, { key: 'Enter', isComposing: true }, { key: 'a' }])(
    '%o does not',
    (init) => {
      press(init);
      expect(may).not.toHaveBeenCalled();
      expect(page).toHaveBeenCalledOnce();
    },
  );

  it('the send control is held from the first touch, and asked about once, at the click', () => {
    send.dispatchEvent(new Event('pointerdown', { bubbles: true, cancelable: true }));
    send.click();
    expect(page).not.toHaveBeenCalled();
    expect(may.mock.calls.map(([gesture, asks]) => [gesture.kind, asks])).toEqual([
      ['click', false],
      ['click', true],
    ]);
  });

  it('another click is none of ours', () => {
    document.querySelector('p')?.click();
    expect(may).not.toHaveBeenCalled();
    expect(page).toHaveBeenCalledOnce();
  });

  it('the form of the composer is held too', () => {
    const form = document.querySelector('form') as HTMLFormElement;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(may.mock.calls[0]?.[0].kind).toBe('submit');
    expect(page).not.toHaveBeenCalled();
  });
});

describe('repeat', () => {
  it('presses Enter as the person did, and is not held itself', () => {
    const gesture: SubmitGesture = {
      kind: 'enter',
      composer,
      trusted: true,
      target: null,
      event: new KeyboardEvent('keydown', { key: 'Enter', code: 'NumpadEnter', metaKey: true }),
    };
    repeating = true;
    repeat(gesture, composers);
    expect(may).not.toHaveBeenCalled();
    expect(page.mock.calls[0]?.[0]).toMatchObject({
      key: 'Enter',
      code: 'NumpadEnter',
      metaKey: true,
    });
  });

  it('clicks the control, or the one that has taken its place', () => {
    const gesture: SubmitGesture = {
      kind: 'click',
      composer,
      trusted: true,
      target: send,
      event: new Event('click'),
    };
    const replaced = document.createElement('button');
    const clicks: string[] = [];
    send.addEventListener('click', () => clicks.push('first'));
    replaced.addEventListener('click', () => clicks.push('second'));
    repeating = true;
    repeat(gesture, composers);
    send.replaceWith(replaced);
    send = replaced;
    repeat(gesture, composers);
    expect(clicks).toEqual(['first', 'second']);
  });
});
