import { createGate, type Gate } from './gate.ts';
import { placeOf } from './place.ts';

/** Where a gate leaves itself for same-origin child frames; only this extension's world sees it. */
const shared = Symbol.for('tidegate.gate');
type Shared = Window & { [shared]?: Gate };

/** Starts the gate of this document, or hands the document to the gate of the frame around it. */
export function startGate(): void {
  const around = gateAround(window);
  if (around) {
    around.adopt(window);
    return;
  }
  const { site } = placeOf(window);
  // The entrypoint's matches are the sites' own; anything else is a frame with nothing to judge by.
  if (!site) return;
  (window as Shared)[shared] = createGate(window, site);
}

/** The gate of a same-origin parent; a parent of another origin has its own. */
function gateAround(window: Window): Gate | null {
  try {
    return window.parent === window ? null : ((window.parent as Shared)[shared] ?? null);
  } catch {
    return null;
  }
}
