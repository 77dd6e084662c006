import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sites } from '../../src/sites/index.ts';
import type { Site } from '../../src/sites/site.ts';
import { waitForDialog } from '../browser/drive.ts';
import { siteIds } from '../browser/launch.ts';
import { packUrl } from '../pages/hosts.ts';
import type { Practice } from '../pages/pack/main.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** Those with a practice page of their own are driven at length beside this. */
const pages = sites.flatMap((site) => {
  const url = packUrl(site.id);
  return url && !(siteIds as readonly string[]).includes(site.id)
    ? [{ id: site.id, url, site }]
    : [];
});

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
afterEach(() => page?.close());

it('are nearly all that the pack has', () => {
  const without = sites.filter(({ id }) => !packUrl(id)).map(({ id }) => id);
  // Part of a browser; part of other pages of Google.
  expect(without).toEqual(['brave-leo', 'google-workspace-gemini']);
  expect(pages.length + siteIds.length + without.length).toBe(sites.length);
});

it.each(pages)('$id keeps what is blocked, and sends the rest', async ({ url, site }) => {
  page = await stage.browser.context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'practice' in window);
  stage.server.reset();
  await sendByScript(site);
  // On a page that is no tool, nothing watches what is written.
  if (site.pages?.length !== 0) await sendByHand(site);
});

/** The page sends by itself: nobody is asked. */
async function sendByScript({ submit, preSubmit }: Site): Promise<void> {
  const requests = [...submit, ...preSubmit].filter(({ sample }) => sample);
  const send = (at: number, text: string) =>
    page.evaluate(
      ([which, what]) =>
        (window as never as { practice: Practice }).practice.send(which, what).catch(() => null),
      [at, text] as const,
    );
  for (const at of requests.keys()) {
    await send(at, `harmless ${words.allow} ${at}`);
    await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > at);
    await send(at, `secret ${words.block} ${at}`);
  }
  expect(stage.server.textLeft(words.allow)).toHaveLength(requests.length);
  expect(stage.server.textLeft(words.block)).toEqual([]);
}

async function sendByHand({ composer }: Site): Promise<void> {
  stage.server.reset();
  const editor = await page.evaluate(
    () => (window as never as { practice: Practice }).practice.editor,
  );
  const write = async (text: string) => {
    await page.locator(editor).focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press(composer.enter === 'newline' ? 'ControlOrMeta+Enter' : 'Enter');
  };
  await page.bringToFront();
  await write(`Plans for ${words.allow}`);
  await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > 0);
  await write(`Plans for ${words.block}`);
  await waitForDialog(page);
  expect(stage.server.textLeft(words.block)).toEqual([]);
}
