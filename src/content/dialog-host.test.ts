// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DialogModel, FromDialog, ToDialog } from '../protocol/dialog.ts';
import { createDialogHost } from './dialog-host.ts';
import type { DialogFrame } from './dialog-frame.ts';

const model: DialogModel = {
  action: 'warn',
  tool: 'ChatGPT',
  organisation: null,
  channel: 'typed',
  findings: [],
  rule: null,
  message: null,
  choices: ['redact', 'edit', 'send', 'cancel'],
  reasons: [],
  alternative: null,
  contact: null,
  unsure: null,
};

/** Closed roots cannot be looked into: the test keeps the one that is made. */
let shadow: ShadowRoot;

function stand() {
  const sent: ToDialog[] = [];
  let say: (message: FromDialog) => void = () => undefined;
  let frames = 0;
  const frame = (): DialogFrame => {
    frames += 1;
    return {
      // Not an iframe: happy-dom would try to load it.
      element: document.createElement('section') as unknown as HTMLIFrameElement,
      ready: new Promise(() => undefined),
      send: (message) => void sent.push(message),
      hear: (hearer) => (say = hearer),
    };
  };
  const opening = vi.fn();
  const host = createDialogHost({
    document,
    frame,
    anchor: () => null,
    opening,
    elsewhere: () => null,
  });
  return { host, opening, sent, say: (message: FromDialog) => say(message), frames: () => frames };
}
const fallback = (): Element | null => shadow.querySelector('[role="alertdialog"]');
const onPage = (): Element | null => document.documentElement.querySelector(':scope > div');

beforeEach(() => {
  vi.useFakeTimers();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, init);
    return shadow;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  onPage()?.remove();
});

describe('the dialog on the page', () => {
  it('is one fixed host that the page can see, and nothing else', () => {
    const before = document.documentElement.children.length;
    stand().host.open(model);
    expect(document.documentElement.children.length).toBe(before + 1);
    const host = onPage() as HTMLElement;
    expect(host.style.position).toBe('fixed');
    expect(host.shadowRoot).toBe(null);
    expect(host.textContent).toBe('');
    expect(host.className + host.id).toBe('');
  });

  it('says that it is there, so that no chip stands over it', () => {
    const { host, opening } = stand();
    expect(host.isOpen()).toBe(false);
    host.warm();
    expect(opening).not.toHaveBeenCalled();
    const dialog = host.open(model);
    expect(opening).toHaveBeenCalledOnce();
    expect(host.isOpen()).toBe(true);
    dialog.close();
    expect(host.isOpen()).toBe(false);
  });

  it('passes on what the frame says, and goes', async () => {
    const { host, say, sent } = stand();
    const dialog = host.open(model);
    const next = dialog.next();
    say({ kind: 'choose', choice: 'send', reason: null });
    expect(await next).toMatchObject({ choice: 'send' });
    expect(sent).toEqual([{ kind: 'show', model }]);
    dialog.close();
    expect(onPage()).toBe(null);
  });

  it('taken away by the page is an answer of its own', async () => {
    const { host } = stand();
    const next = host.open(model).next();
    onPage()?.remove();
    await vi.advanceTimersByTimeAsync(0);
    expect(await next).toEqual({ kind: 'removed' });
  });

  it('goes with whatever was made ready when another gate takes over; it counts as taken away', async () => {
    const { host } = stand();
    const next = host.open(model).next();
    host.drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(await next).toEqual({ kind: 'removed' });
    const idle = stand();
    idle.host.warm();
    expect(onPage()).not.toBe(null);
    idle.host.drop();
    expect(onPage()).toBe(null);
  });

  it('is made ready once, ahead of time', () => {
    const { host, frames } = stand();
    host.warm();
    host.warm();
    expect(frames()).toBe(1);
    expect((onPage() as HTMLElement).style.visibility).toBe('hidden');
    const dialog = host.open(model);
    expect((onPage() as HTMLElement).style.visibility).toBe('visible');
    host.warm();
    expect(frames()).toBe(1);
    dialog.close();
    host.warm();
    expect(frames()).toBe(2);
  });
});

describe('a silent frame', () => {
  it('is stood in for after 150 ms, without values or anything to type in', () => {
    const { host } = stand();
    host.open({ ...model, findings: [{ before: 'secret sentence', masked: '47••11' }] as never });
    vi.advanceTimersByTime(149);
    expect(fallback()).toBe(null);
    vi.advanceTimersByTime(1);
    expect(fallback()?.textContent).not.toMatch(/secret|47|11/);
    expect(fallback()?.querySelector('input, textarea, select, [contenteditable]')).toBe(null);
    expect([...(fallback()?.querySelectorAll('[data-choice]') ?? [])]).toHaveLength(4);
  });

  it('takes over again when it wakes', () => {
    const { host, say } = stand();
    host.open(model);
    vi.advanceTimersByTime(150);
    expect(fallback()).not.toBe(null);
    // A frame without a box renders nothing and could never wake.
    expect(shadow.querySelector<HTMLElement>('section:not([role])')?.style.display).not.toBe(
      'none',
    );
    say({ kind: 'size', height: 300 });
    expect(fallback()).toBe(null);
  });

  it('that speaks in time is not stood in for', () => {
    const { host, say } = stand();
    host.open(model);
    vi.advanceTimersByTime(100);
    say({ kind: 'size', height: 300 });
    vi.advanceTimersByTime(1000);
    expect(fallback()).toBe(null);
  });

  it('does not let the page press its stand-in: only trusted clicks count, and the page hears none', async () => {
    const { host } = stand();
    const page = vi.fn();
    const dialog = host.open(model);
    window.addEventListener('click', page, true);
    const answered = vi.fn();
    void dialog.next().then(answered);
    vi.advanceTimersByTime(1000);
    onPage()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).not.toHaveBeenCalled();
    expect(page).not.toHaveBeenCalled();
    document.body.click();
    expect(page).toHaveBeenCalledOnce();
    window.removeEventListener('click', page, true);
  });
});
