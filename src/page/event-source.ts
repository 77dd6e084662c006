import type { Transport } from '../protocol/page.ts';
import { replaceConstructor } from './disguise.ts';
import { judge, nothing, passes } from './judge.ts';
import { dispatch, NativeURL, startTimer, uncurry, urlText } from './natives.ts';
import type { Realm } from './realm.ts';

export function wrapEventSource(realm: Realm): void {
  // A real failure is told later, when handlers are there.
  const fail = (source: EventTarget): void =>
    void startTimer(() => dispatch(source, new realm.own.Event('error')), 0);
  wrapOpening(realm, 'EventSource', 'eventsource', fail);
}

/** The address of a socket; its frames see `web-socket.ts`. The browser itself tells of its end. */
export function wrapOpening(
  realm: Realm,
  name: 'EventSource' | 'WebSocket',
  transport: Transport,
  fail: (source: EventTarget) => void,
): void {
  const close = uncurry(realm.window[name].prototype.close as (this: EventTarget) => void);
  replaceConstructor(realm.window, name, (create, args) => {
    const url = realm.resolve(args[0]);
    if (url === null) return create(args);
    const line = { transport, method: 'GET', url } as const;
    const { settled } = judge(realm, line, nothing, true);
    if (passes(settled)) return create(args);
    if (settled?.verdict === 'replace' && settled.url !== undefined) {
      return create([settled.url, args[1]]);
    }
    // Closed before the browser connects, which it does in a later task; and to an address that
    // holds no text even then.
    const source = create([urlText(new NativeURL('/', url)), args[1]]) as EventTarget;
    close(source);
    fail(source);
    return source;
  });
}
