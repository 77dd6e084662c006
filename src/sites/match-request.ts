import type { Transport, WireBody } from '../protocol/page.ts';
import { applies } from './codec.ts';
import type { FileRecord, RequestRecord, Site } from './site.ts';

/** What a request of a site is for. */
export type RequestMatch =
  | { readonly kind: 'submit' | 'preSubmit'; readonly record: RequestRecord }
  | { readonly kind: 'file'; readonly record: FileRecord };

/** As the guard saw it: method in upper case (`SEND` for a frame), URL absolute. */
export interface RequestLine {
  readonly transport: Transport;
  readonly method: string;
  readonly url: string;
}

/**
 * The first record of the site that describes this request, or null. A record made for fetch also
 * describes the same request by XMLHttpRequest, beacon or form; only socket frames stand apart.
 */
export function matchRequest(site: Site, request: RequestLine): RequestMatch | null {
  return find(site, request, () => true);
}

/** As {@link matchRequest}, of records that share an address the one that means this body. */
export function matchMessage(
  site: Site,
  request: RequestLine & { readonly body: WireBody | null },
): RequestMatch | null {
  return find(site, request, (record) => applies(record, request.url, request.body));
}

function find(
  site: Site,
  request: RequestLine,
  means: (record: RequestRecord) => boolean,
): RequestMatch | null {
  for (const kind of ['submit', 'preSubmit'] as const) {
    const record = site[kind].find(
      (one) => sameWay(one, request) && describes(one, request) && means(one),
    );
    if (record) return { kind, record };
  }
  if (request.transport === 'websocket') return null;
  const record = site.files.find((one) => describes(one, request));
  return record ? { kind: 'file', record } : null;
}

function sameWay(record: RequestRecord, request: RequestLine): boolean {
  return (record.transport === 'websocket') === (request.transport === 'websocket');
}

interface Compiled {
  readonly methods: readonly string[];
  readonly url: RegExp;
}

const compiled = new WeakMap<object, Compiled>();

function describes(record: RequestRecord | FileRecord, request: RequestLine): boolean {
  let known = compiled.get(record);
  if (!known) {
    known = { methods: record.method.split('|'), url: new RegExp(record.url) };
    compiled.set(record, known);
  }
  return known.methods.includes(request.method) && known.url.test(request.url);
}
