import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedBundle } from '../../src/background/policy/signing.fixture.ts';
import {
  choose,
  clickSend,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { type Browser, launch } from '../browser/launch.ts';
import { type Desk, keys, openDesk, usePolicy } from '../browser/worker.ts';
import { policyHost } from '../pages/hosts.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { practicePolicy, words } from './practice-policy.ts';

const site = 'claude';
const own = await keys;
const versionOf = (version: number, more: Record<string, unknown> = {}) =>
  signedBundle(own.own, [{ format: 1, ...practicePolicy, version, ...more }]);

let server: PracticeServer;
let browser: Browser;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer();
  browser = await launch(server, { keepProfile: true });
  desk = await openDesk(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** How often the policy server was asked, and what for. */
const asked = () => server.received().filter(({ url }) => new URL(url).hostname === policyHost);
const serving = (answer: (response: ServerResponse) => void) => {
  server.serve(({ host }, response) => {
    if (host === policyHost) answer(response);
    return host === policyHost;
  });
};
/** Whatever is found goes. */
const free = [{ id: 'free', when: { categories: ['strategy'] }, action: 'log' }];
const open = { 'access-control-allow-origin': '*' };
const settings = {
  policyUrl: `https://${policyHost}/policy.json`,
  policyKey: JSON.stringify(own.pinned),
};

describe('a policy server without any permission', () => {
  it('is read only where it says that it may be', async () => {
    const body = await versionOf(1);
    serving((response) => void response.end(body));
    expect((await desk.ask('settings.set', settings)).accepted).toBe(true);
    const closed = await desk.ask('policy.refresh', {});
    expect(closed.lastFetch?.result).toContain('closed to extensions');
    expect(closed.source).toBe('built-in');
    // It was reached: the browser kept the answer from us.
    expect(asked()).not.toEqual([]);
    serving((response) => void response.writeHead(200, open).end(body));
    expect(await desk.ask('policy.refresh', {})).toMatchObject({ id: 'practice', version: 1 });
  });

  it('is asked without cookies and without saying who asks; a known file costs a 304', async () => {
    const body = await versionOf(2);
    const statuses: number[] = [];
    server.serve(({ host }, response) => {
      if (host !== policyHost) return false;
      const known = asked().at(-1)?.headers['if-none-match'] === '"two"';
      statuses.push(known ? 304 : 200);
      response.writeHead(known ? 304 : 200, {
        ...open,
        etag: '"two"',
        'cache-control': 'no-cache',
      });
      response.end(known ? undefined : body);
      return true;
    });
    server.reset();
    expect((await desk.ask('policy.refresh', {})).version).toBe(2);
    expect((await desk.ask('policy.refresh', {})).lastFetch?.result).toBe('unchanged');
    expect(statuses).toEqual([200, 304]);
    for (const { headers } of asked()) {
      expect(headers['cookie']).toBeUndefined();
      expect(headers['referer']).toBeUndefined();
      expect(headers['authorization']).toBeUndefined();
    }
  });

  it('that redirects is not followed', async () => {
    const there: string[] = [];
    server.serve(({ host, path }, response) => {
      if (host !== policyHost) return false;
      if (path === '/elsewhere') there.push(path);
      response.writeHead(302, { ...open, location: '/elsewhere' }).end();
      return true;
    });
    const status = await desk.ask('policy.refresh', {});
    expect(status.lastFetch?.result).toContain('redirected');
    expect(status.version).toBe(2);
    expect(there).toEqual([]);
  });
});

describe('a policy server that flaps', () => {
  it('changes nothing until it has something newer', async () => {
    const [old, good, newer] = await Promise.all([versionOf(1), versionOf(2), versionOf(3)]);
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => void response.destroy(),
      (response) => void response.writeHead(200, open).end(good),
      (response) => void response.writeHead(502, open).end(),
      (response) => void response.writeHead(200, open).end(old),
      (response) => void response.writeHead(200, open).end('<html>'),
      (response) => void response.writeHead(200, open).end(good),
    ];
    for (const answer of answers) {
      serving(answer);
      expect(await desk.ask('policy.refresh', {})).toMatchObject({ id: 'practice', version: 2 });
    }
    serving((response) => void response.writeHead(200, open).end(newer));
    expect(await desk.ask('policy.refresh', {})).toMatchObject({ version: 3 });
  });
});

describe('a change of policy while a dialog is open', () => {
  it('leaves the open question as it was; the next one is asked by the new policy', async () => {
    const page = await browser.open(site);
    await pasteText(page, site, `Something about ${words.warn}`);
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    const before = (await desk.events()).length;
    await usePolicy(server, desk, { ...practicePolicy, version: 4, rules: free });
    await page.bringToFront();
    server.reset();
    await choose(dialog, 'send');
    await waitForAnswer(page);
    const decided = async () =>
      (await desk.events()).slice(before).filter(({ outcome }) => outcome === 'overridden');
    await expect
      .poll(decided, { timeout: 10_000 })
      .toMatchObject([{ policy: { id: 'practice', version: 3 }, action: 'warn' }]);
    // The control: the new one is in force, and lets everything go.
    await page.close();
    const next = await browser.open(site);
    server.reset();
    await pasteText(next, site, `Something about ${words.block}`);
    await clickSend(next, site);
    await waitForAnswer(next);
    expect(server.textLeft(words.block)).not.toEqual([]);
    await next.close();
  });
});

describe('a start without a network', () => {
  it('has the last good policy in force from the first prompt', async () => {
    await usePolicy(server, desk, { ...practicePolicy, version: 5 });
    await browser.close();
    serving((response) => void response.destroy());
    browser = await launch(server, { profile: browser.profile });
    desk = await openDesk(browser);
    expect((await desk.ask('status.get', { tabId: null })).policy).toMatchObject({
      id: 'practice',
      version: 5,
      source: 'fetched',
    });
    const page = await browser.open(site);
    server.reset();
    await pasteText(page, site, `Something about ${words.block}`);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(server.textLeft(words.block)).toEqual([]);
    await page.close();
  });
});
