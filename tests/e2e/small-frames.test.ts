import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose, dialogText, findDialog } from '../browser/drive.ts';
import { placeholders, words } from './practice-policy.ts';
import { openSmallFrame, serveSmallFrames } from './small-frame.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let size = '';
beforeAll(async () => {
  stage = await openStage();
  serveSmallFrames(stage.server, () => size);
});
afterAll(() => stage?.close());
beforeEach(async () => {
  await page?.close();
  page = await stage.browser.context.newPage();
  stage.server.reset();
});

const write = (text: string) => openSmallFrame(page, text);

/** The window that the extension opened, with its dialog on the screen. */
async function apart(): Promise<Frame> {
  const isOurs = (one: Page) => one.url().includes('/dialog.html#');
  await expect.poll(() => stage.browser.context.pages().some(isOurs)).toBe(true);
  const found = stage.browser.context.pages().find(isOurs) as Page;
  await found.locator('[role="alertdialog"]').waitFor();
  return found.mainFrame();
}

describe('a frame of another site', () => {
  it('with room has its dialog in it', async () => {
    size = 'width: 700px; height: 500px';
    await write(`Plans for ${words.block}`);
    await expect.poll(() => findDialog(page, 0)).not.toBeNull();
    expect(stage.browser.context.pages().some((one) => one.url().includes('dialog.html#'))).toBe(
      false,
    );
    expect(stage.server.textLeft(words.block)).toEqual([]);
  });

  it('without room asks in a small window, and does what is said there', async () => {
    size = 'width: 320px; height: 120px';
    await write(`Plans for ${words.redact}`);
    const dialog = await apart();
    expect(await dialogText(dialog)).toContain('Galaxy');
    expect(await dialog.content()).not.toContain(words.redact);
    expect(stage.server.textLeft(words.redact)).toEqual([]);
    await choose(dialog, 'redact');
    await stage.server.waitFor(
      () => stage.server.textLeft(`Plans for ${placeholders.redact}`).length > 0,
    );
    expect(stage.server.textLeft(words.redact)).toEqual([]);
    await expect.poll(() => dialog.page().isClosed()).toBe(true);
  });

  it('sends nothing when that window is closed', async () => {
    size = 'width: 320px; height: 120px';
    await write(`Plans for ${words.warn}`);
    await (await apart()).page().close();
    await page.waitForTimeout(500);
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    await write(`Plans for ${words.allow}`);
    await stage.server.waitFor(() => stage.server.textLeft(words.allow).length > 0);
  });
});
