import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../browser/build.ts';
import { complaints } from '../browser/complaints.ts';
import { clickSend, dialogText, pasteText, waitForDialog } from '../browser/drive.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** Right to left with six plural forms, and the one with the longest words. */
const languages = ['ar', 'de'] as const;
const surfaces = ['popup', 'options', 'guide', 'review', 'practice', 'welcome'] as const;
/** CSS pixels: 1280 at 400 % (WCAG 2.2, 1.4.10), which holds 200 % too. */
const narrowest = 320;

describe.each(languages)('in %s', (language) => {
  let stage: Stage;
  let page: Page;
  let folder: string;
  let texts: Readonly<Record<string, { readonly message: string } | undefined>>;
  beforeAll(async () => {
    const file = join(import.meta.dirname, `../../src/locales/${language}.yml`);
    texts = generateChromeMessages(await parseMessagesFile(file));
    folder = await inOneLanguage(language);
    stage = await openStage({ extension: folder });
    page = await stage.browser.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true });
  });

  it.each(surfaces)('%s fits a narrow page, its own way round', async (name) => {
    await page.setViewportSize({ width: name === 'popup' ? 360 : narrowest, height: 700 });
    await page.goto(`chrome-extension://${stage.browser.extensionId}/${name}.html`);
    await page.locator('h1, h2').first().waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toBe(language);
    expect(await root.getAttribute('dir')).toBe(texts['direction']?.message);
    expect(await wideParts(page)).toEqual([]);
    expect(await complaints(page)).toEqual([]);
    // The control: a word that is too long for the page is seen.
    await page.evaluate(() => {
      document.querySelector('h1, h2')?.append('x'.repeat(200));
      document.body.style.overflowWrap = 'normal';
    });
    expect(await wideParts(page)).not.toEqual([]);
  });

  it('the dialog speaks it, beside a page in another', async () => {
    const chat = await stage.browser.open('claude');
    await pasteText(chat, 'claude', `Plans for ${words.warn} on Monday`);
    await clickSend(chat, 'claude');
    const frame = await waitForDialog(chat);
    expect(await frame.locator('html').getAttribute('dir')).toBe(texts['direction']?.message);
    const text = await dialogText(frame);
    expect(text).toContain(texts['dialog_state_warn']?.message);
    expect(text).toContain(texts['dialog_choice_cancel']?.message);
    expect(await complaints(frame)).toEqual([]);
  });
});

/** What stands out of the page or of a box that cuts it, by its class and first words. */
async function wideParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const ownScroll = (one: Element | null): boolean =>
      one !== null &&
      (one.matches('.unseen') ||
        ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) ||
        ownScroll(one.parentElement));
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return !ownScroll(one) && one.innerText && (left < -1 || right > width + 1);
      })
      .map((one) => `${one.tagName}.${one.className}: ${one.innerText.slice(0, 40)}`);
  });
}

/**
 * The build with the texts of one language. A browser takes those of the manifest's default language
 * where it has none of its own, and Debian's Chromium comes in English only.
 */
async function inOneLanguage(language: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidegate-language-'));
  await cp(buildFolder('chrome-mv3'), folder, {
    recursive: true,
    filter: (path) => !/_locales.[a-z]+$/.test(path) || path.endsWith(language),
  });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  return folder;
}
