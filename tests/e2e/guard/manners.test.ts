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

const bodies = () => guarded.recorder.arrivals.map(({ body }) => body);
const gone = async () => (await guarded.notes()).filter((note) => 'gone' in note);

describe('giving up', () => {
  it.each([
    [
      'fetch',
      `setTimeout(() => c.abort(new RangeError('mine')), 30); await fetch(u, { method: 'POST', body: t, signal: c.signal })`,
    ],
    [
      'a file',
      `setTimeout(() => c.abort(new RangeError('mine')), 90); await fetch(u, { method: 'POST', body: new Blob([t]), signal: c.signal })`,
    ],
    [
      'a Request',
      `setTimeout(() => c.abort(new RangeError('mine')), 90); await fetch(new Request(u, { method: 'POST', body: t, signal: c.signal }))`,
    ],
  ])('%s ends with the page’s own reason and tells the gate', async (_name, code) => {
    const before = `const c = new AbortController(); `;
    expect(await run(before + code, 'NEVER')).toBe('RangeError: mine');
    expect(await gone()).toHaveLength(1);
    expect(bodies()).toEqual([]);
  });

  it('is heard before it starts', async () => {
    const code = `await fetch(u, { method: 'POST', body: t, signal: AbortSignal.abort(new RangeError('mine')) })`;
    expect(await run(code, 'WAIT')).toBe('RangeError: mine');
    expect(bodies()).toEqual([]);
  });

  it('works after the answer, too', async () => {
    const code = `const c = new AbortController(); const r = await fetch(u, { method: 'POST', body: t, signal: c.signal }); c.abort(); return (await r.text().catch((e) => e.name)) `;
    expect(await run(code, 'WAIT')).toMatch(/^(AbortError|ok)$/);
    expect(await gone()).toHaveLength(0);
  });

  it('of an XMLHttpRequest fires abort and lets it be used again', async () => {
    const code = `const x = new XMLHttpRequest(); const seen = []; for (const k of ['abort', 'error', 'load', 'loadend']) x.addEventListener(k, () => seen.push(k));
      x.open('POST', u); x.send(t); const second = (() => { try { x.send('again') } catch (e) { return e.name } })();
      await new Promise((go) => setTimeout(go, 30)); x.abort();
      x.open('POST', u); x.send('second'); await new Promise((go) => x.onload = go);
      return [second, ...seen, x.status, x.responseText].join()`;
    expect(await run(code, 'NEVER')).toBe('InvalidStateError,abort,loadend,load,200,ok');
    expect(await gone()).toHaveLength(1);
    expect(bodies()).toEqual(['second']);
  });
});

describe('what leaves later', () => {
  it('is what the page meant when it sent it', async () => {
    const code = `const f = new FormData(); f.append('a', t); const h = new Headers({ 'x-a': '1' });
      const init = { method: 'POST', body: f, headers: h }; const p = fetch(u, init);
      f.set('a', 'changed'); init.body = 'changed'; h.set('x-a', 'changed');
      const b = new TextEncoder().encode(t); const q = fetch(u, { method: 'POST', body: b }); b.fill(65);
      await p; await q`;
    await run(code, 'WAIT meant');
    expect(bodies()).toHaveLength(2);
    for (const body of bodies()) expect(body).toContain('WAIT meant');
    expect(bodies().join()).not.toContain('changed');
  });

  it('of a socket keeps its order', async () => {
    const code = `const s = new WebSocket(u.replace('http', 'ws')); await new Promise((go) => s.onopen = go);
      for (const m of ['1', t, '3', 'STOP', new Blob(['5']), '6']) s.send(m); await new Promise((go) => setTimeout(go, 300)); s.close()`;
    await run(code, 'WAIT 2 SECRET');
    expect(bodies()).toEqual(['1', 'WAIT 2 [X]', '3', '5', '6']);
  });

  it('never leaves a socket that was closed', async () => {
    const code = `const s = new WebSocket(u.replace('http', 'ws')); await new Promise((go) => s.onopen = go);
      s.send(t); s.send('behind'); s.close(); await new Promise((go) => s.onclose = go); await new Promise((go) => setTimeout(go, 120))`;
    await run(code, 'WAIT');
    expect(await gone()).toHaveLength(1);
    expect(bodies()).toEqual([]);
  });
});

describe('a gate that gives no answer', () => {
  const send = `return (await fetch(u, { method: 'POST', body: t })).status`;

  it('stops what is judged', async () => {
    expect(await run(send, 'CRASH')).toBe('TypeError: Failed to fetch');
    expect(await run(send, 'fine')).toBe(200);
  });

  it('stops nothing else', async () => {
    expect(await run(send, 'CRASH', '/peeked')).toBe(200);
    expect(await run(send, 'STOP', '/peeked')).toBe('TypeError: Failed to fetch');
  });
});

describe('peeking', () => {
  it('reads messages, also in small blobs, and lets go what is large', async () => {
    const post = (body: string) => `await fetch(u, { method: 'POST', body: ${body} });`;
    const form = `const f = new FormData(); f.append('up', new Blob([t]));`;
    await run(`${post('t')} ${post('new Blob([t])')}`, 'SECRET 1', '/peeked');
    await run(`await fetch(new Request(u, { method: 'POST', body: t }))`, 'SECRET 2', '/peeked');
    expect(bodies()).toEqual(['[X] 1', '[X] 1', '[X] 2']);
    guarded.recorder.arrivals.length = 0;
    await run(`${form} ${post('f')}`, 'SECRET 3', '/peeked');
    await run(`navigator.sendBeacon(u, new Blob([t]))`, 'SECRET 4', '/peeked');
    await expect.poll(() => bodies().length).toBe(2);
    for (const body of bodies()) expect(body).toContain('[X]');
    guarded.recorder.arrivals.length = 0;
    await run(post('new Blob([t, new Uint8Array(1.1e6)])'), 'SECRET 5', '/peeked');
    expect(bodies()[0]).toContain('SECRET 5');
  });

  it('hands files over unread, and sends in their places what it gets back', async () => {
    const form = `const f = new FormData(); f.append('a', 'beside'); f.append('up', new File([t], 'n.txt'));`;
    await run(`${form} await fetch(u, { method: 'POST', body: f });`, 'SWAP', '/peeked');
    expect((await guarded.notes()).at(-1)).toEqual({ files: ['n.txt'] });
    expect(bodies()[0]).not.toContain('SWAP');
    expect(bodies()[0]).toContain('filename="n.txt"');
    expect(bodies()[0]).toContain('swapped');
    expect(bodies()[0]).toContain('beside');
  });
});

describe('files', () => {
  it('go as they are beside a field that changed', async () => {
    const code = `const f = new FormData(); f.append('a', t); f.append('up', new File([new Uint8Array([0, 255, 13, 10])], 'n.bin', { type: 'x/y' }));
      await fetch(u, { method: 'POST', body: f })`;
    await run(code, 'SECRET');
    expect(bodies()[0]).toContain('\r\n\r\n[X]\r\n');
    expect(bodies()[0]).toContain(
      'filename="n.bin"\r\nContent-Type: x/y\r\n\r\n\u0000\u00ff\r\n\r\n',
    );
  });

  it('above 16 MB are not read but judged as unreadable', async () => {
    const code = `return (await fetch(u, { method: 'POST', body: new Blob([t, new Uint8Array(17e6)]) })).status`;
    expect(await run(code, 'SECRET')).toBe(200);
    expect((await guarded.notes()).at(-1)).toMatchObject({ ask: { body: null } });
    expect(bodies()[0]).toContain('SECRET');
  });
});

describe('forms', () => {
  const form = (
    method: string,
  ) => `const f = document.createElement('form'); f.method = '${method}'; f.action = u; f.target = '_self';
    const i = document.createElement('input'); i.name = 'q'; i.value = t; f.append(i); document.body.append(f); `;

  it.each(['get', 'post'])('%s: stopped or let go, by script and by person', async (method) => {
    await run(`${form(method)} f.submit(); f.requestSubmit()`, 'STOP');
    expect(guarded.recorder.arrivals).toEqual([]);
    await Promise.all([
      guarded.page.waitForURL('**/judged*'),
      run(`${form(method)} f.requestSubmit()`, 'fine'),
    ]);
    expect(guarded.recorder.arrivals).toHaveLength(1);
  });
});

describe('inserting', () => {
  it('takes the browser’s own way in a textarea, at the selection', async () => {
    const code = `const a = document.querySelector('textarea'); a.value = 'one two three'; a.focus(); a.setSelectionRange(4, 7);
      document.dispatchEvent(new CustomEvent('insert-please', { detail: t })); return a.value`;
    expect(await run(code, 'lines\n2')).toBe('one lines\n2 three');
    expect((await guarded.notes()).at(-1)).toEqual({ inserted: 'done' });
  });

  it('leaves it to an editor that takes pastes', async () => {
    const code = `const a = document.querySelector('textarea'); a.focus(); a.onpaste = (e) => { e.preventDefault(); window.got = e.clipboardData.getData('text/plain') };
      document.dispatchEvent(new CustomEvent('insert-please', { detail: t })); return [window.got, a.value].join()`;
    expect(await run(code, 'text')).toBe('text,');
  });

  it('says so when nothing takes it', async () => {
    await run(
      `document.activeElement.blur(); document.dispatchEvent(new CustomEvent('insert-please', { detail: t }))`,
      'x',
    );
    expect((await guarded.notes()).at(-1)).toEqual({ inserted: 'failed' });
  });
});
