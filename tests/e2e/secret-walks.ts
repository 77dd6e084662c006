import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import {
  choose,
  clickSend,
  dialogText,
  pasteText,
  waitForAnswer,
  waitForDialog,
} from '../browser/drive.ts';
import { caseNumber, words } from './practice-policy.ts';
import { openSmallFrame, serveSmallFrames } from './small-frame.ts';
import type { Stage } from './stage.ts';

/** A text with secrets, and this word of the policy. */
type Prompt = (word: string) => string;

/**
 * The ways that a prompt gets about beside the composer, each walked once with a text of secrets:
 * each waits for the sign that the text was there.
 */
export async function walkWithSecrets(stage: Stage, prompt: Prompt): Promise<void> {
  const page = await stage.browser.open('chatgpt');
  await keepValue(stage, page, prompt(`${words.redact} ${caseNumber}`));
  await holdFile(page, prompt(words.warn));
  await page.close();
  await askInWindow(stage, prompt(words.block));
  await searchGuide(stage, prompt(words.allow));
  await importBadFiles(stage, prompt(words.allow));
}

/** What was replaced is kept in memory while the tab is open: so it would be found elsewhere too. */
async function keepValue({ desk }: Stage, page: Page, text: string): Promise<void> {
  await pasteText(page, 'chatgpt', text);
  await clickSend(page, 'chatgpt');
  await choose(await waitForDialog(page), 'redact');
  await waitForAnswer(page);
  await vi.waitFor(async () => expect(await desk.everythingStored()).toContain(caseNumber), 10_000);
}

/** A file that no input ever held is stopped at its request. */
async function holdFile(page: Page, text: string): Promise<void> {
  const sent = page.evaluate(
    (body) =>
      fetch('https://chatgpt.com/backend-api/files/process_upload_stream', {
        method: 'POST',
        body: new File([body], 'plans.txt', { type: 'text/plain' }),
      }).then(
        () => 'sent',
        () => 'failed',
      ),
    text,
  );
  // A gesture, without which nobody is asked.
  await page.keyboard.press('Enter');
  const dialog = await waitForDialog(page, 15_000);
  expect(await dialogText(dialog)).toContain('Amphora');
  await choose(dialog, 'cancel');
  expect(await sent).toBe('failed');
}

/** A frame without room asks in a window of the extension. */
async function askInWindow(stage: Stage, text: string): Promise<void> {
  serveSmallFrames(stage.server, () => 'width: 320px; height: 120px');
  const page = await stage.browser.context.newPage();
  await openSmallFrame(page, text);
  const isOurs = (one: Page) => one.url().includes('/dialog.html#');
  const dialog = await vi.waitUntil(() => stage.browser.context.pages().find(isOurs), 15_000);
  await dialog.locator('[role="alertdialog"]').waitFor();
  expect(await dialogText(dialog.mainFrame())).toContain('Channel');
  await dialog.close();
  await page.close();
}

async function openOwn({ browser }: Stage, name: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
  return page;
}

/** What somebody asks the guidelines, and asks of those who look after tools. */
async function searchGuide(stage: Stage, text: string): Promise<void> {
  const page = await openOwn(stage, 'guide');
  const field = page.getByLabel('What do you want to do?');
  await field.fill(text);
  expect(await field.inputValue()).toBe(text);
  await page.getByRole('button', { name: 'Ask for a review' }).first().click();
  await page.getByText('Asked.').first().waitFor();
  await page.close();
}

/** Files that are no exports, by name and by content. */
async function importBadFiles(stage: Stage, text: string): Promise<void> {
  const page = await openOwn(stage, 'review');
  await page.locator('input[type=file]').setInputFiles({
    name: 'notes.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${text}\n{"format":1,"justification":"${text}"}\n`),
  });
  await page.getByRole('tab', { name: /^Files/ }).click();
  await page.getByText('notes.jsonl').first().waitFor();
  await page
    .getByText(/Line 1/)
    .first()
    .waitFor();
  for (const secret of text.match(/[Α-Ωα-ωά-ώА-Яа-я]{8,}|\d{12}/gu) ?? [])
    expect(await page.content()).not.toContain(secret);
  await page.close();
}
