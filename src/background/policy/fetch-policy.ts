import { largestBundle } from '../../policy/envelope/bundle.ts';

/** What a policy server gave, as text not yet trusted, or why there is none. */
export type Fetched =
  /** `date`: the server's clock, milliseconds since the epoch; null where it may not be read. */
  | { readonly kind: 'text'; readonly text: string; readonly date: number | null }
  /** `reason` is a short phrase of ours; nothing of the answer is in it. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface FetchLimits {
  /** Bytes of the body, after decompression. */
  readonly bytes: number;
  /** Milliseconds until the last byte. */
  readonly time: number;
}

const policyLimits: FetchLimits = { bytes: largestBundle, time: 15_000 };

/**
 * Exactly these (CONTRACTS §6): the browser's cache does ETag and 304, no cookie and no referrer
 * say who asks, and a redirect (a captive portal, a taken-over path) is an error.
 */
const options = {
  cache: 'no-cache',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/** Never rejects. Both limits hold while the body streams in: a lying Content-Length changes nothing. */
export async function fetchPolicy(
  url: string,
  fetch: typeof globalThis.fetch,
  limits: FetchLimits = policyLimits,
): Promise<Fetched> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), limits.time);
  try {
    const response = await fetch(url, { ...options, signal: giveUp.signal });
    if (!response.ok) return failed(`the server answered with status ${response.status}`);
    const bytes = await readUpTo(response, limits.bytes);
    if (bytes === null) return failed(`the answer is larger than ${limits.bytes} bytes`);
    const text = utf8(bytes);
    if (text === null) return failed('the answer is not UTF-8 text');
    const date = Date.parse(response.headers.get('date') ?? '');
    return { kind: 'text', text, date: Number.isNaN(date) ? null : date };
  } catch {
    if (giveUp.signal.aborted) return failed('the server took too long');
    return failed('no usable answer (unreachable, redirected, or closed to extensions)');
  } finally {
    clearTimeout(timer);
    // Also ends a body that was not read to its end.
    giveUp.abort();
  }
}

/** Null above `most` bytes; what follows is never downloaded. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const failed = (reason: string): Fetched => ({ kind: 'failed', reason });
