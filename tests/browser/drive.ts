import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import type { Choice } from '../../src/protocol/dialog.ts';
import type { PracticeId } from '../pages/hosts.ts';

/** Where people write, and what they press: the facts of each site, not the extension's copy of them. */
const parts: Readonly<Record<PracticeId, { readonly composer: string; readonly send: string }>> = {
  chatgpt: { composer: '#prompt-textarea', send: '[data-testid="send-button"]' },
  claude: { composer: '[data-testid="chat-input"]', send: '[data-testid="chat-input-send"]' },
  gemini: { composer: 'rich-textarea .ql-editor', send: 'button.send-button' },
  'ms-copilot': { composer: 'textarea#userInput', send: '[data-testid="submit-button"]' },
  perplexity: { composer: '#ask-input', send: 'button[aria-label="Submit"]' },
};

async function focusComposer(page: Page, site: PracticeId): Promise<void> {
  await page.bringToFront();
  await page.locator(parts[site].composer).focus();
}

/** Real key presses; a line break is Shift+Enter. */
export async function typeText(page: Page, site: PracticeId, text: string): Promise<void> {
  await focusComposer(page, site);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Shift+Enter');
    await page.keyboard.type(line);
  }
}

/** Through the clipboard and a real Ctrl+V, as a person does. */
export async function pasteText(page: Page, site: PracticeId, text: string): Promise<void> {
  await focusComposer(page, site);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Takes out all that is written. */
export async function clearComposer(page: Page, site: PracticeId): Promise<void> {
  await focusComposer(page, site);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}

export async function pressEnter(page: Page, site: PracticeId): Promise<void> {
  await focusComposer(page, site);
  await page.keyboard.press('Enter');
}

export async function clickSend(page: Page, site: PracticeId): Promise<void> {
  await page.locator(parts[site].send).click();
}

/** What the composer holds, as the person sees it. */
export async function composerText(page: Page, site: PracticeId): Promise<string> {
  const text = await page
    .locator(parts[site].composer)
    .evaluate((composer) =>
      composer instanceof HTMLTextAreaElement
        ? composer.value
        : [...(composer.children.length > 0 ? composer.children : [composer])]
            .map((line) => (line as HTMLElement).innerText.replace(/\n$/, ''))
            .join('\n'),
    );
  return text.replaceAll('\u00A0', ' ');
}

export async function waitForAnswer(page: Page): Promise<void> {
  await page.locator('[data-role="assistant"]:not(:text-is("…"))').last().waitFor();
}

/** Our dialog on this page once it shows something, or null if there is none for `ms`. */
export async function findDialog(page: Page, ms: number): Promise<Frame | null> {
  const end = Date.now() + ms;
  for (;;) {
    for (const frame of page.frames()) {
      if (!frame.url().includes('/dialog.html')) continue;
      const shown = await frame
        .locator('[role="alertdialog"]')
        .isVisible()
        .catch(() => false);
      if (shown) return frame;
    }
    if (Date.now() > end) return null;
    await sleep(25);
  }
}

export async function waitForDialog(page: Page, ms = 8000): Promise<Frame> {
  const frame = await findDialog(page, ms);
  if (frame) return frame;
  const frames = page.frames().map((one) => one.url().slice(0, 100));
  throw new Error(`no dialog came up in ${ms} ms; frames: ${frames.join(', ')}`);
}

export async function dialogText(frame: Frame): Promise<string> {
  return frame.locator('[role="alertdialog"]').innerText();
}

/** The words on the buttons, in the order in which they are offered. */
export async function dialogWays(frame: Frame): Promise<readonly string[]> {
  return frame.locator('.ways .button').allInnerTexts();
}

const names: Readonly<Record<Choice, RegExp>> = {
  redact: /^Send (?!anyway|with a reason|with this)/,
  edit: /^Edit$/,
  send: /^Send anyway$/,
  'send-with-reason': /^Send with a reason$/,
  alternative: /^Use /,
  cancel: /^Cancel$/,
};

/** Buttons take no press for 300 ms after they came up or moved. */
const deadTime = 450;

export async function choose(frame: Frame, choice: Choice, reason?: string): Promise<void> {
  await sleep(deadTime);
  await frame.locator('.ways .button').filter({ hasText: names[choice] }).click();
  if (reason === undefined) return;
  await frame.locator('select').selectOption('needed');
  await frame.locator('textarea').fill(reason);
  await sleep(deadTime);
  await frame.getByRole('button', { name: 'Send with this reason' }).click();
}

/** Waits until no dialog is shown on this page. */
export async function waitUntilSettled(page: Page, ms = 8000): Promise<void> {
  const end = Date.now() + ms;
  while (await findDialog(page, 0)) {
    if (Date.now() > end) throw new Error(`the dialog is still there after ${ms} ms`);
    await sleep(25);
  }
}
