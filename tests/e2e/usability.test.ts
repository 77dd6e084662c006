import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteText, waitForAnswer, waitForDialog, waitUntilSettled } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { caseNumber, practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';
/** Buttons take no press for 300 ms after they came up or moved. */
const deadTime = 450;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await usePolicy(stage.server, stage.desk, {
    ...practicePolicy,
    reasons: [{ id: 'agreed', text: 'The customer agreed' }],
  });
});
afterAll(() => stage?.close());

/** Does what a person does, and counts it. */
class Hand {
  clicks = 0;
  keys = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(page: Page, key: string): Promise<void> {
    this.keys += 1;
    await page.keyboard.press(key);
  }
}

type Task = (hand: Hand, page: Page) => Promise<void>;

async function ask(hand: Hand, page: Page, text: string) {
  await pasteText(page, site, text);
  await hand.press(page, 'Enter');
  const frame = await waitForDialog(page);
  // A key before that goes to the page.
  await frame.waitForFunction(() => document.hasFocus());
  await sleep(deadTime);
  return frame;
}

const tasks: Readonly<Record<string, Task>> = {
  async 'send a prompt with nothing in it'(hand, page) {
    await pasteText(page, site, 'What is photosynthesis?');
    await hand.press(page, 'Enter');
    await waitForAnswer(page);
  },
  async 'send without the values'(hand, page) {
    await ask(hand, page, `Case ${caseNumber} is late`);
    await hand.press(page, 'Enter');
    await waitForAnswer(page);
    expect(stage.server.textLeft('[Case number 1] is late').length).toBeGreaterThan(0);
  },
  async 'keep one finding, send the rest without its values'(hand, page) {
    const frame = await ask(hand, page, `Plans for ${words.warn} under ${caseNumber}`);
    await hand.click(frame.getByRole('button', { name: /^Keep:/ }));
    await hand.click(frame.locator('.ways .button.primary'));
    await waitForAnswer(page);
    expect(stage.server.textLeft(`${words.warn} under [Case number 1]`).length).toBeGreaterThan(0);
  },
  async 'send with a reason from the list'(hand, page) {
    const frame = await ask(hand, page, `Plans for ${words.justify}`);
    await hand.click(frame.getByRole('button', { name: 'Send with a reason' }));
    // What the list of reasons is for stands there first; a key before that goes nowhere.
    await frame.locator('select:focus').waitFor();
    await hand.press(page, 'T');
    await sleep(deadTime);
    await hand.click(frame.getByRole('button', { name: 'Send with this reason' }));
    await waitForAnswer(page);
    expect(stage.server.textLeft(words.justify).length).toBeGreaterThan(0);
  },
  async 'go back and edit'(hand, page) {
    const frame = await ask(hand, page, `Plans for ${words.block}`);
    await hand.click(frame.getByRole('button', { name: 'Edit' }));
    await waitUntilSettled(page);
    // The first thing that was in the way is selected: what is typed takes its place.
    await expect.poll(() => page.evaluate(() => `${getSelection()}`)).toBe(words.block);
  },
  async 'see whether Tidegate works on this site'(hand) {
    const { context, extensionId } = stage.browser;
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    const opened = context.waitForEvent('page');
    await hand.click(popup.getByRole('link', { name: 'Check whether it works' }));
    const practice = await opened;
    await practice.getByText('Works').first().waitFor();
    await practice.close();
    await popup.close();
  },
};

/** The table in the docs. */
const told = new Map(
  fs
    .readFileSync('src/ui/README.md', 'utf8')
    .split('\n')
    .map((line) => /^\| (.+?) +\| (\d+) +\| (\d+) +\|$/.exec(line))
    .filter((row) => row !== null)
    .map(([, task = '', clicks, keys]) => [task, { clicks: Number(clicks), keys: Number(keys) }]),
);

describe('what it takes to', () => {
  it('do each task is written down', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(tasks).toSorted());
  });

  it.each(Object.keys(tasks))('%s', async (name) => {
    const page = await stage.browser.open(site);
    stage.server.reset();
    const hand = new Hand();
    await tasks[name]?.(hand, page);
    expect({ clicks: hand.clicks, keys: hand.keys }).toEqual(told.get(name));
    await page.close();
  });
});
