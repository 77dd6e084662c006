import { replaceMethod, type Behaviour } from './disguise.ts';
import { judge, nothing, passes } from './judge.ts';
import { startsWith } from './natives.ts';
import type { Realm } from './realm.ts';

/** Elements that load what stands at an address as soon as they have it, and where they keep it. */
const loading = 'Embed IFrame Image Input Link Media Object Script Source'.split(' ');
const addressed = 'data src srcset href'.split(' ');

/** Shorter than this, no text of a person has room in an address. */
const tellingAddress = 24;

/** Whether something at this address may be loaded. Asked of many that are nobody's business. */
export function mayLoad(realm: Realm, address: unknown): boolean {
  // Pictures within the page can be megabytes long.
  const isClear =
    typeof address === 'string' &&
    (address.length < tellingAddress || startsWith(address, 'data:'));
  const url = isClear ? null : realm.resolve(address);
  if (url === null) return true;
  const line = { transport: 'navigation', method: 'GET', url } as const;
  return passes(judge(realm, line, nothing, true).settled);
}

/** Images, styles, scripts, frames and media: an address that may not be loaded is never set. */
export function wrapAddresses(realm: Realm): void {
  const { window } = realm;
  const set: Behaviour = (send, _self, args) => (mayLoad(realm, args[0]) ? send(args) : undefined);
  for (let at = 0; at < loading.length; at += 1) {
    const { prototype } = window[`HTML${loading[at]}Element` as 'HTMLElement'];
    for (let name = 0; name < addressed.length; name += 1) {
      replaceMethod(prototype, addressed[name] as string, set, 'set');
    }
  }
  replaceMethod(window.Element.prototype, 'setAttribute', (send, _self, args) => {
    // The last one leads nowhere by itself: clicks and navigations are judged as such.
    for (let name = 0; name < addressed.length - 1; name += 1) {
      if (args[0] === addressed[name] && !mayLoad(realm, args[1])) return undefined;
    }
    return send(args);
  });
}
