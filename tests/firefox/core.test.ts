import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Firefox, launchFirefox } from '../browser/launch-firefox.ts';
import { type PracticeId, practiceSites } from '../pages/hosts.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { findFirefox } from '../setup/firefox.mjs';

/** A card number by its form and check digit, of nobody. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
const composer: Readonly<Record<PracticeId, string>> = {
  chatgpt: '#prompt-textarea',
  claude: '[data-testid="chat-input"]',
  gemini: 'rich-textarea .ql-editor',
  'ms-copilot': 'textarea#userInput',
  perplexity: '#ask-input',
};
/** Buttons of the dialog take no press for 300 ms after they came up. */
const deadTime = 800;

let server: PracticeServer;
let firefox: Firefox;
let page: Page;

async function send(site: PracticeId, text: string): Promise<void> {
  server.reset();
  page = await firefox.open(site);
  await page.click(composer[site]);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The dialog is a frame that only the browser sees: the page has none of its own. */
async function waitForDialog(): Promise<void> {
  const end = Date.now() + 10_000;
  while (page.frames().length < 2) {
    if (Date.now() > end) throw new Error('no dialog frame came up in 10 s');
    await sleep(50);
  }
  await sleep(deadTime);
}

// Only where none can be installed: on Debian as root, `npm test` has seen to it.
describe.skipIf(!findFirefox())('in Firefox', () => {
  beforeAll(async () => {
    server = await startPracticeServer();
    firefox = await launchFirefox(server);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });
  afterEach(() => page?.close());

  it.each(practiceSites.map(({ id }) => id))('%s gets the card number redacted', async (site) => {
    await send(site, `the card ${card} was charged twice`);
    await waitForDialog();
    expect(server.textLeft(card)).toEqual([]);
    // The recommended way has the focus. A frame that is slow to draw takes no press yet; in the
    // composer, which is empty once it was taken, another press does nothing.
    await vi.waitUntil(
      async () => {
        await page.keyboard.press('Enter');
        // Whatever the site's encoding makes of it.
        return server.textLeft('Payment card 1').length > 0;
      },
      { timeout: 15_000, interval: deadTime },
    );
    expect(server.textLeft(card)).toEqual([]);
    expect(server.textLeft('was charged twice')).not.toEqual([]);
  });

  it('lets a harmless prompt go without a word', async () => {
    await send('chatgpt', 'Which trees grow fast in the shade?');
    await server.waitFor(({ url }) => url.endsWith('/f/conversation'), 10_000);
    expect(server.textLeft('Which trees grow fast in the shade?')).not.toEqual([]);
    expect(page.frames()).toHaveLength(1);
  });

  it('shows the page no word of the dialog', async () => {
    await send('claude', `the card ${card} was charged`);
    await waitForDialog();
    const probe = (words: readonly string[]) =>
      page.evaluate((list) => {
        const find = (window as unknown as { find(text: string): boolean }).find.bind(window);
        return list.filter((word) => {
          getSelection()?.removeAllRanges();
          return find(word);
        });
      }, words);
    const shown = ['Payment card', 'Send without', 'goes as', '45••', 'Tidegate', 'Cancel'];
    expect(await probe(shown)).toEqual([]);
    // The control: what the page shows itself is found.
    expect(await probe(['Practice page'])).toEqual(['Practice page']);
    expect(
      await page.evaluate(() => [window.length, document.querySelectorAll('iframe').length]),
    ).toEqual([0, 0]);
  });

  it('lets the page hear nothing that is typed while the dialog is up', async () => {
    await send('claude', `the card ${card} was charged`);
    await waitForDialog();
    await page.evaluate(() => {
      const log: string[] = [];
      Object.assign(window, { log });
      for (const kind of [
        'keydown',
        'keypress',
        'keyup',
        'beforeinput',
        'input',
        'click',
        'pointerdown',
        'focusin',
      ]) {
        addEventListener(kind, (event) => log.push(event.type), true);
      }
    });
    const heard = () => page.evaluate(() => (window as unknown as { log: string[] }).log.splice(0));
    await page.keyboard.press('Tab');
    await page.keyboard.type('zwj');
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Escape');
    await sleep(500);
    // The control: with the dialog gone the same keys are heard.
    await page.click(composer.claude);
    await page.keyboard.type('z');
    expect(await heard()).toContain('keydown');
    expect(server.textLeft(card)).toEqual([]);
  });
});
