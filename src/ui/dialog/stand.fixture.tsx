import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { FromDialog, ToDialog } from '../../protocol/dialog.ts';
import { Frame } from './frame.tsx';
import type { Lesson } from './offer-lesson.ts';
import { model } from './samples.ts';

/** For tests: a dialog frame in a document, what it said to the gate, and hands to use it. */
export interface Stand {
  root: HTMLElement;
  said: FromDialog[];
  /** What is offered with the next scene. */
  lesson: Lesson | null;
  /** Addresses of tools that were opened. */
  opened: string[];
  /** Whether the background opens them, when asked. */
  opens: boolean;
  /** Reminders that were answered. */
  checked: string[];
}

export const stand: Stand = {
  root: null as never,
  said: [],
  lesson: null,
  opened: [],
  opens: true,
  checked: [],
};
let port: EventTarget;

/** Sets {@link stand} up for each test of the file. */
export function useStand(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    stand.said = [];
    stand.lesson = null;
    stand.opened = [];
    stand.opens = true;
    stand.checked = [];
    port = Object.assign(new EventTarget(), {
      start: () => undefined,
      postMessage: (message: FromDialog) => void stand.said.push(message),
    });
    stand.root = document.createElement('div');
    document.body.replaceChildren(stand.root);
    const offerLesson = async () => stand.lesson;
    const openTool = async (url: string) => {
      if (!stand.opens) throw new Error('nobody answers');
      stand.opened.push(url);
    };
    const onChecked = async (reminder: string) => stand.checked.push(reminder);
    act(() =>
      render(
        <Frame
          port={port as MessagePort}
          offerLesson={offerLesson}
          openTool={openTool}
          onChecked={onChecked}
        />,
        stand.root,
      ),
    );
  });

  afterEach(() => {
    act(() => render(null, stand.root));
    vi.useRealTimers();
  });
}

export function tell(message: ToDialog): void {
  act(() => void port.dispatchEvent(new MessageEvent('message', { data: message })));
}

/** Shows it and lets the dead time pass. */
export function show(more: Parameters<typeof model>[0] = {}): void {
  tell({ kind: 'show', model: model(more) });
  wait(300);
}

export function wait(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

export function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

export function button(name: string): HTMLElement | undefined {
  return [...stand.root.querySelectorAll<HTMLElement>('button, a.button')].find(
    ({ textContent }) => textContent === name,
  );
}

export function press(
  name: string,
  event: Event = trusted(new MouseEvent('click', { bubbles: true, cancelable: true })),
) {
  act(() => void button(name)?.dispatchEvent(event));
}

export function key(
  init: KeyboardEventInit,
  on: Element = document.activeElement ?? document.body,
) {
  const event = trusted(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  act(() => void on.dispatchEvent(event));
  return event;
}

export const choices = () => stand.said.filter(({ kind }) => kind === 'choose');
