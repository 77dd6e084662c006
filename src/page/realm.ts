import type { Channel } from './channel.ts';
import { bare, baseOf, getOwnPropertyDescriptor, NativeURL, uncurry, urlText } from './natives.ts';

export type Global = Window & typeof globalThis;

const owned = [
  'DOMException',
  'Event',
  'ProgressEvent',
  'Promise',
  'Request',
  'TypeError',
] as const;

/** A window whose ways out are wrapped, and the gate that answers for it. */
export interface Realm {
  readonly window: Global;
  readonly channel: Channel;
  /** Constructors of this window as they were before page scripts (zone.js replaces Promise). */
  readonly own: Pick<Global, (typeof owned)[number]>;
  /**
   * False once the window shows another document than the one it was wrapped for: that one has a
   * guard of its own, which wraps the same window again.
   */
  isOurs(): boolean;
  /**
   * Listens to this window, again whenever its tree has changed: `document.open` takes all listeners
   * away. What is still heard is not heard twice.
   */
  hear: () => void;
  /** Absolute form of an address in this realm; null when it is none, or the realm is not ours. */
  resolve(address: unknown): string | null;
}

export function realmOf(window: Global, channel: Channel): Realm {
  const home = window.document;
  const read = getOwnPropertyDescriptor(window, 'document')?.get as (this: Window) => Document;
  const documentOf = uncurry(read);
  const isOurs = () => documentOf(window) === home;
  return {
    window,
    channel,
    own: ownOf(window),
    isOurs,
    hear: () => undefined,
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

function ownOf(window: Global): Realm['own'] {
  const own: Record<string, unknown> = bare({});
  for (let at = 0; at < owned.length; at += 1) {
    const name = owned[at] as (typeof owned)[number];
    own[name] = window[name];
  }
  return own as Realm['own'];
}
