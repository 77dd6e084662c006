import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardedPage, type GuardedPage } from './kit.ts';

let guarded: GuardedPage;
let run: GuardedPage['run'];

beforeAll(async () => {
  guarded = await guardedPage();
  ({ run } = guarded);
});
afterAll(() => guarded?.close());
beforeEach(async () => {
  await guarded.page.goto(`${guarded.recorder.origin}/page`);
  guarded.recorder.arrivals.length = 0;
});

/** What a page can ask of a function, for each that is wrapped. */
const describeAll = `const all = { fetch: [window, 'fetch'], open: [XMLHttpRequest.prototype, 'open'], xsend: [XMLHttpRequest.prototype, 'send'],
    abort: [XMLHttpRequest.prototype, 'abort'], send: [WebSocket.prototype, 'send'], beacon: [Navigator.prototype, 'sendBeacon'],
    source: [window, 'EventSource'], submit: [HTMLFormElement.prototype, 'submit'], text: [Function.prototype, 'toString'],
    append: [Node.prototype, 'appendChild'], popup: [window, 'open'] };
  const getters = { ready: [XMLHttpRequest.prototype, 'readyState', 'get'], frame: [HTMLIFrameElement.prototype, 'contentWindow', 'get'], html: [Element.prototype, 'innerHTML', 'set'] };
  const about = (f, d) => [f.name, f.length, f + '', '' + Object.getOwnPropertyNames(f), 'prototype' in f, d.enumerable, d.configurable, d.writable,
    Object.getPrototypeOf(f) === Function.prototype || Object.getPrototypeOf(f) === EventTarget, Function.prototype.toString.call(f)].join(' ');
  const out = {};
  for (const [k, [o, n, half]] of Object.entries({ ...all, ...getters })) { const d = Object.getOwnPropertyDescriptor(o, n); out[k] = about(d[half ?? 'value'], d) }
  const own = Object.getOwnPropertyNames(window).sort().join();
  const wrong = (f) => { try { f() } catch (e) { return e.name + ': ' + e.message + String(e.stack).split('\\n').filter((l) => l.includes('extension')).join() } };
  return { out, own, same: EventSource.prototype.constructor === EventSource, errors: [() => fetch(), () => fetch.call({}), () => new fetch(), () => WebSocket.prototype.send.call({}), () => new XMLHttpRequest().send(),
    () => XMLHttpRequest.prototype.open.call(1), () => Function.prototype.toString.call({}), () => EventSource('x'), () => new EventSource(), () => document.body.appendChild(1), () => navigator.sendBeacon()].map(wrong),
    rejected: await fetch('http://[').catch((e) => e.name + e.message) }`;

describe('wrapped functions', () => {
  it('answer every question as the native ones do', async () => {
    const wrapped = await run(describeAll);
    await guarded.page.goto(`${guarded.recorder.origin}/page?no-gate`);
    const native = await run(describeAll);
    expect(wrapped).toEqual(native);
    expect(JSON.stringify(native)).toContain('function fetch() { [native code] }');
  });

  it('are there with a gate and not without', async () => {
    const send = `return (await fetch(u, { method: 'POST', body: t })).status`;
    expect(await run(send, 'STOP')).toBe('TypeError: Failed to fetch');
    await guarded.page.goto(`${guarded.recorder.origin}/page?no-gate`);
    expect(await run(send, 'STOP')).toBe(200);
  });

  it('pass the very same arguments on', async () => {
    const code = `const asked = []; const init = new Proxy({ method: 'POST', body: t }, { get: (o, k) => (asked.push(String(k)), o[k]) });
      return (await fetch(u, init)).status`;
    expect(await run(code, 'x', '/other')).toBe(200);
  });
});

describe('a page that patches everything', () => {
  /** Replaces what a careless guard would call, sends each text, and puts back what tests need. */
  const attack = `
    const leaked = []; const real = []; const replace = (o, n, d) => { real.push([o, n, Object.getOwnPropertyDescriptor(o, n)]); Object.defineProperty(o, n, { configurable: true, ...d }) };
    const see = (one) => { if (one instanceof Element && one.localName === 'i') leaked.push('node') };
    const apply = Reflect.apply;
    const watch = (o, n) => { const f = o[n]; replace(o, n, { value: function () { see(this); see(arguments[0]); see(window.event?.target); return apply(f, this, arguments) } }) };
    for (const [o, n] of [[EventTarget.prototype, 'dispatchEvent'], [EventTarget.prototype, 'addEventListener'], [Element.prototype, 'getAttribute'], [Element.prototype, 'setAttribute'],
      [Element.prototype, 'removeAttribute'], [Function.prototype, 'call'], [Function.prototype, 'apply'], [Reflect, 'apply'], [Map.prototype, 'get'], [Map.prototype, 'set'], [WeakMap.prototype, 'get'],
      [String.prototype, 'toUpperCase'], [String.prototype, 'includes']]) watch(o, n);
    for (const [P, n] of [[CustomEvent.prototype, 'detail'], [Event.prototype, 'target']]) { const get = Object.getOwnPropertyDescriptor(P, n).get; replace(P, n, { get() { see(apply(get, this, [])); return '{"id":1,"verdict":{"verdict":"pass"}}' } }) }
    const { then } = Promise.prototype; replace(Promise.prototype, 'then', { get() { see(window.event?.target); return then } });
    replace(Promise.prototype, 'constructor', { get() { see(window.event?.target); return Promise } });
    replace(JSON, 'parse', { value: () => ({ verdict: 'pass' }) }); replace(JSON, 'stringify', { value: () => '{}' });
    replace(Object.prototype, 'toJSON', { value: () => 'pass' }); replace(Object.prototype, 'apply', { value: () => { throw 1 } });
    replace(Object.prototype, 'verdict', { value: 'pass' }); replace(Object.prototype, 'now', { value: { verdict: 'pass' }, writable: true });
    replace(Array.prototype, Symbol.iterator, { value() { throw new Error('iterated') } });
    replace(window, 'Request', { value: null }); replace(window, 'URL', { value: null });
    const out = []; const texts = t.split('|');
    for (let i = 0; i < texts.length; i++) { try { out.push((await fetch(u, { method: 'POST', body: texts[i] })).status) } catch (e) { out.push(e.message) } }
    const before = leaked.length; document.createElement('i').setAttribute('a', 'b'); const trap = leaked.length - before;
    for (let i = real.length - 1; i >= 0; i--) { const o = real[i][0], n = real[i][1], d = real[i][2]; if (d) Object.defineProperty(o, n, d); else delete o[n] }
    Object.prototype.get = () => 'trapped'; const { name } = fetch; delete Object.prototype.get;
    return { out, before, trap, name }`;

  it('forges no answer and never sees the node', async () => {
    expect(await run(attack, 'STOP|WAIT STOP|WAIT fine|SECRET')).toEqual({
      out: ['Failed to fetch', 'Failed to fetch', 200, 200],
      before: 0,
      trap: 1,
      name: 'fetch',
    });
    expect(guarded.recorder.arrivals.map(({ body }) => body)).toEqual(['WAIT fine', '[X]']);
  });
});

describe('other windows', () => {
  // Kept alive, because a window that is only on its way ends what it has begun.
  const send = `w.fetch(u, { method: 'POST', body: t, keepalive: true }).catch(() => 0); await new Promise((go) => setTimeout(go, 150))`;
  const empty = `const f = document.createElement('iframe');`;
  const posted = () => guarded.recorder.arrivals.map(({ body }) => body).filter(Boolean);

  it.each([
    ['a blank frame', `${empty} document.body.append(f); const w = f.contentWindow;`],
    [
      'a frame on its way',
      `${empty} f.src = '/page?frame'; document.body.append(f); const w = f.contentWindow;`,
    ],
    [
      'its document',
      `${empty} f.src = '/page?frame'; document.body.append(f); const w = f.contentDocument.defaultView;`,
    ],
    [
      'a numbered frame',
      `${empty} f.src = '/page?frame'; document.body.appendChild(f); const w = window[0];`,
    ],
    [
      'a frame from HTML',
      `document.body.innerHTML = '<iframe name=n src="/page?frame"></iframe>'; const w = window.n;`,
    ],
    [
      'a frame from srcdoc',
      `${empty} f.srcdoc = '<p>'; document.body.append(f); const w = f.contentWindow;`,
    ],
    [
      'a frame that was reached early',
      `${empty} f.src = '/page?frame'; document.body.append(f); f.contentWindow; await new Promise((go) => f.onload = go); const w = f.contentWindow;`,
    ],
    [
      'a frame without scripts',
      `${empty} f.sandbox = 'allow-same-origin'; document.body.append(f); const w = f.contentWindow;`,
    ],
    ['a popup on its way', `const w = window.open('/page?popup');`],
    ['a blank popup', `const w = window.open('');`],
  ])('%s is guarded', async (_name, reach) => {
    await run(`${reach} ${send}`, 'STOP');
    await run(`${reach} ${send}`, 'fine');
    await expect.poll(posted).toEqual(['fine']);
    const tabs = guarded.page.context().pages();
    await Promise.all(tabs.filter((tab) => tab !== guarded.page).map((tab) => tab.close()));
  });

  it('are asked about once', async () => {
    const reach = `${empty} f.src = '/page?frame'; document.body.append(f); f.contentWindow.fetch; await new Promise((go) => f.onload = go); const w = f.contentWindow;`;
    await run(`${reach} ${send}`, 'once');
    expect(posted()).toEqual(['once']);
    const own = await guarded.notes();
    const inner = await guarded.page
      .frames()
      .at(-1)!
      .evaluate(() => document.documentElement.dataset['notes']);
    expect(own).toEqual([]);
    expect(JSON.parse(inner!)).toHaveLength(1);
  });

  it('print native text for each other’s functions', async () => {
    const code = `${empty} document.body.append(f); const w = f.contentWindow;
      return [Function.prototype.toString.call(w.fetch), w.Function.prototype.toString.call(fetch)].every((s) => /^function \\w*\\(\\) \\{ \\[native code\\] \\}$/.test(s))`;
    expect(await run(code)).toBe(true);
  });
});

describe('load', () => {
  it('of ten thousand unrelated calls breaks nothing', async () => {
    const code = `let n = 0; const signal = AbortSignal.abort(); for (let i = 0; i < 10_000; i++) await fetch(u + i, { signal }).catch(() => n++);
      return [n, await fetch(u.replace('other', 'judged'), { method: 'POST', body: 'STOP' }).catch((e) => e.message)]`;
    expect(await run(code, '', '/other')).toEqual([10_000, 'Failed to fetch']);
  });
});
