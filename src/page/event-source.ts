import { replaceConstructor } from './disguise.ts';
import { judge } from './judge.ts';
import { dispatch, NativeURL, startTimer, uncurry, urlText } from './natives.ts';
import type { Realm } from './realm.ts';

export function wrapEventSource(realm: Realm): void {
  const close = uncurry(realm.window.EventSource.prototype.close);
  replaceConstructor(realm.window, 'EventSource', (create, args) => {
    const url = realm.resolve(args[0]);
    if (url === null) return create(args);
    const line = { transport: 'eventsource', method: 'GET', url } as const;
    const { settled } = judge(realm.channel, line, () => null, true);
    if (settled?.verdict === 'pass') return create(args);
    if (settled?.verdict === 'replace' && settled.url !== undefined) {
      return create([settled.url, args[1]]);
    }
    // Closed before the browser connects, which it does in a later task; without the query, so
    // that no text is in it even then.
    const source = create([urlText(new NativeURL('?', url)), args[1]]) as EventSource;
    close(source);
    startTimer(() => dispatch(source, new realm.own.Event('error')), 0);
    return source;
  });
}
