// @vitest-environment happy-dom
import '../../locales/english.ts';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { finding, model } from './samples.ts';
import { button, choices, press, show, stand, tell, trusted, useStand } from './stand.fixture.tsx';

useStand();

const card = finding({ id: 1, masked: '41••11' });
const key = finding({ id: 2, detector: 'vendor-key', masked: 'sk••9z', keep: false });

const named = (name: string) => stand.root.querySelector<HTMLElement>(`[aria-label="${name}"]`);
const mark = (name: string, event: Event = trusted(new MouseEvent('click', { bubbles: true }))) =>
  act(() => void named(name)?.dispatchEvent(event));

describe('single findings', () => {
  it('can be kept where the gate lets them, and be taken back', () => {
    show({ findings: [card, key] });
    expect(named('Keep: sk••9z')).toBeNull();
    mark('Keep: 41••11');
    expect(named('Keep: 41••11')?.getAttribute('aria-pressed')).toBe('true');
    expect(stand.root.textContent).toContain('goes as it is');
    mark('Keep: 41••11');
    expect(stand.root.textContent).not.toContain('goes as it is');
    mark('Keep: 41••11');
    press('Send without the API key');
    expect(choices()).toEqual([
      { kind: 'choose', choice: 'redact', reason: null, marks: { kept: [1], wrong: [] } },
    ]);
  });

  it('are told to be wrong with whatever is chosen', () => {
    show({ action: 'redact', findings: [key], choices: ['redact', 'edit', 'cancel'] });
    mark('Not right: sk••9z');
    // Raw, it may not go all the same.
    expect(stand.root.textContent).toContain('[Payment card 1]');
    press('Edit');
    expect(choices()).toEqual([
      { kind: 'choose', choice: 'edit', reason: null, marks: { kept: [2], wrong: [2] } },
    ]);
  });

  it('all kept, leave nothing to replace', () => {
    show({ findings: [card] });
    mark('Keep: 41••11');
    expect(button('Send without the card number')).toBeUndefined();
    expect(button('Send anyway')).toBeDefined();
  });

  it('are not marked by a forged press, nor before the dialog stands still', () => {
    show({ findings: [card] });
    mark('Keep: 41••11', new MouseEvent('click', { bubbles: true }));
    expect(named('Keep: 41••11')?.getAttribute('aria-pressed')).toBe('false');
    tell({ kind: 'show', model: model({ findings: [card] }) });
    mark('Keep: 41••11');
    expect(named('Keep: 41••11')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('have nothing more to be said about once replacing failed', () => {
    show({ findings: [card] });
    mark('Keep: 41••11');
    tell({ kind: 'failed', model: model({ action: 'block', choices: ['edit'] }) });
    expect(stand.root.querySelector('.marks')).toBeNull();
    press('Edit');
    expect(choices()).toEqual([]);
  });
});
