import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedPage, type GuardedPage } from './kit.ts';
import type { Arrival, Recorder } from './recorder.ts';

let guarded: GuardedPage;
let recorder: Recorder;
let run: GuardedPage['run'];

beforeAll(async () => {
  guarded = await guardedPage();
  ({ recorder, run } = guarded);
});
afterAll(() => guarded?.close());
beforeEach(() => {
  recorder.arrivals.length = 0;
});

async function arrived(count: number): Promise<readonly Arrival[]> {
  await expect.poll(() => recorder.arrivals.length, { timeout: 4000 }).toBe(count);
  return recorder.arrivals;
}

const stream = `new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode(t)); c.close() } })`;
const withFile = `const f = new FormData(); f.append('a', 'one'); f.append('up', new File([t], 'n.txt', { type: 'text/plain' }));`;
const socket = `const w = await (window.sockets ??= {}, window.sockets[u] ??= new Promise((go) => { const s = new WebSocket(u.replace('http', 'ws')); s.onopen = () => go(s) }));`;
const xhr = (body: string) => `return await new Promise((go) => {
  const x = new XMLHttpRequest(); const seen = [];
  for (const k of ['readystatechange', 'load', 'error', 'abort', 'loadend']) x.addEventListener(k, () => { seen.push(k === 'readystatechange' ? x.readyState : k); if (k === 'loadend') go(seen.join()) });
  x.open('POST', u); x.setRequestHeader('x-own', '1'); x.send(${body});
})`;

const failed = 'TypeError: Failed to fetch';
const loaded = '1,2,3,4,load,loadend';

/** name, code in the page, what the page hears when it went, and when it was refused */
const ways: readonly [string, string, unknown, unknown][] = [
  ['fetch, string', `return (await fetch(u, { method: 'POST', body: t })).status`, 200, failed],
  [
    'fetch, lower case',
    `return (await fetch(new URL(u), { method: 'post', body: t })).status`,
    200,
    failed,
  ],
  [
    'fetch, Request',
    `return (await fetch(new Request(u, { method: 'POST', body: t }))).status`,
    200,
    failed,
  ],
  [
    'fetch, Request and init',
    `return (await fetch(new Request(u), { method: 'POST', body: t })).status`,
    200,
    failed,
  ],
  [
    'fetch, form in a Request',
    `const f = new FormData(); f.append('a', t); return (await fetch(new Request(u, { method: 'POST', body: f }))).status`,
    200,
    failed,
  ],
  [
    'fetch, FormData',
    `const f = new FormData(); f.append('a', t); return (await fetch(u, { method: 'POST', body: f })).status`,
    200,
    failed,
  ],
  [
    'fetch, file',
    `${withFile} return (await fetch(u, { method: 'POST', body: f })).status`,
    200,
    failed,
  ],
  [
    'fetch, Blob',
    `return (await fetch(u, { method: 'POST', body: new Blob([t], { type: 'text/x' }) })).status`,
    200,
    failed,
  ],
  [
    'fetch, bytes',
    `return (await fetch(u, { method: 'POST', body: new TextEncoder().encode('..' + t).subarray(2) })).status`,
    200,
    failed,
  ],
  [
    'fetch, buffer',
    `return (await fetch(u, { method: 'POST', body: new TextEncoder().encode(t).buffer })).status`,
    200,
    failed,
  ],
  [
    'fetch, parameters',
    `return (await fetch(u, { method: 'POST', body: new URLSearchParams({ q: t }) })).status`,
    200,
    failed,
  ],
  [
    'fetch, stream',
    `return (await fetch(u, { method: 'POST', body: ${stream}, duplex: 'half' })).status`,
    200,
    failed,
  ],
  [
    'fetch, object',
    `return (await fetch(u, { method: 'POST', body: { toString: () => t } })).status`,
    200,
    failed,
  ],
  ['fetch, in the address', `return (await fetch(u + '?q=' + t)).status`, 200, failed],
  [
    'fetch, in a Request address',
    `return (await fetch(new Request(u + '?q=' + t))).status`,
    200,
    failed,
  ],
  ['XHR, string', xhr('t'), loaded, '1,4,error,loadend'],
  [
    'XHR, FormData',
    xhr(`(() => { const f = new FormData(); f.append('a', t); return f })()`),
    loaded,
    '1,4,error,loadend',
  ],
  ['XHR, Blob', xhr('new Blob([t])'), loaded, '1,4,error,loadend'],
  ['XHR, bytes', xhr('new TextEncoder().encode(t)'), loaded, '1,4,error,loadend'],
  ['WebSocket, text', `${socket} w.send(t); return 'sent'`, 'sent', 'sent'],
  [
    'WebSocket, bytes',
    `${socket} w.send(new TextEncoder().encode(t)); return 'sent'`,
    'sent',
    'sent',
  ],
  ['WebSocket, Blob', `${socket} w.send(new Blob([t])); return 'sent'`, 'sent', 'sent'],
];
const atOnce: typeof ways = [
  [
    'fetch, keepalive',
    `return (await fetch(u, { method: 'POST', body: t, keepalive: true })).status`,
    200,
    failed,
  ],
  [
    'XHR, synchronous',
    `const x = new XMLHttpRequest(); x.open('POST', u, false); x.send(t); return x.status`,
    200,
    /^NetworkError: Failed to execute 'send' on 'XMLHttpRequest': Failed to load/,
  ],
  ['beacon, string', `return navigator.sendBeacon(u, t)`, true, false],
  [
    'beacon, form',
    `const f = new FormData(); f.append('a', t); return navigator.sendBeacon(u, f)`,
    true,
    false,
  ],
  ['beacon, Blob', `return navigator.sendBeacon(u, new Blob([t]))`, true, true],
  [
    'EventSource',
    `return await new Promise((go) => { const s = new EventSource(u + '?q=' + t); s.onerror = () => { s.close(); go(s instanceof EventSource) } })`,
    true,
    true,
  ],
];

const holds = (arrival: Arrival | undefined) =>
  decodeURIComponent(`${arrival?.url} ${arrival?.body}`);

describe.each([...ways, ...atOnce])('%s', (name, code, gone, refused) => {
  const expected = (value: unknown) =>
    value instanceof RegExp ? expect.stringMatching(value) : value;

  // Chromium sends a stream only over HTTP/2; judged, it is read and sent as bytes.
  const isStream = name === 'fetch, stream';

  it('goes where nobody asks', async () => {
    expect(await run(code, 'SECRET-STOP', '/other')).toEqual(isStream ? failed : gone);
    if (isStream) return;
    expect(holds((await arrived(1))[0])).toContain('SECRET-STOP');
  });

  it('goes unchanged when it may', async () => {
    expect(await run(code, 'harmless')).toEqual(gone);
    const judged = [...(await arrived(1))];
    if (isStream) return expect(judged[0]).toMatchObject({ body: 'harmless', type: '' });
    recorder.arrivals.length = 0;
    await run(code, 'harmless', '/other');
    const free = (await arrived(1))[0]!;
    const boundary = /-+WebKitFormBoundary\w+/g;
    const plain = (one: Arrival) => ({
      ...one,
      url: one.url.replace('/judged', '/other'),
      type: one.type.replace(boundary, ''),
      body: one.body.replace(boundary, ''),
    });
    expect(judged.map(plain)).toEqual([plain(free)]);
  });

  it('goes with other words', async () => {
    expect(await run(code, 'my SECRET.')).toEqual(gone);
    const all = holds((await arrived(1))[0]).replace('+', ' ');
    expect(all).toContain('my [X].');
    expect(all).not.toContain('SECRET');
  });

  it('does not go when it is refused', async () => {
    expect(await run(code, 'STOP')).toEqual(expected(refused));
    await run(`await fetch(u)`, '', '/other');
    // The empty connection that some kinds of failure make holds no text.
    expect(recorder.arrivals.map(holds).join()).not.toContain('STOP');
  });
});

describe.each(ways)('%s, held', (_name, code, gone, refused) => {
  it('goes when it may', async () => {
    expect(await run(code, 'WAIT fine')).toEqual(gone);
    expect(holds((await arrived(1))[0]).replace('+', ' ')).toContain('WAIT fine');
  });

  it('goes with other words', async () => {
    expect(await run(code, 'WAIT SECRET')).toEqual(gone);
    expect(holds((await arrived(1))[0]).replace('+', ' ')).toContain('WAIT [X]');
  });

  it('does not go when it is refused', async () => {
    expect(await run(code, 'WAIT STOP')).toEqual(refused);
    await run(`await new Promise((go) => setTimeout(go, 90)); await fetch(u)`, '', '/other');
    expect((await arrived(1)).map(holds).join()).not.toContain('STOP');
  });
});
