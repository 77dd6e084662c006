import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, dialogText, findDialog, waitForDialog } from '../browser/drive.ts';
import { openStage, type Stage } from './stage.ts';

const card = '4539 1488 0343 6467';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ policy: null });
});
afterAll(() => stage?.close());

async function open(name: string): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/${name}`);
  await page.locator('h1').waitFor();
  return page;
}

describe('the practice page', () => {
  it('asks and replaces as on a site, and nothing leaves or is recorded', async () => {
    const page = await open('practice.html');
    stage.server.reset();
    await page.getByRole('button', { name: 'One with a card number' }).click();
    await page.locator('#composer').press('Enter');
    const dialog = await waitForDialog(page);
    expect(await dialogText(dialog)).toContain('[Payment card 1]');
    await choose(dialog, 'redact');
    const sent = page.locator('.sent li');
    await expect
      .poll(() => sent.allInnerTexts())
      .toEqual(['Charge the card [Payment card 1], expiry 04/29, for the whole amount.']);
    // The control: what nothing is wrong with goes at once.
    await page.waitForTimeout(400);
    await page.getByRole('button', { name: 'A harmless one' }).click();
    await page.locator('#send').click();
    await expect.poll(() => sent.count()).toBe(2);
    expect(await findDialog(page, 0)).toBeNull();
    expect(stage.server.received()).toEqual([]);
    expect(await stage.desk.events()).toEqual([]);
    expect((await stage.desk.ask('status.get', { tabId: null })).today.checked).toBe(0);
    expect(await stage.desk.everythingStored()).not.toContain(card);
    await page.close();
  });

  it('shows each part of the chain, for a site too', async () => {
    const site = await stage.browser.open('chatgpt');
    const tabId = await stage.desk.page.evaluate(async () => {
      const tabs = await chrome.tabs.query({ url: 'https://chatgpt.com/*' });
      return tabs[0]?.id ?? 0;
    });
    const page = await open(`practice.html?tab=${tabId}#check`);
    const rows = page.locator('.links li');
    await expect.poll(() => rows.count()).toBe(6);
    const said = (await rows.allInnerTexts()).map((row) => row.split('\n').slice(0, 2));
    expect(said).toEqual(
      ['The page you came from', 'Background', 'Policy', 'Search', 'Dialog', 'Records'].map(
        (name) => [name, 'Works'],
      ),
    );
    await page.close();
    await site.close();
  });

  it('says which part does not answer', async () => {
    const page = await open('practice.html');
    // Without the frame there is no dialog.
    await page.evaluate(() => {
      HTMLIFrameElement.prototype.addEventListener = () => undefined;
    });
    await page.getByRole('button', { name: 'Check now' }).click();
    const row = page.locator('.links li').filter({ hasText: 'Dialog' });
    await expect.poll(() => row.innerText()).toContain('No answer');
    expect(await page.locator('.links li').filter({ hasText: 'Background' }).innerText()).toContain(
      'Works',
    );
    await page.close();
  });
});

describe('the welcome page', () => {
  it('is two screens, and leads to the practice page', async () => {
    const page = await open('welcome.html');
    expect(await page.locator('main').innerText()).toContain('1 of 2');
    await page.getByRole('button', { name: 'What is recorded' }).click();
    await page.getByText('Your text, your files and the answers').waitFor();
    expect(await page.locator('h1').innerText()).toBe('What is recorded');
    await page.getByRole('link', { name: 'Try it' }).click();
    await page.locator('#composer').waitFor();
    await page.close();
  });
});
