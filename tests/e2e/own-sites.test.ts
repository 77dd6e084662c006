import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildExtension } from '../browser/build.ts';
import { choose, findDialog, waitForDialog, waitUntilSettled } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { ownHost, packUrl } from '../pages/hosts.ts';
import { placeholders, practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

let version = 1;
/** The practice policy with this said of sites. */
const withSites = (stage: Stage, sites: object) =>
  usePolicy(stage.server, stage.desk, { ...practicePolicy, version: (version += 1), sites });

const own = { 'acme-ai': { name: 'Assistant of Acme', hosts: [ownHost] } };

async function openAt(stage: Stage, url: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(url);
  stage.server.reset();
  return page;
}

async function write(page: Page, editor: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(editor).focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

describe('a site that nobody described', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ extension: await buildExtension('chrome-mv3-managed') });
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.server.reset());

  it('is no business of ours', async () => {
    const page = await openAt(stage, `https://${ownHost}/`);
    await write(page, '#question', `Plans for ${words.block}`);
    await page.getByText('answered').waitFor();
    expect(stage.server.textLeft(words.block)).toHaveLength(1);
    await page.close();
  });

  it.each(['#question', '#rich'])('is, once the policy names it: %s', async (editor) => {
    await withSites(stage, own);
    const page = await openAt(stage, `https://${ownHost}/`);
    await write(page, editor, `Plans for ${words.allow}`);
    await page.getByText('answered').waitFor();
    expect(stage.server.textLeft(words.allow)).toHaveLength(1);
    expect(await findDialog(page, 300)).toBeNull();
    await page.reload();
    await write(page, editor, `Plans for ${words.redact}`);
    const dialog = await waitForDialog(page);
    expect(stage.server.textLeft(words.redact)).toEqual([]);
    await choose(dialog, 'redact');
    await waitUntilSettled(page);
    await page.getByText('answered').waitFor();
    expect(stage.server.textLeft(words.redact)).toEqual([]);
    expect(stage.server.textLeft(`Plans for ${placeholders.redact}`)).toHaveLength(1);
    const event = (await stage.desk.events()).findLast(({ kind }) => kind !== 'report');
    expect(event).toMatchObject({ site: 'acme-ai', rule: 'rule-redact' });
    await page.close();
  });

  it('is left again when the policy drops it', async () => {
    await withSites(stage, {});
    const page = await openAt(stage, `https://${ownHost}/`);
    await write(page, '#question', `Plans for ${words.block}`);
    await page.getByText('answered').waitFor();
    expect(stage.server.textLeft(words.block)).toHaveLength(1);
    await page.close();
  });
});

describe('in the store build', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it('a site that nobody granted is not entered, and that is on record', async () => {
    await withSites(stage, own);
    const page = await openAt(stage, `https://${ownHost}/`);
    await write(page, '#question', `Plans for ${words.block}`);
    await page.getByText('answered').waitFor();
    expect(stage.server.textLeft(words.block)).toHaveLength(1);
    await expect
      .poll(() => stage.desk.events())
      .toContainEqual(
        expect.objectContaining({
          kind: 'coverage',
          site: 'acme-ai',
          reason: 'site-not-granted',
        }),
      );
    await page.close();
  });

  it('a selector that the site changed is mended by policy, without a release', async () => {
    const url = packUrl('deepseek') ?? '';
    /** The gate stops Enter before the page hears it only where it knows the editor. */
    const heard = async (): Promise<boolean> => {
      const page = await openAt(stage, url);
      await page.evaluate(() => {
        const editor = document.createElement('div');
        editor.className = 'editor-of-2027';
        editor.contentEditable = 'true';
        document.querySelector('main')?.replaceChildren(editor);
        editor.addEventListener('keydown', ({ key }) => {
          if (key === 'Enter') document.title = 'the page heard it';
        });
      });
      await write(page, '.editor-of-2027', `Plans for ${words.block}`);
      const wasHeard = (await page.title()) === 'the page heard it';
      if (!wasHeard) await waitForDialog(page);
      await page.close();
      return wasHeard;
    };
    expect(await heard()).toBe(true);
    await withSites(stage, { deepseek: { composer: ['.editor-of-2027'] } });
    // A gate hears of the policy soon after its page starts.
    await expect.poll(heard).toBe(false);
  });
});
