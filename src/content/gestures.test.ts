// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createGestures, isEnter } from './gestures.ts';

/** Only a browser makes trusted events; this stands in for it. */
function event(type: string, trusted: boolean, more: object = {}): Event {
  const made = { type, isTrusted: trusted, composedPath: () => [], ...more };
  return made as unknown as Event;
}

function clock() {
  let time = 1000;
  const state = { visible: 'visible', active: undefined as boolean | undefined };
  const gestures = createGestures({
    document: {
      get visibilityState() {
        return state.visible;
      },
    } as Document,
    now: () => time,
    activated: () => state.active,
  });
  return { gestures, state, pass: (ms: number) => (time += ms) };
}

describe('a gesture', () => {
  it.each(['click', 'paste', 'drop'])('%s counts for five seconds if it is trusted', (type) => {
    const { gestures, pass } = clock();
    gestures.note(event(type, false));
    expect(gestures.recent()).toBe(false);
    gestures.note(event(type, true));
    pass(5000);
    expect(gestures.recent()).toBe(true);
    pass(1);
    expect(gestures.recent()).toBe(false);
  });

  it('counts only where the person can see the page', () => {
    const { gestures, state } = clock();
    gestures.note(event('click', true));
    expect(gestures.recent()).toBe(true);
    state.visible = 'hidden';
    expect(gestures.recent()).toBe(false);
  });

  it('is Enter, not typing', () => {
    const { gestures } = clock();
    gestures.note(event('keydown', true, { key: 'a' }));
    expect(gestures.recent()).toBe(false);
    gestures.note(event('keydown', true, { key: 'Enter' }));
    expect(gestures.recent()).toBe(true);
  });

  it('is a submit only if the browser saw the person act: requestSubmit() is trusted too', () => {
    const { gestures, state } = clock();
    state.active = false;
    gestures.note(event('submit', true));
    expect(gestures.recent()).toBe(false);
    state.active = true;
    gestures.note(event('submit', true));
    expect(gestures.recent()).toBe(true);
  });

  it('is a change of a file input only', () => {
    const { gestures } = clock();
    gestures.note(event('change', true, { composedPath: () => [{ type: 'text' }] }));
    expect(gestures.recent()).toBe(false);
    gestures.note(event('change', true, { composedPath: () => [{ type: 'file' }] }));
    expect(gestures.recent()).toBe(true);
  });
});

describe('isEnter', () => {
  it('knows both Enter keys', () => {
    expect(isEnter(new KeyboardEvent('keydown', { key: 'Enter' }))).toBe(true);
    expect(isEnter(new KeyboardEvent('keydown', { key: 'Enter', code: 'NumpadEnter' }))).toBe(true);
    expect(isEnter(new KeyboardEvent('keydown', { key: 'a' }))).toBe(false);
  });

  it('leaves the Enter of an input method alone', () => {
    expect(isEnter({ key: 'Enter', isComposing: true } as KeyboardEvent)).toBe(false);
    expect(isEnter({ key: 'Enter', keyCode: 229 } as KeyboardEvent)).toBe(false);
    expect(isEnter({ key: 'Enter', keyCode: 13 } as KeyboardEvent)).toBe(true);
  });
});
