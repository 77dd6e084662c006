import type { ask as askBackground } from '../platform/bus.ts';
import { isElement } from './element.ts';

/**
 * After an update of the extension the gate in an open page is an orphan: it goes on judging, but
 * nobody hears it, and its dialog has no page any more. The guard stays, for it must never wrap the
 * page twice. So each gate leaves a nonce with the background, by document; the gate of the new
 * version gets it, calls the old one by that name, and is handed the guard's node.
 */
export function offerHandOver(
  document: Document,
  ask: typeof askBackground,
  leave: () => Element | null,
): void {
  const nonce = createNonce();
  const called = (event: Event): void => {
    const asking = (event as MouseEvent).relatedTarget;
    event.stopImmediatePropagation();
    if (!isElement(asking)) return;
    const node = leave();
    if (node) asking.dispatchEvent(new MouseEvent(nonce, { relatedTarget: node }));
  };
  document.addEventListener(nonce, called, { capture: true, once: true });
  // A gate that could not leave it is one of those whose tab has to be loaded again.
  ask('handover.offer', { nonce }).catch(() => undefined);
}

/** The guard's node from the gate that was here before; it is silent then. Null: nobody answered. */
export function takeOver(document: Document, nonce: string): Element | null {
  const asking = document.createElement('i');
  let given: Element | null = null;
  const hear = (event: Event): void => {
    const { relatedTarget } = event as MouseEvent;
    if (isElement(relatedTarget)) given = relatedTarget;
  };
  asking.addEventListener(nonce, hear);
  // Events are delivered at once, between worlds too: there is nothing to wait for.
  document.dispatchEvent(new MouseEvent(nonce, { relatedTarget: asking }));
  return given;
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
