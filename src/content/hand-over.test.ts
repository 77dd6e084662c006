// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { ask as askBackground } from '../platform/bus.ts';
import { offerHandOver, takeOver } from './hand-over.ts';

/** An old gate that holds this node; gives the name it left with the background. */
function oldGate(node: Element | null) {
  const leave = vi.fn(() => node);
  let nonce = '';
  const ask = vi.fn(async (_name: string, data: { nonce: string }) => {
    ({ nonce } = data);
    return null;
  }) as unknown as typeof askBackground;
  offerHandOver(document, ask, leave);
  return { leave, nonce: () => nonce };
}

describe('a hand-over', () => {
  it('gives the node to whoever knows the name, once', () => {
    const node = document.createElement('i');
    const { leave, nonce } = oldGate(node);
    expect(nonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(takeOver(document, nonce())).toBe(node);
    expect(takeOver(document, nonce())).toBeNull();
    expect(leave).toHaveBeenCalledOnce();
  });

  it('is not seen by listeners of the page that come after it', () => {
    const { nonce } = oldGate(document.createElement('i'));
    const page = vi.fn();
    document.addEventListener(nonce(), page, true);
    window.addEventListener(nonce(), page);
    expect(takeOver(document, nonce())).not.toBeNull();
    expect(page).not.toHaveBeenCalled();
    // The control: without a gate, they do hear it.
    takeOver(document, nonce());
    expect(page).toHaveBeenCalled();
  });

  it('gives nothing for another name, and nothing where there is no guard', () => {
    const { leave } = oldGate(document.createElement('i'));
    expect(takeOver(document, 'f'.repeat(32))).toBeNull();
    expect(leave).not.toHaveBeenCalled();
    const empty = oldGate(null);
    expect(takeOver(document, empty.nonce())).toBeNull();
  });

  it('of two gates is each its own', () => {
    const [first, second] = [document.createElement('i'), document.createElement('b')];
    const [one, two] = [oldGate(first), oldGate(second)];
    expect(takeOver(document, two.nonce())).toBe(second);
    expect(takeOver(document, one.nonce())).toBe(first);
  });
});
