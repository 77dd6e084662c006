import { carry, otherBody } from './body.ts';
import type { Settled } from './channel.ts';
import { replaceMethod } from './disguise.ts';
import { mayHoldFile } from './files-in.ts';
import { judge, passes } from './judge.ts';
import type { Realm } from './realm.ts';

export function wrapBeacon(realm: Realm): void {
  replaceMethod(realm.window.Navigator.prototype, 'sendBeacon', (send, _self, args) => {
    const url = realm.resolve(args[0]);
    if (url === null) return send(args);
    const line = { transport: 'beacon', method: 'POST', url } as const;
    const { settled, held, body } = judge(
      realm,
      line,
      () => carry(args[1]),
      true,
      () => mayHoldFile(args[1]),
    );
    if (passes(settled)) return send(args);
    const finish = (verdict: Settled): unknown => {
      if (verdict.verdict === 'refuse') return false;
      if (verdict.verdict === 'pass' && !verdict.files) return send([url, body?.keep()]);
      const to = verdict.verdict === 'replace' ? verdict.url : undefined;
      return send([to ?? url, body && otherBody(body, verdict)]);
    };
    if (settled) return finish(settled);
    // Only a file is read first; the page hears "queued", as it would of any beacon.
    held.settle = finish;
    return true;
  });
}
