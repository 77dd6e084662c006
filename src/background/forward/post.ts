import type { Encoded } from './encode.ts';

/**
 * What became of a batch. `taken`: the collector has it, but for as many records as it will never
 * take, and OTLP forbids to send again. `later`: try the same again, after as many milliseconds if it
 * said so; also where it does not want us, and whoever looks after it must act. `split`: it will never
 * take this batch as it is, too large or with something in it that it cannot read; a part it may.
 */
export type Answer =
  | { readonly kind: 'taken'; readonly rejected: number }
  | { readonly kind: 'later'; readonly after: number | null; readonly why: string }
  | { readonly kind: 'split'; readonly why: string };

/** Milliseconds. */
const patience = 30_000;

/** Sends one batch and reads the answer to its end: half an answer is none. */
export async function post(
  url: string,
  { body, type }: Encoded,
  key: string,
  token: string | null,
  fetch: typeof globalThis.fetch,
  now: () => number,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'idempotency-key': key,
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const { status } = response;
    if (response.ok) return { kind: 'taken', rejected: rejectedPart(text) };
    if (status === 413) return { kind: 'split', why: 'too-large' };
    if (status === 400 || status === 422) return { kind: 'split', why: `status-${status}` };
    return { kind: 'later', after: retryAfter(response, now()), why: `status-${status}` };
  } catch {
    // Offline, reset, no certificate, too slow: the browser does not say which, and all pass.
    return { kind: 'later', after: null, why: 'unreachable' };
  }
}

/** OTLP says 200 and tells in the body how many it did not take. */
function rejectedPart(text: string): number {
  return Number(/"rejectedLogRecords"\s*:\s*"?(\d{1,9})/.exec(text)?.[1] ?? 0);
}

/** Seconds or a date (RFC 9110); at most a day, so that a typing error does not stop us for years. */
function retryAfter({ headers }: Response, now: number): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 86_400_000) : null;
}
