import { carry, otherBody } from './body.ts';
import type { Held, Settled } from './channel.ts';
import { replaceMethod } from './disguise.ts';
import { mayHoldFile } from './files-in.ts';
import { judge, passes } from './judge.ts';
import {
  dispatch,
  getter,
  NativeWeakMap,
  startTimer,
  upperCase,
  weakGet,
  weakSet,
} from './natives.ts';
import type { Realm } from './realm.ts';

/** What became of one XMLHttpRequest since its last `open`. */
interface State {
  readonly method: string;
  readonly url: string | null;
  readonly sync: boolean;
  /** Sent by the page, not yet by the browser. */
  held: Held | null;
  /** Ended by us; the browser still thinks it was never sent. */
  ended: boolean;
}

export function wrapXhr(realm: Realm): void {
  const prototype = realm.window.XMLHttpRequest.prototype;
  const readyState = getter(prototype, 'readyState');
  const states = new NativeWeakMap<object, State>();
  const stateOf = (self: unknown) => weakGet(states, self as object) as State | undefined;
  const drop = (state: State | undefined): boolean => {
    if (!state?.held) return false;
    state.held.cancel();
    state.held = null;
    return true;
  };

  replaceMethod(prototype, 'open', (send, self, args) => {
    const before = stateOf(self);
    send(args);
    drop(before);
    const sync = args.length > 2 && !args[2];
    const url = realm.resolve(args[1]);
    const method = upperCase(`${args[0] as string}`);
    weakSet(states, self as object, { method, url, sync, held: null, ended: false });
  });

  replaceMethod(prototype, 'send', (send, self, args) => {
    const xhr = self as XMLHttpRequest;
    const state = stateOf(self);
    if (!state || state.url === null || !realm.isOurs() || readyState(xhr) !== 1) return send(args);
    if (state.held || state.ended) throw alreadySent(realm);
    const { method, url, sync } = state;
    const carryBody = () => {
      const body = method === 'GET' || method === 'HEAD' ? null : carry(args[0]);
      // Nothing can be awaited in a synchronous request; an unread file is judged as one.
      return body && sync ? { ...body, load: null } : body;
    };
    const line = { transport: 'xhr', method, url } as const;
    const mayHold = () => mayHoldFile(args[0]);
    const { settled, held, body } = judge(realm, line, carryBody, sync, mayHold);
    if (passes(settled)) return send(args);

    const finish = (verdict: Settled): unknown => {
      state.held = null;
      if (verdict.verdict === 'pass' && !verdict.files) return send([body ? body.keep() : args[0]]);
      // A header that was set cannot be read back, so the address cannot be changed any more.
      const elsewhere = verdict.verdict === 'replace' && verdict.url !== undefined;
      if (verdict.verdict === 'refuse' || elsewhere || !body) return fail(realm, xhr, state);
      return send([otherBody(body, verdict)]);
    };
    if (settled) return finish(settled);
    if (sync) {
      // A file cannot be read while the page stands still.
      held.cancel();
      return finish({ verdict: 'refuse' });
    }
    state.held = held;
    held.settle = finish;
    return undefined;
  });

  replaceMethod(prototype, 'abort', (send, self, args) => {
    const state = stateOf(self);
    send(args);
    if (state && drop(state)) {
      end(realm, self as XMLHttpRequest, state, 'abort');
      // As after a real abort: ready for another `open`.
      state.ended = false;
    }
  });

  replaceMethod(
    prototype,
    'readyState',
    (send, self, args) => (stateOf(self)?.ended ? 4 : send(args)),
    'get',
  );
}

const failedSend = "Failed to execute 'send' on 'XMLHttpRequest': ";

function fail(realm: Realm, xhr: XMLHttpRequest, state: State): undefined {
  if (state.sync) {
    const message = `${failedSend}Failed to load '${state.url}'.`;
    throw new realm.own.DOMException(message, 'NetworkError');
  }
  // Handlers may be set after `send`; a real failure comes later, too.
  startTimer(() => end(realm, xhr, state, 'error'), 0);
}

function end(realm: Realm, xhr: XMLHttpRequest, state: State, how: 'error' | 'abort'): void {
  const { Event, ProgressEvent } = realm.own;
  state.ended = true;
  dispatch(xhr, new Event('readystatechange'));
  dispatch(xhr, new ProgressEvent(how));
  dispatch(xhr, new ProgressEvent('loadend'));
}

function alreadySent(realm: Realm): DOMException {
  const message = `${failedSend}The object's state must be OPENED.`;
  return new realm.own.DOMException(message, 'InvalidStateError');
}
