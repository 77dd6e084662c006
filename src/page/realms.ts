import { mayLoad } from './addresses.ts';
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
// As texts, because this script is loaded by every frame.
const owners = 'Node Element CharacterData Document DocumentFragment ShadowRoot Range'.split(' ');
const insertions =
  'after append appendChild before execCommand innerHTML insertAdjacentElement insertAdjacentHTML insertBefore insertNode moveBefore outerHTML prepend replaceChild replaceChildren replaceWith setHTMLUnsafe write writeln'.split(
    ' ',
  );

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

  const reachIn = <Holder extends object>(
    holder: { readonly prototype: Holder },
    shown: (self: Holder) => Document | null,
  ): void => {
    const reachFirst: Behaviour = (send, self, args) => {
      const result = send(args);
      if (result) reach(shown(self as Holder));
      return result;
    };
    replaceMethod(holder.prototype, 'contentWindow', reachFirst, 'get');
    replaceMethod(holder.prototype, 'contentDocument', reachFirst, 'get');
  };
  reachIn(window.HTMLIFrameElement, iframeDocument);
  reachIn(window.HTMLObjectElement, objectDocument);
  replaceMethod(window, 'open', (send, _self, args) => {
    if (args.length > 0 && !mayLoad(realm, args[0])) return null;
    const result = send(args) as Window | null;
    reach(documentOf(result));
    return result;
  });

  for (let owner = 0; owner < owners.length; owner += 1) {
    const { prototype } = window[owners[owner] as 'Node'];
    for (let at = 0; at < insertions.length; at += 1) {
      const name = insertions[at] as string;
      replaceMethod(prototype, name, thenScan);
      replaceMethod(prototype, name, thenScan, 'set');
    }
  }
  // Frames that the parser puts in: this runs before the next inline script.
  const changed = (): void => {
    realm.hear();
    scan();
  };
  new window.MutationObserver(changed).observe(window.document, { childList: true, subtree: true });
}

/** Null where there is none, and for a window of another origin: its guard is its own. */
function documentOf(child: Window | null | undefined): Document | null {
  try {
    return child?.document ?? null;
  } catch {
    return null;
  }
}
