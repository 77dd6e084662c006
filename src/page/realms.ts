import { isPristine, replaceMethod, type Behaviour } from './disguise.ts';
import {
  getter,
  iframeDocument,
  NativeWeakMap,
  objectDocument,
  viewOf,
  weakGet,
  weakSet,
} from './natives.ts';
import type { Global, Realm } from './realm.ts';

/** Whose methods and setters can put a frame into the document, and which ones do. */
const owners = [
  'Node',
  'Element',
  'CharacterData',
  'Document',
  'DocumentFragment',
  'ShadowRoot',
  'Range',
] as const;
const insertions = [
  'after',
  'append',
  'appendChild',
  'before',
  'execCommand',
  'innerHTML',
  'insertAdjacentElement',
  'insertAdjacentHTML',
  'insertBefore',
  'insertNode',
  'moveBefore',
  'outerHTML',
  'prepend',
  'replaceChild',
  'replaceChildren',
  'replaceWith',
  'setHTMLUnsafe',
  'write',
  'writeln',
] as const;

/**
 * Wraps windows that this one can reach before the browser gives them a guard: a new frame or
 * popup shows an empty document until its own arrives, and that window's functions are native.
 *
 * @param wrap wraps a window that nobody has wrapped yet
 */
export function wrapChildRealms(realm: Realm, wrap: (child: Global) => void): void {
  const { window } = realm;
  const seen = new NativeWeakMap<object, true>();

  const reach = (child: Document | null): void => {
    if (!child || weakGet(seen, child)) return;
    weakSet(seen, child, true);
    const view = viewOf(child) as Global | null;
    // A guard of its own came first where the browser is quick enough.
    if (view && isPristine(view.fetch, 'fetch')) wrap(view);
  };
  /** For frames reached as `window[0]` or by name. */
  const frames = getter(window, 'length');
  let scanned = 0;
  const scan = (): void => {
    const count = frames(window);
    if (count === scanned) return;
    scanned = count;
    for (let at = 0; at < count; at += 1) reach(documentOf(window[at]));
  };
  const thenScan: Behaviour = (send, _self, args) => {
    const result = send(args);
    scan();
    return result;
  };

  const holders = [
    { prototype: window.HTMLIFrameElement.prototype, shown: iframeDocument },
    { prototype: window.HTMLObjectElement.prototype, shown: objectDocument },
  ] as const;
  for (let at = 0; at < holders.length; at += 1) {
    const { prototype, shown } = holders[at] as (typeof holders)[number];
    const reachFirst: Behaviour = (send, self, args) => {
      const result = send(args);
      if (result) reach((shown as (self: unknown) => Document | null)(self));
      return result;
    };
    replaceMethod(prototype, 'contentWindow', reachFirst, 'get');
    replaceMethod(prototype, 'contentDocument', reachFirst, 'get');
  }
  replaceMethod(window, 'open', (send, _self, args) => {
    const result = send(args) as Window | null;
    reach(documentOf(result));
    return result;
  });

  for (let owner = 0; owner < owners.length; owner += 1) {
    const { prototype } = window[owners[owner] as (typeof owners)[number]];
    for (let at = 0; at < insertions.length; at += 1) {
      const name = insertions[at] as string;
      replaceMethod(prototype, name, thenScan);
      replaceMethod(prototype, name, thenScan, 'set');
    }
  }
  // Frames that the parser puts in: this runs before the next inline script.
  new window.MutationObserver(scan).observe(window.document, { childList: true, subtree: true });
}

/** Null where there is none, and for a window of another origin: its guard is its own. */
function documentOf(child: Window | null | undefined): Document | null {
  try {
    return child?.document ?? null;
  } catch {
    return null;
  }
}
