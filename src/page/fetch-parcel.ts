import { carry, type Carried, otherBody } from './body.ts';
import type { Settled } from './channel.ts';
import { bare, createFrom, isKind, requestUrl, streamLocked } from './natives.ts';
import type { Realm } from './realm.ts';
import { carryRequest, remake } from './request-body.ts';

/** The arguments of one call, to be judged and perhaps sent later or otherwise. */
export interface Parcel {
  /** Takes nothing in use yet, so that the call can still be made as it is. */
  open(): Carried | null;
  /**
   * Everything as it is now: address, headers, signal and body may change before the answer comes.
   * Null where it cannot be made; the native call fails then, too.
   */
  request(): Request | null;
  /** The request to send after this verdict. */
  remade(request: Request, verdict: Exclude<Settled, { verdict: 'refuse' }>): Request;
}

export function isRequest(input: unknown): input is Request {
  return typeof input === 'object' && isKind(requestUrl, input);
}

export function parcelOf(
  realm: Realm,
  input: unknown,
  init: RequestInit | undefined,
  method: string,
): Parcel {
  let body: Carried | null = null;
  let taken: Request | null | undefined;
  // Reading a stream or the body of a Request is for good: what is sent then is made anew.
  let isUsedUp = false;

  const request = (): Request | null => {
    if (taken !== undefined) return taken;
    const same = body && !isUsedUp ? createFrom(init ?? {}, bodyProperty(body)) : init;
    try {
      taken = new realm.own.Request(input as RequestInfo, same as RequestInit);
    } catch {
      taken = null;
    }
    return taken;
  };

  return {
    open() {
      const given = init?.body ?? null;
      if (method === 'GET' || method === 'HEAD') return null;
      isUsedUp = given === null ? isRequest(input) : isKind(streamLocked, given);
      body = isUsedUp ? carryRequest(request) : carry(given);
      const load = body?.load;
      // The page must not change the rest while a file is read.
      if (body && load) body = { ...body, load: (done, failed) => request() && load(done, failed) };
      return body;
    },
    request,
    remade(same, verdict) {
      const replaced = verdict.verdict === 'replace' ? verdict : null;
      const next = body && (otherBody(body, verdict) ?? (isUsedUp ? body.keep() : null));
      return remake(realm.own.Request, same, replaced?.url, next);
    },
  };
}

function bodyProperty({ keep }: Carried): PropertyDescriptorMap {
  return bare({ body: bare({ value: keep(), enumerable: true }) });
}
