import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { words } from '../practice-policy.ts';
import { openStage, type Stage } from '../stage.ts';
import { leaving, realms, ways } from './ways.ts';

/** Greek, so that every encoding on the way differs from the text. */
const texts = {
  secret: `Η μελέτη ${words.block} ξεκινά τη Δευτέρα το πρωί`,
  harmless: `Η μελέτη ${words.allow} ξεκινά τη Δευτέρα το πρωί`,
} as const;
type Kind = keyof typeof texts;
const kinds: readonly Kind[] = ['harmless', 'secret'];

const host = 'https://chatgpt.com';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  stage.server.serve(serve);
});
afterAll(() => stage?.close());
beforeEach(() => stage.server.reset());

/** A page without a policy of its own: what holds here is ours. */
const serve: Parameters<Stage['server']['serve']>[0] = ({ path }, response) => {
  if (path === '/never') return true;
  const [type, body] = files[path] ?? (path.startsWith('/take/') ? ['text/plain', 'ok'] : []);
  if (type === undefined) return false;
  response.writeHead(200, { 'content-type': type }).end(body);
  return true;
};
const files: Readonly<Record<string, readonly [string, string]>> = {
  '/matrix': ['text/html; charset=utf-8', '<!doctype html><body><textarea></textarea>'],
  '/worker.js': [
    'text/javascript',
    `const from = (port) => ({ data: [u, t] }) =>
       void fetch(u, { method: 'POST', body: t }).finally(() => port.postMessage('sent'));
     onmessage = from(self); onconnect = ({ ports: [p] }) => { p.onmessage = from(p) }`,
  ],
};

/** A page into which a person has written both texts. */
async function written(): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(`${host}/matrix`);
  const area = page.locator('textarea');
  await area.focus();
  await page.keyboard.insertText(texts.harmless);
  await area.fill('');
  await page.keyboard.insertText(texts.secret);
  return page;
}

const address = (cell: string, kind: Kind) =>
  `${host}/take/${encodeURIComponent(`${cell}/${kind}`)}?q=`;

const closeTabs = async () => {
  const tabs = stage.browser.context.pages().filter((tab) => tab !== stage.desk.page);
  await Promise.all(tabs.slice(1).map((tab) => tab.close()));
};

/** Code, text, address. */
type Job = readonly [string, string, string];

/** Runs in the page. */
async function drive([realm, jobs]: readonly [string, readonly Job[]]): Promise<void> {
  const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
  const frame = (set: (f: HTMLIFrameElement) => unknown): Window | null => {
    const f = document.createElement('iframe');
    set(f);
    document.body.append(f);
    return f.contentWindow;
  };
  const loaded = async (set: (f: HTMLIFrameElement) => unknown) => {
    const view = frame(set);
    await new Promise((go) =>
      document.querySelector('iframe:last-of-type')?.addEventListener('load', go),
    );
    return view;
  };
  const reach = new Function('frame', 'loaded', `return (async () => { ${realm} })()`);
  const w = await reach(frame, loaded);
  // A few at a time: a browser has six connections for a host.
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const [code, t, u] = job;
      const run = new w.Function('t', 'q', 'u', 'wait', `return (async () => { ${code} })()`);
      // What is refused fails, as it should.
      const ended = run(t, encodeURIComponent(t), u, wait).catch(() => null);
      await Promise.race([ended, wait(600)]);
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

/** Those by which this text arrived. */
function arrived<C extends { readonly cell: string }>(all: readonly C[], kind: Kind): readonly C[] {
  const paths = new Set(stage.server.textLeft(texts[kind]).map(({ url }) => new URL(url).pathname));
  return all.filter(({ cell }) => paths.has(new URL(address(cell, kind)).pathname));
}

const cells = (realm: string, among: Readonly<Record<string, string>>) =>
  Object.entries(among).map(([way, code]) => ({ way, code, cell: `${realm}/${way}` }));

/** Which of these let the secret out; the harmless text is seen to arrive by every one. */
async function leaks(all: readonly { readonly way: string; readonly cell: string }[]) {
  const stopped = () => {
    const through = new Set(arrived(all, 'harmless'));
    return all.filter((one) => !through.has(one)).map(({ way }) => way);
  };
  await expect.poll(stopped, { timeout: 40_000 }).toEqual([]);
  return arrived(all, 'secret').map(({ way }) => way);
}

/** What SECURITY.md lists: ways out that are not covered, and in which windows. */
const listed = (): readonly { readonly way: string; readonly where: string }[] => {
  const page = fs.readFileSync(new URL('../../../.github/SECURITY.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^\|\s*`([^`]+)`\s*\|([^|]+)\|/gm)].map(([, way = '', where = '']) => ({
    way,
    where: where.trim(),
  }));
};
const expected = (realm: string, among: Readonly<Record<string, string>>) =>
  listed()
    .filter(
      ({ way, where }) =>
        way in among && (where === 'everywhere' || where.split(', ').includes(realm)),
    )
    .map(({ way }) => way);

/** A window whose document may arrive at any moment starts no worker in time. */
const triedIn = (realm: string) =>
  realm.endsWith('on its way')
    ? Object.fromEntries(Object.entries(ways).filter(([way]) => !way.startsWith('worker: fetch')))
    : ways;

describe('a text that a person wrote', () => {
  it.each(Object.entries(realms))(
    'stays here, or SECURITY.md says so: %s',
    async (realm, reach) => {
      const page = await written();
      const all = cells(realm, triedIn(realm));
      const jobs = all.flatMap(({ code, cell }) =>
        kinds.map((kind): Job => [code, texts[kind], address(cell, kind)]),
      );
      await page.evaluate(drive, [reach, jobs] as const);
      expect((await leaks(all)).toSorted()).toEqual(expected(realm, triedIn(realm)).toSorted());
      await closeTabs();
    },
  );

  it('does not leave with the page', async () => {
    const all = cells('page', leaving);
    for (const { code, cell } of all) {
      const page = await written();
      // The harmless one last, because it takes the page away, and with it the answer.
      for (const kind of kinds.toReversed()) {
        const job: Job = [code, texts[kind], address(cell, kind)];
        const driven = page.evaluate(drive, [realms['page'] ?? '', [job]] as const);
        await Promise.race([driven.catch(() => null), sleep(400)]);
      }
    }
    expect(await leaks(all)).toEqual(expected('page', leaving));
  });
});

describe('SECURITY.md', () => {
  it('lists nothing that nobody tried', () => {
    const tried = { ...ways, ...leaving };
    expect(listed().length).toBeGreaterThan(5);
    expect(listed().filter(({ way }) => !(way in tried))).toEqual([]);
  });
});
