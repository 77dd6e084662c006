import { wrapAddresses } from './addresses.ts';
import { wrapBeacon } from './beacon.ts';
import { openChannel, type Channel } from './channel.ts';
import { hideSources } from './disguise.ts';
import { wrapEventSource } from './event-source.ts';
import { wrapFetch } from './fetch.ts';
import { wrapForms } from './forms.ts';
import { inserter } from './insert.ts';
import { realmOf, type Global } from './realm.ts';
import { wrapChildRealms } from './realms.ts';
import { wrapWebSocket } from './web-socket.ts';
import { wrapXhr } from './xhr.ts';

/**
 * Wraps every way out of this document, before any of its scripts runs. Without a gate to ask, the
 * page stays as the browser made it; that nobody answers is for the gate's side to notice.
 */
export function startGuard(): void {
  const channel = openChannel(document);
  if (!channel) return;
  channel.onInsert(inserter(document));
  wrapRealm(window, channel);
}

const wrappers = [
  wrapFetch,
  wrapXhr,
  wrapWebSocket,
  wrapBeacon,
  wrapEventSource,
  wrapForms,
  wrapAddresses,
] as const;

function wrapRealm(window: Global, channel: Channel): void {
  const realm = realmOf(window, channel);
  hideSources(window.Function.prototype);
  for (let at = 0; at < wrappers.length; at += 1) {
    try {
      wrappers[at]?.(realm);
    } catch {
      // A browser without this transport, or one that keeps it from scripts.
      channel.fault(`wrap${at}`);
    }
  }
  wrapChildRealms(realm, (child) => wrapRealm(child, channel));
}
