import type { Stored } from '../platform/storage.ts';
import { kept } from './kept.ts';

/** Nonces that gates left here for their dialog frames, by nonce. */
export type Offers = Readonly<Record<string, { readonly tabId: number; readonly until: number }>>;

export interface Dialogs {
  /** A gate is about to hand this nonce to its frame. */
  offer(nonce: string, tabId: number): Promise<void>;
  /** May the frame in this tab, handed this nonce, trust the port that came with it? One use. */
  claim(nonce: string, tabId: number | null): Promise<boolean>;
}

/** A frame claims as soon as it has loaded; a slow machine under load gets a minute. */
const lifetime = 60_000;

/** Enough for every frame of a tab; a page that makes the gate open frames cannot fill the store. */
const mostOffers = 64;

/**
 * A site can frame our dialog and hand it a port of its own. Only a nonce that the gate of the same
 * tab left here shows that a port is the gate's. Kept in session storage: the worker may stop
 * between offer and claim.
 */
export function dialogs(stored: Stored<Offers>, now: () => number): Dialogs {
  const offers = kept(stored);
  const fresh = (all: Offers) => Object.entries(all).filter(([, { until }]) => until > now());
  return {
    offer: async (nonce, tabId) => {
      await offers.change((all) => {
        // The first offer stands: a second one must not move a nonce to another tab.
        const others = fresh(all).filter(([known]) => known !== nonce);
        const first =
          others.length === fresh(all).length ? { tabId, until: now() + lifetime } : all[nonce];
        return Object.fromEntries([...others.slice(1 - mostOffers), [nonce, first]]) as Offers;
      });
    },
    claim: async (nonce, tabId) => {
      let granted = false;
      // Gone before the answer is given, also when the wrong tab asks: such a nonce has leaked.
      await offers.change((all) => {
        const offer = all[nonce];
        granted = offer !== undefined && offer.tabId === tabId && offer.until > now();
        return Object.fromEntries(fresh(all).filter(([known]) => known !== nonce));
      });
      return granted;
    },
  };
}
