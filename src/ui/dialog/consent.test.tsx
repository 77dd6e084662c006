// @vitest-environment happy-dom
import '../../locales/english.ts';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { model } from './samples.ts';
import {
  button,
  choices,
  key,
  press,
  show,
  stand,
  tell,
  useStand,
  wait,
} from './stand.fixture.tsx';

useStand();

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
    show({ alternative, choices: ['alternative', 'cancel'] });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    press('Use Acme Copilot', click);
    // Nor does the browser follow it by itself.
    expect(click.defaultPrevented).toBe(true);
    expect(stand.opened).toEqual([]);
    press('Use Acme Copilot');
    expect(stand.opened).toEqual(['https://copilot.acme.example/']);
  });
});
