import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedPage, type GuardedPage } from './kit.ts';

let guarded: GuardedPage;
beforeAll(async () => {
  guarded = await guardedPage();
});
afterAll(() => guarded?.close());

const bodies = [
  `undefined`,
  `null`,
  `''`,
  `'a'`,
  `1`,
  `{}`,
  `Symbol()`,
  `new URLSearchParams('a=b')`,
  `(() => { const f = new FormData(); f.append('a', 'b'); return f })()`,
  `new Blob(['a'], { type: 'x/y' })`,
  `new Uint8Array([1, 2, 3]).subarray(1)`,
  `new Uint8Array([1, 2]).buffer`,
  `new DataView(new ArrayBuffer(2))`,
];
const methods = ['GET', 'POST', 'put', 'HEAD', 'DELETE', 'TRACE', 'no method'];

/** What throws when it is made a text is told in other words where it is judged. */
const sendable = bodies.filter((body) => body !== 'Symbol()');

const pairs = (of: (method: string, body: string) => string): string[] =>
  methods.flatMap((method) => sendable.map((body) => of(method, body)));

const fetches = [
  ...pairs((method, body) => `fetch(u, { method: '${method}', body: ${body} })`),
  ...bodies.map((body) => `fetch(new Request(u, { method: 'POST' }), { body: ${body} })`),
  ...[
    `headers: { 'a b': 'c' }`,
    `headers: { 'x-a': 'b' }`,
    `headers: new Headers({ 'content-type': 'x/z' })`,
    `mode: 'navigate'`,
    `mode: 'no-cors'`,
    `credentials: 'omit'`,
    `credentials: 'never'`,
    `redirect: 'error'`,
    `redirect: 'manual'`,
    `referrer: 'http://[x'`,
    `referrer: ''`,
    `integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    `cache: 'only-if-cached'`,
    `window: 1`,
    `keepalive: true`,
    `signal: AbortSignal.abort()`,
    `signal: AbortSignal.abort(new RangeError('mine'))`,
    `signal: 1`,
    `priority: 'most'`,
    `duplex: 'full'`,
  ].map((option) => `fetch(u, { method: 'POST', body: 'a', ${option} })`),
  `fetch()`,
  `fetch('http://[')`,
  `fetch('//' + location.host + '/other')`,
  `fetch('')`,
  `fetch(null)`,
  `fetch({ toString: () => u })`,
  `fetch({ toString() { throw new RangeError('mine') } })`,
  `fetch(Symbol())`,
  `fetch('data:text/plain,a')`,
  `fetch('blob:nothing')`,
  `fetch('http://a:b@127.0.0.1/')`,
  `fetch.call(null, u)`,
  `fetch.call({}, u)`,
  `fetch(u, 1)`,
  `(() => { const r = new Request(u, { method: 'POST', body: 'a' }); return r.text().then(() => fetch(r)) })()`,
  `(() => { const r = new Request(u, { method: 'POST', body: 'a' }); return fetch(r).then(() => r.bodyUsed).then((used) => { throw new Error(used) }) })()`,
  `(() => { const c = new AbortController(); const p = fetch(u, { signal: c.signal }); c.abort(); return p })()`,
];

const events = `const seen = []; for (const k of ['readystatechange', 'loadstart', 'progress', 'load', 'error', 'abort', 'timeout', 'loadend']) {
  x.addEventListener(k, (e) => seen.push(k + x.readyState + (e.loaded ?? '') + e.isTrusted)); x.upload?.addEventListener(k, (e) => seen.push('up ' + k + (e.loaded ?? ''))) }
  const done = new Promise((go) => { x.addEventListener('loadend', () => setTimeout(go)); setTimeout(go, 3000) });
  const say = () => [seen.join(), x.status, x.statusText, x.responseURL, x.getResponseHeader('content-type'), x.response + ''].join(' ');`;
const xhr = (code: string) =>
  `(async () => { const x = new XMLHttpRequest(); ${events} ${code} })()`;
const requests = [
  ...pairs((method, body) =>
    xhr(`x.open('${method}', u); x.send(${body}); await done; return say()`),
  ),
  ...[
    `x.send()`,
    `x.open('GET')`,
    `x.open('GET', 'http://[')`,
    `x.setRequestHeader('a', 'b')`,
    `x.open('GET', u); x.setRequestHeader('a b', 'c')`,
    `x.open('GET', u); x.send(); x.send()`,
    `x.open('GET', u); x.send(); x.setRequestHeader('a', 'b')`,
    `x.open('GET', u); x.abort(); return say()`,
    `x.open('GET', u); x.send(); x.abort(); return say()`,
    `x.open('GET', u); x.open('GET', u); x.send(); await done; return say()`,
    `x.open('GET', u); x.send(); await done; x.abort(); return say()`,
    `x.open('GET', u); x.responseType = 'json'; x.send(); await done; return say()`,
    `x.open('GET', u); x.responseType = 'blob'; x.send(); await done; return say()`,
    `x.open('GET', u, false); x.send(); return say()`,
    `x.open('POST', u, false); x.send('a'); return say()`,
    `x.open('GET', 'http://127.0.0.1:9/', true); x.send(); await done; return say()`,
    `x.open('GET', 'http://127.0.0.1:9/', false); x.send(); return say()`,
    `x.open('GET', u); x.timeout = 2000; x.withCredentials = true; x.send(); await done; return say()`,
    `x.open('POST', u); x.overrideMimeType('x/y'); x.send('a'); await done; return say()`,
    `x.readyState = 3; return x.readyState`,
    `return Object.getOwnPropertyNames(x).join()`,
  ].map(xhr),
];

const others = [
  `new WebSocket()`,
  `new WebSocket('x:y')`,
  `new WebSocket('ws://[')`,
  `new WebSocket(u.replace('http', 'ws') + '#a')`,
  `new WebSocket(u.replace('http', 'ws'), ['a', 'a'])`,
  `new WebSocket(u.replace('http', 'ws'), 'a b')`,
  `new WebSocket(Symbol())`,
  `WebSocket(u)`,
  `[WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.length, WebSocket.name].join()`,
  `(() => { const s = new WebSocket(u.replace('http', 'ws')); const out = [s.readyState, s instanceof WebSocket, s.constructor === WebSocket, Object.getPrototypeOf(s) === WebSocket.prototype]; try { s.send('a') } catch (e) { out.push(e.name + e.message) } s.close(); return out.join() })()`,
  `(() => { class Mine extends WebSocket { more() { return 1 } } const s = new Mine(u.replace('http', 'ws')); s.close(); return [s.more(), s instanceof Mine, s.url].join() })()`,
  `new EventSource()`,
  `new EventSource('http://[')`,
  `EventSource(u)`,
  `[EventSource.CLOSED, EventSource.length].join()`,
  `(() => { const s = new EventSource(u, { withCredentials: true }); s.close(); return [s.readyState, s.url, s.withCredentials].join() })()`,
  `navigator.sendBeacon()`,
  `navigator.sendBeacon('http://[')`,
  `navigator.sendBeacon('data:a')`,
  `navigator.sendBeacon.call({}, u)`,
  ...sendable.map((body) => `navigator.sendBeacon(u, ${body})`),
  `navigator.sendBeacon(u, 'x'.repeat(70000))`,
  ...['', 'a', '/a?b', 'http://[', 'data:,a', 'http://127.0.0.1:9/' + 'a'.repeat(50)].flatMap(
    (address) => [
      `(() => { const i = new Image(); i.src = '${address}'; return i.getAttribute('src') + i.src })()`,
      `(() => { const l = document.createElement('link'); l.href = '${address}'; return l.href })()`,
      `(() => { const f = document.createElement('iframe'); f.setAttribute('src', '${address}'); return f.src })()`,
    ],
  ),
  `document.body.setAttribute()`,
  `document.body.setAttribute('src')`,
  `document.body.setAttribute('a b', 'c')`,
  `Element.prototype.setAttribute.call({}, 'a', 'b')`,
  `document.body.setAttribute({ toString: () => 'title' }, { toString: () => 'x' }) + document.body.title`,
  `Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set.call({}, 'a')`,
  `(new Image().src = Symbol())`,
  `document.createElement('form').submit()`,
  `HTMLFormElement.prototype.submit.call({})`,
  `window.open('http://[')`,
  `document.createElement('p').insertAdjacentHTML('nowhere', '')`,
  `document.createElement('p').append(Symbol())`,
  `document.appendChild(document.createTextNode('a'))`,
];

/** Runs in the page: what each call says and does, and when, beside the clock of the page. */
async function drive([calls, u]: readonly [readonly string[], string]): Promise<string[]> {
  const plain = (text: unknown) =>
    String(text)
      .replaceAll(/-+WebKitFormBoundary\w+/g, 'boundary')
      .replaceAll('?no-gate', '');
  const out: string[] = [];
  for (const call of calls) {
    const order: string[] = [];
    void Promise.resolve().then(() => order.push('micro'));
    setTimeout(() => order.push('task'));
    let said: string;
    try {
      const made: unknown = new Function('u', `return ${call}`)(u);
      if (made instanceof Promise) order.push(`promise ${Object.getOwnPropertyNames(made).join()}`);
      const value = await made;
      said =
        value instanceof Response
          ? `${value.status} ${value.type} ${await value.text()}`
          : plain(value);
    } catch (error) {
      const { name, message, constructor } = error as Error;
      said = `${name}: ${message} ${constructor === globalThis[name as 'Error'] || name}`;
    }
    out.push(plain(`${call} -> ${said} [${order.filter((step) => step !== 'task').join()}]`));
  }
  return out;
}

/** What pages hear, and what the server gets. */
async function observe(calls: readonly string[], path: string, page: string) {
  const { page: tab, recorder } = guarded;
  await tab.goto(`${recorder.origin}${page}`);
  recorder.arrivals.length = 0;
  const heard = await tab.evaluate(drive, [calls, recorder.origin + path] as const);
  const plain = (text: string) => text.replaceAll(/-+WebKitFormBoundary\w+/g, 'boundary');
  const got = recorder.arrivals.map(({ method, url, type, body }) =>
    plain([method, url.replace('?no-gate', ''), type, body].join(' ')),
  );
  // Once each: what a page aborts may or may not have arrived.
  return { heard, got: [...new Set(got)].toSorted() };
}

describe.each([
  ['fetch', fetches, true],
  ['XMLHttpRequest', requests, true],
  // Nobody waits for these, so that what arrives by then differs from run to run.
  ['everything else', others, false],
] as const)('%s', (_name, calls, waits) => {
  it.each(['/other', '/judged'])('does for a page what the native one does: %s', async (path) => {
    const native = await observe(calls, path, '/page?no-gate');
    const wrapped = await observe(calls, path, '/page');
    expect(wrapped.heard).toEqual(native.heard);
    if (waits) expect(wrapped.got).toEqual(native.got);
    expect(native.heard).toHaveLength(calls.length);
  });
});
