import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, clickSend, findDialog, pasteText, waitForDialog } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { submits } from '../pages/submits.ts';
import { practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await usePolicy(stage.server, stage.desk, { ...practicePolicy, pause: { minutes: 5 } });
  page = await stage.browser.open(site);
});
afterAll(() => stage?.close());

const send = async (text: string) => {
  await pasteText(page, site, text);
  await clickSend(page, site);
};
const left = () => stage.server.textLeft(words.block).some(submits[site]);

describe('a pause', () => {
  it('is taken in the popup; nothing is stopped, and it is recorded', async () => {
    await send(`Plans for ${words.block} today`);
    // The control: without a pause it stays here.
    await choose(await waitForDialog(page), 'cancel');
    expect(left()).toBe(false);

    const popup = await stage.browser.context.newPage();
    await popup.goto(`chrome-extension://${stage.browser.extensionId}/popup.html`);
    await popup.getByLabel('Why is a pause needed?').selectOption('test');
    await popup.getByRole('button', { name: 'Pause for 5 minutes' }).click();
    await popup.getByText('Paused until').waitFor();
    await page.bringToFront();
    await clickSend(page, site);
    await expect.poll(left).toBe(true);
    expect(await findDialog(page, 0)).toBeNull();
    await expect
      .poll(() => stage.desk.events())
      .toContainEqual(expect.objectContaining({ kind: 'override', reason: 'paused:test' }));

    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Go on now' }).click();
    await popup.getByRole('button', { name: 'Pause for 5 minutes' }).waitFor();
    await page.bringToFront();
    stage.server.reset();
    await send(`More on ${words.block}`);
    await choose(await waitForDialog(page), 'cancel');
    expect(left()).toBe(false);
  });
});
