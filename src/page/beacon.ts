import { carry } from './body.ts';
import type { Settled } from './channel.ts';
import { replaceMethod } from './disguise.ts';
import { judge, passes } from './judge.ts';
import type { Realm } from './realm.ts';

export function wrapBeacon(realm: Realm): void {
  replaceMethod(realm.window.Navigator.prototype, 'sendBeacon', (send, _self, args) => {
    const url = realm.resolve(args[0]);
    if (url === null) return send(args);
    const line = { transport: 'beacon', method: 'POST', url } as const;
    const { settled, held, body } = judge(realm.channel, line, () => carry(args[1]), true);
    if (passes(settled)) return send(args);
    const finish = (verdict: Settled): unknown => {
      if (verdict.verdict === 'refuse') return false;
      if (verdict.verdict === 'pass') return send([url, body?.keep()]);
      return send([verdict.url ?? url, verdict.body && body?.rebuild(verdict.body)]);
    };
    if (settled) return finish(settled);
    // Only a file is read first; the page hears "queued", as it would of any beacon.
    held.settle = finish;
    return true;
  });
}
