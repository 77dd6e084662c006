import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  clearComposer,
  clickSend,
  composerText,
  findDialog,
  pasteText,
  pressEnter,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { siteUrl } from '../pages/hosts.ts';
import { submits } from '../pages/submits.ts';
import { type Company, openCompany } from './company.ts';
import { canManage } from './policy-file.ts';

const site = 'chatgpt';
/** A number that is a payment card by its check digit, and nobody's. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
const harmless = 'Ζέφυρος';

describe.skipIf(!canManage)('an update while pages are open', () => {
  let company: Company;
  let version = 0;
  const update = async () => {
    version += 1;
    await company.update(`1.1.${version}`);
  };
  /** The control for all that is stopped: this page is not simply broken. */
  const stillSends = async (page: Page) => {
    await clearComposer(page, site);
    company.server.reset();
    await pasteText(page, site, `A word about ${harmless}`);
    await pressEnter(page, site);
    const left = () => company.server.textLeft(harmless).filter(submits[site]).length;
    // An earlier answer may still stand there: what counts is that this one left, and once.
    await expect.poll(left, { timeout: 10_000 }).toBe(1);
    await waitForAnswer(page);
    expect(left()).toBe(1);
  };
  const stops = async (page: Page) => {
    await clearComposer(page, site);
    company.server.reset();
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    await choose(dialog, 'cancel');
    await waitUntilSettled(page);
    expect(company.server.textLeft(card)).toEqual([]);
  };
  const tabStatus = async (page: Page) => {
    await page.bringToFront();
    const desk = company.desk();
    const tabId = await desk.page.evaluate(
      async (url) => (await chrome.tabs.query({ url: `${url}*`, active: true }))[0]?.id ?? null,
      siteUrl(site),
    );
    return (await desk.ask('status.get', { tabId })).site;
  };
  const open = () => company.browser.open(site);

  beforeAll(async () => {
    company = await openCompany(null);
  });
  afterAll(() => company?.close());

  it('the new gate judges, once, and the tab is as good as new', { timeout: 150_000 }, async () => {
    const page = await open();
    await stops(page);
    await update();
    await expect.poll(() => tabStatus(page)).toMatchObject({ coverage: 'active' });
    const cancelled = async () =>
      (await company.desk().events()).filter(({ outcome }) => outcome === 'cancelled').length;
    const before = await cancelled();
    await stops(page);
    await stillSends(page);
    // Two gates, or a page wrapped twice, would have told it twice.
    expect(await cancelled()).toBe(before + 1);
    await update();
    await expect.poll(() => tabStatus(page)).toMatchObject({ coverage: 'active' });
    await stops(page);
    await stillSends(page);
    await page.close();
  });

  it('an open dialog goes, the text stays and is asked about again', async () => {
    const page = await open();
    company.server.reset();
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    await waitForDialog(page);
    await update();
    await waitUntilSettled(page);
    await expect.poll(() => tabStatus(page)).toMatchObject({ coverage: 'active' });
    expect(await composerText(page, site)).toContain(card);
    expect(company.server.textLeft(card)).toEqual([]);
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    await choose(dialog, 'redact');
    await waitForAnswer(page);
    expect(company.server.textLeft(card)).toEqual([]);
    expect(company.server.textLeft('Charge').some(submits[site])).toBe(true);
    await page.close();
  });

  it('no page with an older gate comes back from the cache: the browser empties it', async () => {
    const page = await open();
    const mark = () =>
      page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.title = persisted ? 'kept' : 'new';
        });
      });
    const away = async () => {
      await page.goto(siteUrl('claude'));
      return () => page.goBack({ waitUntil: 'commit' });
    };
    await mark();
    await (
      await away()
    )();
    // The control: without an update it does come from the cache, and its gate with it.
    await expect.poll(() => page.title()).toBe('kept');
    await stops(page);
    const back = await away();
    await update();
    await back();
    await page.locator('#prompt-textarea').waitFor();
    expect(await page.title()).not.toBe('kept');
    await expect.poll(() => tabStatus(page)).toMatchObject({ coverage: 'active' });
    await stops(page);
    await stillSends(page);
    await page.close();
  });

  it('where nobody answers the old gate stays, and the tab says to reload', async () => {
    const page = await open();
    await stops(page);
    await company.desk().page.evaluate(() => chrome.storage.local.remove('handover'));
    await update();
    await expect
      .poll(() => tabStatus(page))
      .toMatchObject({ coverage: 'degraded', reason: 'reload-needed' });
    expect(await company.desk().events()).toContainEqual(
      expect.objectContaining({ kind: 'coverage', site, reason: 'reload-needed' }),
    );
    company.server.reset();
    await pasteText(page, site, `Charge ${card} please`);
    await clickSend(page, site);
    await expect.poll(() => findDialog(page, 0)).toBeNull();
    expect(company.server.textLeft(card).filter(submits[site])).toEqual([]);
    await page.reload();
    await page.locator('#prompt-textarea').waitFor();
    await stops(page);
    await page.close();
  });
});
