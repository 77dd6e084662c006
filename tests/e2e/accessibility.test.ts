import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints } from '../browser/complaints.ts';
import { choose, clickSend, pasteText, waitForDialog } from '../browser/drive.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const schemes = ['light', 'dark'] as const;

describe.each(schemes)('in %s', (colorScheme) => {
  it.each([
    'popup.html',
    'options.html',
    'guide.html',
    'review.html',
    'practice.html',
    'welcome.html',
  ])('%s has nothing that keeps a person out', async (name) => {
    const page = await stage.browser.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: name === 'popup.html' ? 360 : 800, height: 600 });
    await page.goto(`chrome-extension://${stage.browser.extensionId}/${name}`);
    await page.locator('h1, h2').first().waitFor();
    expect(await complaints(page)).toEqual([]);
    // The control: a picture without words is one.
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<img src="icon/16.png">'),
    );
    expect((await complaints(page)).join()).toContain('image-alt');
    await page.close();
  });

  it.each(['warn', 'justify', 'redact', 'block'] as const)(
    'nor has the dialog for %s',
    async (action) => {
      const page = await stage.browser.open('claude');
      await page.emulateMedia({ colorScheme });
      await pasteText(page, 'claude', `Plans for ${words[action]} on Monday`);
      await clickSend(page, 'claude');
      const frame = await waitForDialog(page);
      expect(await complaints(frame)).toEqual([]);
      await choose(frame, 'cancel');
      await page.close();
    },
  );
});
