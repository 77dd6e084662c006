import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choose, clickSend, pasteText, waitForAnswer, waitForDialog } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await usePolicy(stage.server, stage.desk, {
    ...practicePolicy,
    tools: [{ id: 'chatgpt', name: 'ChatGPT', hosts: ['chatgpt.com'], status: 'unreviewed' }],
    useCases: [{ id: 'report', title: 'Summarise a public report', status: 'acceptable' }],
  });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open(site, page);
});

async function stopped() {
  await pasteText(page, site, `Plans for ${words.warn} on Monday`);
  await clickSend(page, site);
  return waitForDialog(page);
}

const told = async (kind: string) =>
  (await stage.desk.events()).filter((event) => event['kind'] === kind);

describe('the guide', () => {
  it('is offered where something was stopped, once a week, and stops nobody', async () => {
    const dialog = await stopped();
    const opening = stage.browser.context.waitForEvent('page');
    await dialog.getByRole('link', { name: /A minute on this/ }).click();
    const guide = await opening;
    const lesson = guide.locator('details[open]');
    await lesson.getByText('What does not belong in a prompt').waitFor();
    await lesson.getByRole('radio').nth(1).check();
    await lesson.getByRole('button', { name: 'Check' }).click();
    await lesson.getByText('Right.').waitFor();
    await expect.poll(() => told('lesson')).toMatchObject([{ reason: 'what-not-to-paste' }]);
    await guide.close();
    await choose(dialog, 'send');
    await waitForAnswer(page);

    await page.close();
    page = await stage.browser.open(site);
    const again = await stopped();
    expect(await again.getByRole('button', { name: 'Send anyway' }).count()).toBe(1);
    expect(await again.getByRole('link', { name: /A minute on this/ }).count()).toBe(0);
    await choose(again, 'cancel');
  });

  it('answers from the policy in force, and passes on a request for a review', async () => {
    const guide = await stage.browser.context.newPage();
    await guide.goto(`chrome-extension://${stage.browser.extensionId}/guide.html`);
    await guide.getByLabel('What do you want to do?').fill('May I summarise a report?');
    await guide.getByRole('heading', { name: 'Summarise a public report Yes' }).waitFor();
    await guide.getByRole('button', { name: 'Ask for a review' }).click();
    await guide.getByText('Asked.').waitFor();
    await expect
      .poll(async () => (await told('tool')).filter(({ reason }) => reason !== 'visited'))
      .toMatchObject([{ reason: 'review-requested', tool: 'chatgpt' }]);
    await guide.close();
  });
});
