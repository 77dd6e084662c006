import type { Held, Settled } from './channel.ts';
import { replaceMethod, withoutOurFrames } from './disguise.ts';
import { isRequest, parcelOf } from './fetch-parcel.ts';
import { mayHoldFile as holdsFile } from './files-in.ts';
import { judge, passes } from './judge.ts';
import {
  listen,
  requestKeepalive,
  requestMethod,
  requestSignal,
  requestUrl,
  signalAborted,
  signalReason,
  unlisten,
  upperCase,
} from './natives.ts';
import type { Realm } from './realm.ts';

type Outcome = Promise<Response> | null;

export function wrapFetch(realm: Realm): void {
  replaceMethod(realm.window, 'fetch', (send, _self, args) => {
    const input = args[0];
    const init = args[1] as RequestInit | undefined;
    const made = isRequest(input) ? input : null;
    const url = realm.resolve(made ? requestUrl(made) : input);
    if (url === null) return send(args);

    const method = upperCase(`${init?.method ?? (made ? requestMethod(made) : 'GET')}`);
    const parcel = parcelOf(realm, input, init, method);
    const sync = init?.keepalive ?? (made !== null && requestKeepalive(made));
    const line = { transport: 'fetch', method, url } as const;
    const mayHoldFile = () => holdsFile(init?.body ?? input);
    const { settled, held } = judge(realm, line, parcel.open, sync, mayHoldFile);
    if (passes(settled)) return send(args);
    const request = parcel.request();
    if (!request) return send(args);

    const go = (verdict: Settled): Outcome => {
      try {
        if (verdict.verdict === 'refuse') return null;
        return send([parcel.remade(request, verdict)]) as Promise<Response>;
      } catch {
        realm.channel.fault('go');
        return null;
      }
    };
    return promise(realm, request, held, settled ? go(settled) : null, go);
  });
}

/** Ends as the verdict, or the page's own abort, says. */
function promise(
  realm: Realm,
  request: Request,
  held: Held | null,
  sent: Outcome,
  go: (verdict: Settled) => Outcome,
): Promise<Response> {
  if (sent) return sent;
  return new realm.own.Promise((resolve, reject) => {
    const end = (outcome: Outcome): void => {
      // In Chromium's words for a request that could not be sent.
      if (outcome) resolve(outcome);
      else reject(withoutOurFrames(new realm.own.TypeError('Failed to fetch')));
    };
    if (!held) return end(null);
    const signal = requestSignal(request);
    const giveUp = (): void => {
      held.cancel();
      reject(signalReason(signal));
    };
    held.settle = (verdict) => {
      unlisten(signal, 'abort', giveUp);
      end(go(verdict));
    };
    if (signalAborted(signal)) giveUp();
    else listen(signal, 'abort', giveUp);
  });
}
