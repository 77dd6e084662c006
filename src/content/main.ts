import { ask } from '../platform/bus.ts';
import { genericSite } from '../sites/generic.ts';
import { createGate, type Gate, type Leave } from './gate.ts';
import { offerHandOver, takeOver } from './hand-over.ts';
import { hearUntil } from './hear-until.ts';
import { placeOf } from './place.ts';

/** Where a gate leaves itself for same-origin child frames; only this extension's world sees it. */
const shared = Symbol.for('tidegate.gate');
/** Set before this script by the background when the page was open already (`platform/inject.ts`). */
const late = Symbol.for('tidegate.late');
/** False: begun in time. True: to begin late. A promise: doing so. */
type Shared = Window & { [shared]?: Gate; [late]?: boolean | Promise<void> };

/** Starts the gate of this document, or hands the document to the gate of the frame around it. */
export function startGate(): void {
  const own = window as Shared;
  if (own[late] === undefined) {
    own[late] = false;
    begin(null);
  } else if (own[late] === true) own[late] = succeed();
}

function begin(given: Element | null): void {
  const silence = hearUntil(window);
  const leave = startOrJoin(given);
  if (!leave) return;
  offerHandOver(document, ask, () => {
    silence();
    return leave();
  });
}

function startOrJoin(given: Element | null): Leave | null {
  const parent = parentOf(window);
  if (parent?.[shared]) return parent[shared].adopt(window, given);
  const place = placeOf(window);
  // In time on a host that is not in the pack: the background put us there for the policy.
  const site = place.site ?? (place.host === '' ? null : genericSite(place.host));
  if (!site) return null;
  const gate = createGate(window, site, given);
  (window as Shared)[shared] = gate;
  return gate.leave;
}

/** Takes the place of the gate that an update has left behind here. */
async function succeed(): Promise<void> {
  const parent = parentOf(window);
  await parent?.[late];
  const { site } = placeOf(window);
  if (!site && !parent?.[shared]) return;
  try {
    const { nonce } = await ask('handover.take', {});
    const node = nonce === null ? null : takeOver(document, nonce);
    if (node) begin(node);
    // The guard answers to nobody we know: only a fresh page has a gate again.
    else if (site) await ask('handover.failed', { site: site.id, name: site.name });
  } catch {
    // The background is gone again: the next version finds this page as it is.
  }
}

/**
 * A same-origin parent, or the opener of a popup without an address of its own; one of another
 * origin has a gate of its own.
 */
function parentOf({ parent, opener, location }: Window): Shared | null {
  const around = (parent === window && location.hostname === '' ? opener : parent) as Window | null;
  try {
    // Of another origin, this throws.
    return !around?.document || around === window ? null : (around as Shared);
  } catch {
    return null;
  }
}
