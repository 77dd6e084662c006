import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  clearComposer,
  clickSend,
  composerText,
  findDialog,
  pasteText,
  pressEnter,
  typeText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { stopWorker } from '../browser/worker.ts';
import { submits } from '../pages/submits.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';
const text = (word: string) => `Plans for ${word} on Monday`;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open(site, page);
  stage.server.reset();
});

/** Without the drafts, which are emptied in silence. */
const decisions = (events: readonly Record<string, unknown>[]) =>
  events.filter(({ outcome }) => outcome !== 'stripped');
const nothingLeft = (word: string) => {
  expect(stage.server.textLeft(word)).toEqual([]);
};
/** The control for "nothing left": the same page does send what is harmless. */
const stillSends = async (on: Page) => {
  await clearComposer(on, site);
  await typeText(on, site, text(words.allow));
  await pressEnter(on, site);
  await waitForAnswer(on);
  expect(stage.server.textLeft(words.allow).some(submits[site])).toBe(true);
};

describe('the worker', () => {
  it('may stop between paste and submit: the decision is the same', async () => {
    await pasteText(page, site, text(words.block));
    await stopWorker(stage.browser);
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    await choose(dialog, 'cancel');
    await waitUntilSettled(page);
    nothingLeft(words.block);
    await stillSends(page);
  });

  it('may stop while the dialog is open: the answer counts and is logged once', async () => {
    const before = (await stage.desk.events()).length;
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    await stopWorker(stage.browser);
    await choose(dialog, 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn).some(submits[site])).toBe(true);
    await expect
      .poll(async () => decisions((await stage.desk.events()).slice(before)), { timeout: 10_000 })
      .toMatchObject([{ kind: 'override', action: 'warn', outcome: 'overridden' }]);
  });
});

describe('two tabs', () => {
  it('have a dialog each, answered apart', async () => {
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    const first = await waitForDialog(page);

    const other = await stage.browser.open(site);
    await pasteText(other, site, text(words.justify));
    await clickSend(other, site);
    const second = await waitForDialog(other);
    await choose(second, 'cancel');
    await waitUntilSettled(other);
    nothingLeft(words.justify);

    await page.bringToFront();
    nothingLeft(words.warn);
    await choose(first, 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn).some(submits[site])).toBe(true);
    expect(await composerText(other, site)).toBe(text(words.justify));
    await other.close();
  });
});

describe('the page', () => {
  it('is reloaded in mid-dialog: nothing leaves, and the next prompt is judged', async () => {
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    await waitForDialog(page);
    await page.reload();
    await page.locator('#prompt-textarea').waitFor();
    expect(await findDialog(page, 300)).toBeNull();
    nothingLeft(words.warn);

    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn).some(submits[site])).toBe(true);
  });

  it('takes the dialog away: that is a Cancel', async () => {
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    await waitForDialog(page);
    const removed = await page.evaluate(() => {
      const ours = [...document.documentElement.children].filter((one) => one.localName === 'div');
      for (const one of ours) one.remove();
      return ours.length;
    });
    expect(removed).toBeGreaterThan(0);
    await waitUntilSettled(page);
    expect(await composerText(page, site)).toBe(text(words.warn));
    nothingLeft(words.warn);
    // Asked again the next time.
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'send');
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.warn).some(submits[site])).toBe(true);
  });
});
