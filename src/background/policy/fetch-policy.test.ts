import { describe, expect, it, vi } from 'vitest';
import { fetchPolicy } from './fetch-policy.ts';
import { policyServer } from './server.fixture.ts';

const limits = { bytes: 1_000, time: 60_000 };
const get = (url: string, change = {}) => fetchPolicy(url, fetch, { ...limits, ...change });

describe('fetchPolicy', () => {
  it('gives the text', async () => {
    const url = await policyServer((_request, response) => response.end('{"é": 1}'));
    expect(await get(url)).toEqual({
      kind: 'text',
      text: '{"é": 1}',
      date: expect.closeTo(Date.now(), -5),
    });
  });

  it('asks exactly as agreed, and sends no cookie and no referrer', async () => {
    const seen = vi.fn<typeof fetch>(async () => new Response('{}'));
    await fetchPolicy('https://acme.example/policy.json', seen, limits);
    expect(seen).toHaveBeenCalledExactlyOnceWith('https://acme.example/policy.json', {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
  });

  it.each([404, 500, 503])('fails on status %i', async (status) => {
    const url = await policyServer((_request, response) => response.writeHead(status).end('{}'));
    expect(await get(url)).toEqual({
      kind: 'failed',
      reason: `the server answered with status ${status}`,
    });
  });

  it('fails on a redirect, and never asks where it points', async () => {
    const asked: (string | undefined)[] = [];
    const url = await policyServer(({ url: path }, response) => {
      asked.push(path);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect((await get(url)).kind).toBe('failed');
    expect(asked).toEqual(['/policy.json']);
  });

  it('fails when nobody listens', async () => {
    expect(await get('http://127.0.0.1:1/policy.json')).toMatchObject({ kind: 'failed' });
  });

  it('takes as many bytes as allowed and not one more, whatever the length says', async () => {
    const url = await policyServer(({ url: path }, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(path?.endsWith('?more') ? 401 : 400));
    });
    expect(await get(url)).toMatchObject({ kind: 'text' });
    expect(await get(`${url}?more`)).toEqual({
      kind: 'failed',
      reason: 'the answer is larger than 1000 bytes',
    });
  });

  it('stops downloading what is too large', async () => {
    const closed = Promise.withResolvers<string>();
    const url = await policyServer((request, response) => {
      request.on('close', () => closed.resolve('closed'));
      const more = setInterval(() => response.write('x'.repeat(500)), 1);
      request.on('close', () => clearInterval(more));
    });
    expect(await get(url)).toMatchObject({ kind: 'failed' });
    expect(await closed.promise).toBe('closed');
  });

  it('gives up on a server that never answers, and on one that never ends', async () => {
    const silent = await policyServer(() => undefined);
    const late = { kind: 'failed', reason: 'the server took too long' };
    expect(await get(silent, { time: 20 })).toEqual(late);
    const endless = await policyServer((_request, response) => response.write('{'));
    expect(await get(endless, { time: 50 })).toEqual(late);
  });

  it('fails on an answer that breaks off, and on one that is no text', async () => {
    const broken = await policyServer((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => request.socket.destroy(), 5);
    });
    expect((await get(broken)).kind).toBe('failed');
    const binary = await policyServer((_request, response) =>
      response.end(Buffer.from([0xff, 0xfe])),
    );
    expect(await get(binary)).toEqual({ kind: 'failed', reason: 'the answer is not UTF-8 text' });
  });
});
