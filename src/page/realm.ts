import type { Channel } from './channel.ts';
import { baseOf, getOwnPropertyDescriptor, NativeURL, uncurry, urlText } from './natives.ts';

export type Global = Window & typeof globalThis;

/** A window whose ways out are wrapped, and the gate that answers for it. */
export interface Realm {
  readonly window: Global;
  readonly channel: Channel;
  /** Constructors of this window as they were before page scripts (zone.js replaces Promise). */
  readonly own: Pick<
    Global,
    'Request' | 'Promise' | 'TypeError' | 'DOMException' | 'ProgressEvent' | 'Event'
  >;
  /**
   * False once the window shows another document than the one it was wrapped for: that one has a
   * guard of its own, which wraps the same window again.
   */
  isOurs(): boolean;
  /** Absolute form of an address in this realm; null when it is none, or the realm is not ours. */
  resolve(address: unknown): string | null;
}

export function realmOf(window: Global, channel: Channel): Realm {
  const home = window.document;
  const read = getOwnPropertyDescriptor(window, 'document')?.get as (this: Window) => Document;
  const documentOf = uncurry(read);
  const isOurs = () => documentOf(window) === home;
  const { Request, Promise, TypeError, DOMException, ProgressEvent, Event } = window;
  return {
    window,
    channel,
    own: { Request, Promise, TypeError, DOMException, ProgressEvent, Event },
    isOurs,
    resolve(address) {
      if (!isOurs()) return null;
      try {
        return urlText(new NativeURL(`${address as string}`, baseOf(home)));
      } catch {
        return null;
      }
    },
  };
}
