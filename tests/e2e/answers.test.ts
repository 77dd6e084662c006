import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickSend, pasteText, waitForAnswer } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';
const legal =
  'Pursuant to Article 6 of the contract, the supplier is liable for a breach, and the court in Bonn decides.';
const everyday =
  'The canteen opens at noon, and on Fridays there is soup with bread for everybody.';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await usePolicy(stage.server, stage.desk, {
    ...practicePolicy,
    answers: {
      reminders: [
        {
          id: 'law',
          kinds: ['legal'],
          text: 'An invented ruling looks like a real one.',
          checklist: ['Open every source', 'Ask whether it holds here'],
          owner: 'legal@acme.example',
          confirm: 'second-person',
        },
      ],
      mark: true,
    },
  });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open(site, page);
  await pasteText(page, site, 'Hello there');
  await clickSend(page, site);
  await waitForAnswer(page);
});

async function answer(text: string, withButton = false): Promise<void> {
  await page.evaluate(
    ([words, button]) => {
      const box = document.createElement('div');
      box.id = 'answer';
      box.append(Object.assign(document.createElement('p'), { textContent: words }));
      if (button) {
        const copy = Object.assign(document.createElement('button'), { textContent: 'Kopieren' });
        copy.dataset['testid'] = 'copy-turn-action-button';
        copy.addEventListener('click', () => void navigator.clipboard.writeText(words as string));
        box.append(copy);
      }
      document.querySelector('[data-role="assistant"]')?.parentElement?.append(box);
    },
    [text, withButton] as const,
  );
}

async function copySelection(): Promise<string> {
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#answer p') as Element),
  );
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The note stands in a closed shadow root: pressed where it is seen. */
async function pressNote(): Promise<void> {
  const box = await page.locator('form').first().boundingBox();
  if (!box) throw new Error('no composer');
  await page.mouse.click(box.x + box.width - 60, box.y - 22);
}

async function panel(): Promise<Frame | null> {
  for (const frame of page.frames()) {
    if (!frame.url().includes('/dialog.html')) continue;
    if (
      await frame
        .locator('[role="dialog"]')
        .isVisible()
        .catch(() => false)
    )
      return frame;
  }
  return null;
}

/** Presses where a note would be until a panel opens; null if none does. */
async function openPanel(ms: number): Promise<Frame | null> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    await pressNote();
    await page.waitForTimeout(400);
    const frame = await panel();
    if (frame) return frame;
  }
  return null;
}

const checked = async () =>
  (await stage.desk.events()).filter(({ reason }) => `${reason as string}`.startsWith('answer-'));

describe('a copied answer', () => {
  it('is copied as it is, and is a reminder once, whose answer is recorded', async () => {
    await answer(everyday);
    expect(await copySelection()).toBe(everyday);
    expect(await openPanel(2500)).toBeNull();
    await page.evaluate(() => document.querySelector('#answer')?.remove());
    await answer(legal);
    expect(await copySelection()).toBe(legal);
    const frame = await openPanel(8000);
    if (!frame) throw new Error('no reminder');
    const text = await frame.locator('[role="dialog"]').innerText();
    for (const part of ['An invented ruling', 'Open every source', 'Ask legal@acme.example']) {
      expect(text).toContain(part);
    }
    await page.waitForTimeout(400);
    await frame.getByRole('button', { name: 'A second person checked it' }).click();
    await frame.getByText('Noted.').waitFor();
    await expect
      .poll(checked)
      .toMatchObject([{ kind: 'lesson', reason: 'answer-checked-by-second', rule: 'law' }]);
    expect(await stage.desk.everythingStored()).not.toContain('Pursuant to');
    // Not again so soon.
    // Not a click of the driver's, which waits for a frame that goes away under it.
    await frame
      .getByRole('button', { name: 'Close' })
      .evaluate((button) => void setTimeout(() => (button as HTMLElement).click()));
    await expect.poll(panel).toBeNull();
    await page.locator('#answer p').click();
    expect(await copySelection()).toBe(legal);
    expect(await openPanel(2500)).toBeNull();
  });

  it('is looked at too when the site copies it, and holds a mark', async () => {
    await answer(`For the plan of ${words.redact} ask the archive in the old building.`, true);
    await page.locator('#answer button').click();
    const frame = await openPanel(8000);
    expect(await frame?.locator('[role="dialog"]').innerText()).toContain('Galaxy');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words.redact);
  });
});

describe('an answer that appears', () => {
  it('is marked for what the policy would stop', async () => {
    await answer(everyday);
    expect(await openPanel(3000)).toBeNull();
    await answer(`For the plan of ${words.warn} ask the archive in the old building.`);
    const frame = await openPanel(8000);
    const text = await frame?.locator('[role="dialog"]').innerText();
    expect(text).toContain('Amphora');
    expect(text).not.toContain(words.warn);
  });
});
