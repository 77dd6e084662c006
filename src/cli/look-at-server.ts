import { clockSkew } from '../policy/envelope/date-problem.ts';
import { largestBundle } from '../policy/envelope/bundle.ts';
import { policyUrlProblem } from '../policy/envelope/policy-url.ts';

/** One thing about an address; a `problem` keeps browsers from it, a `hint` costs time or traffic. */
export interface Look {
  readonly level: 'ok' | 'hint' | 'problem';
  readonly what: string;
}

/** Milliseconds; browsers wait as long. */
const patience = 15_000;
/** Seconds that a cache on the way may hold a roll-back up before it is worth a word. */
const longCache = 3600;
/** Bytes from which compressing is worth a word. */
const small = 20_000;
/** Who asks: the build for the store reads an answer only if it is for everybody, or for it. */
const origin = 'chrome-extension://tidegate';

/** Asks an address as a browser would; the text is null where a browser would get none. */
export async function lookAtServer(
  url: string,
  now: number,
): Promise<{ readonly text: string | null; readonly looks: readonly Look[] }> {
  const looks: Look[] = [];
  const say = (level: Look['level'], what: string): void => void looks.push({ level, what });
  const none = (what: string) => ({
    text: null,
    looks: [...looks, { level: 'problem', what } as const],
  });

  const address = policyUrlProblem(url);
  if (address !== null) return none(address);
  const got = await get(url);
  if ('problem' in got) return none(got.problem);
  const { status, headers, body } = got;
  if (status >= 300 && status < 400)
    return none(`answers with ${status}, a redirect: browsers do not follow it`);
  if (status !== 200) return none(`answers with ${status}`);
  if (body.length > largestBundle) return none(`is larger than ${largestBundle} bytes`);
  const size = `${Math.ceil(body.length / 1000)} kB`;
  const coding = headers.get('content-encoding');
  say('ok', `answers with 200, ${size}${coding ? `, compressed (${coding})` : ''}`);
  if (!coding && body.length > small)
    say('hint', `is not compressed: ${size} to each browser at each change`);

  await askAgain(url, headers, say);
  if (!['*', origin].includes(headers.get('access-control-allow-origin') ?? ''))
    say('hint', 'has no `Access-Control-Allow-Origin: *`: only the managed build may read it');
  const kept = heldFor(headers.get('cache-control') ?? '');
  if (kept > longCache)
    say('hint', `may be kept ${kept} s by a cache on the way: a roll-back waits as long`);
  if (headers.has('set-cookie')) say('hint', 'sets a cookie, which no browser sends back');
  const date = Date.parse(headers.get('date') ?? '');
  if (Math.abs(date - now) > clockSkew)
    say('hint', 'the clock of the server, or of this computer, is wrong by more than a day');
  return { text: body.toString(), looks };
}

/** A browser that has the file asks whether it changed; that should cost next to nothing. */
async function askAgain(
  url: string,
  headers: Headers,
  say: (level: Look['level'], what: string) => void,
): Promise<void> {
  const [tag, changed] = [headers.get('etag'), headers.get('last-modified')];
  if (!tag && !changed)
    return say('hint', 'has neither `ETag` nor `Last-Modified`: each look costs the whole file');
  const again = await get(
    url,
    tag ? { 'if-none-match': tag } : { 'if-modified-since': changed ?? '' },
  );
  if ('problem' in again) say('hint', `asked again: ${again.problem}`);
  else if (again.status === 304) say('ok', 'asked again: 304, unchanged');
  else say('hint', `asked again: ${again.status} instead of 304: each look costs the whole file`);
}

type Got =
  | { readonly status: number; readonly headers: Headers; readonly body: Buffer }
  | { readonly problem: string };

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  try {
    const response = await fetch(url, {
      headers: { origin, ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > largestBundle) break;
    }
    return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `does not answer within ${patience / 1000} s`;
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `cannot be reached${code}`;
}

/** Seconds that shared caches may answer without asking; 0 where they must ask. */
function heldFor(control: string): number {
  if (/no-cache|no-store|private/.test(control)) return 0;
  const of = (name: string) => new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(control)?.[1];
  return Number(of('s-maxage') ?? of('max-age') ?? 0);
}
