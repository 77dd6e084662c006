import type { ask as askBackground } from '../../platform/bus.ts';
import type { PortOffer } from '../../protocol/dialog.ts';

/** Any page can frame us and post to us, so a flood of false offers must not become one of claims. */
const mostOffers = 8;

function nonceOf(data: unknown): string | null {
  const offer = data as Partial<PortOffer> | null;
  return offer?.tidegate === 'port' && typeof offer.nonce === 'string' ? offer.nonce : null;
}

/**
 * The port to our own gate. Whoever posts one may be the page: only the background knows whether the
 * nonce beside it was left there by a gate of this tab. Until it says so nothing is sent and nothing
 * is shown; an offer that is not granted has its port closed unused.
 */
export function awaitPort(from: Window, ask: typeof askBackground): Promise<MessagePort> {
  return new Promise((resolve) => {
    let offers = 0;
    const hear = async (event: MessageEvent) => {
      const nonce = nonceOf(event.data);
      const [port] = event.ports;
      if (nonce === null || !port || ++offers > mostOffers) return;
      // A background that cannot be reached grants nothing.
      const { granted } = await ask('dialog.claim', { nonce }).catch(() => ({ granted: false }));
      if (!granted) {
        port.close();
        return;
      }
      from.removeEventListener('message', hear);
      resolve(port);
    };
    from.addEventListener('message', hear);
  });
}
