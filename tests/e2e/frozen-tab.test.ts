import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SiteStatus } from '../../src/protocol/messages.ts';
import { buildFolder } from '../browser/build.ts';
import { siteUrl } from '../pages/hosts.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { submits } from '../pages/submits.ts';
import { findChromium } from '../setup/chromium.mjs';

const site = 'chatgpt';
/** A number that is a payment card by its check digit, and nobody's. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
const harmless = 'Ζέφυρος';

// Not by Playwright: it tells every page that it is in front, and such a page is never frozen.
let server: PracticeServer;
let browser: Browser;
let profile: string;
let own: string;
beforeAll(async () => {
  server = await startPracticeServer();
  profile = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-frozen-'));
  browser = await launch({
    executablePath: findChromium() ?? '',
    headless: true,
    pipe: true,
    enableExtensions: [buildFolder('chrome-mv3')],
    userDataDir: profile,
    env: { ...process.env, HOME: profile },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...server.flags],
  });
  own = new URL('/', (await worker()).url()).href;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const worker = () =>
  browser.waitForTarget(
    (target) =>
      target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
const open = async (url: string) => {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
};
const statusOf = (desk: Page, host: string): Promise<SiteStatus | null> =>
  desk.evaluate(async (pattern) => {
    const [tab] = await chrome.tabs.query({ url: pattern });
    const question = { ask: 'status.get', data: { tabId: tab?.id ?? null } };
    return (await chrome.runtime.sendMessage(question)).out.site;
  }, `https://${host}/*`);
const isFrozen = (desk: Page): Promise<boolean> =>
  desk.evaluate(async () => (await chrome.tabs.query({ frozen: true })).length > 0);

/** Ends the worker, and with it whatever it has under way. */
async function stopWorker(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus, versionId } of versions) {
        if (!scriptURL.startsWith(own)) continue;
        if (runningStatus === 'running')
          void session.send('ServiceWorker.stopWorker', { versionId });
        if (runningStatus === 'stopped') resolve();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await stopped;
  await session.detach();
}

it('a tab that was frozen through an update has the new gate when it thaws', async () => {
  const page = await open(siteUrl(site));
  const other = await open(siteUrl('claude'));
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });

  // The folder again, as another version would be.
  await browser.installExtension(buildFolder('chrome-mv3'));
  await worker();
  const desk = await open(`${own}options.html`);
  await expect.poll(() => isFrozen(desk)).toBe(true);
  // It holds up no other tab.
  const there = new URL(siteUrl('claude')).host;
  await expect.poll(() => statusOf(desk, there)).toMatchObject({ coverage: 'active' });
  const here = new URL(siteUrl(site)).host;
  expect(await statusOf(desk, here)).toBeNull();
  // Tabs are frozen for longer than a worker lives.
  await stopWorker(await desk.createCDPSession());

  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await expect.poll(() => statusOf(desk, here)).toMatchObject({ coverage: 'active' });
  await page.click('#prompt-textarea');
  await page.keyboard.type(`Charge ${card} please`);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  expect(server.textLeft(card).filter(submits[site])).toEqual([]);
  // The control: the page sends what there is nothing to say about.
  const fresh = await open(siteUrl(site));
  await fresh.click('#prompt-textarea');
  await fresh.keyboard.type(`A word about ${harmless}`);
  await fresh.keyboard.press('Enter');
  await expect.poll(() => server.textLeft(harmless).filter(submits[site]).length).toBe(1);
  await other.close();
});
