import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAtServer } from './look-at-server.ts';

async function look(answer: RequestListener, now = Date.now()) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return lookAtServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}/p.json`, now);
}
const good = { 'access-control-allow-origin': '*', etag: '"1"', 'cache-control': 'no-cache' };
/** A server that does all as the guide says, but for these headers. */
const serving =
  (headers: Readonly<Record<string, string>>, text = '{}'): RequestListener =>
  (request, response: ServerResponse) => {
    const known = request.headers['if-none-match'] === headers['etag'] && 'etag' in headers;
    response.writeHead(known ? 304 : 200, headers).end(known ? '' : gzipSync(text));
  };
const gzip = { 'content-encoding': 'gzip' };
const hints = async (...args: Parameters<typeof look>) =>
  (await look(...args)).looks.filter(({ level }) => level === 'hint').map(({ what }) => what);

describe('a policy server that is looked at', () => {
  it('has nothing to be told where all is well', async () => {
    const { text, looks } = await look(serving({ ...good, ...gzip }, '{"é": 1}'));
    expect(text).toBe('{"é": 1}');
    expect(looks).toEqual([
      { level: 'ok', what: 'answers with 200, 1 kB, compressed (gzip)' },
      { level: 'ok', what: 'asked again: 304, unchanged' },
    ]);
  });

  it.each<[string, Record<string, string>]>([
    [
      'only the managed build may read it',
      { 'access-control-allow-origin': 'https://acme.example' },
    ],
    ['may be kept 86400 s', { 'cache-control': 'public, max-age=86400' }],
    ['may be kept 7200 s', { 'cache-control': 'max-age=0, s-maxage=7200' }],
    ['sets a cookie', { 'set-cookie': 'a=b' }],
  ])('is told that it %s', async (hint, headers) => {
    expect(await hints(serving({ ...good, ...gzip, ...headers }))).toEqual([
      expect.stringContaining(hint),
    ]);
  });

  it('is told what costs traffic, and that a clock is wrong', async () => {
    const { etag: _, ...untagged } = good;
    expect(await hints(serving({ ...untagged, ...gzip }))).toEqual([
      expect.stringContaining('neither `ETag` nor'),
    ]);
    const forgetful: RequestListener = (_request, response) =>
      response.writeHead(200, good).end('x'.repeat(30_000));
    expect(await hints(forgetful)).toEqual([
      expect.stringContaining('is not compressed: 30 kB'),
      expect.stringContaining('200 instead of 304'),
    ]);
    const later = Date.now() + 2 * 86_400_000;
    expect(await hints(serving({ ...good, ...gzip }), later)).toEqual([
      expect.stringContaining('the clock of the server'),
    ]);
  });

  it.each<[string, RequestListener]>([
    ['a redirect', (_request, response) => response.writeHead(302, { location: '/x' }).end()],
    ['answers with 503', (_request, response) => response.writeHead(503).end()],
    ['cannot be reached (UND_ERR_SOCKET)', (request) => request.socket.destroy()],
    ['is larger than', (_request, response) => response.end(Buffer.alloc(6_100_000))],
  ])('is no use where it %s', async (what, answer) => {
    const { text, looks } = await look(answer);
    expect(text).toBeNull();
    expect(looks.at(-1)).toEqual({ level: 'problem', what: expect.stringContaining(what) });
  });

  it('is not even asked at an address that browsers refuse', async () => {
    const { looks } = await lookAtServer('http://policy.acme.example/', Date.now());
    expect(looks).toEqual([{ level: 'problem', what: 'the address must begin with https://' }]);
  });
});
