import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  composerText,
  dialogText,
  pasteText,
  waitForAnswer,
  waitForDialog,
} from '../browser/drive.ts';
import { siteUrl } from '../pages/hosts.ts';
import { usePolicy } from '../browser/worker.ts';
import { caseNumber, practicePolicy } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';
const second = 'ΦΚ-730164452918';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await stage.browser.open(site);
});
afterAll(() => stage?.close());

async function sendRedacted(text: string): Promise<void> {
  await pasteText(page, site, text);
  await clickSend(page, site);
  await choose(await waitForDialog(page), 'redact');
  await waitForAnswer(page);
}

/** The page writes an answer as a site does: word by word, into a node of its own. */
async function streamAnswer(text: string): Promise<void> {
  await page.evaluate(async (words) => {
    const answer = document.createElement('div');
    answer.dataset['role'] = 'assistant';
    const paragraph = answer.appendChild(document.createElement('p'));
    const node = paragraph.appendChild(document.createTextNode(''));
    document.querySelector('[data-role="assistant"]')?.parentElement?.append(answer);
    for (const word of words.split(' ')) {
      node.data += `${word} `;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, text);
}

/** What our frame with values says; empty when there is none. */
const shown = async (): Promise<string> => {
  for (const frame of page.frames()) {
    if (!frame.url().includes('/dialog.html')) continue;
    const text = await frame
      .locator('[role="dialog"]')
      .innerText({ timeout: 500 })
      .catch(() => '');
    if (text) return text;
  }
  return '';
};
const everythingInThePage = () =>
  page.evaluate(() => document.documentElement.outerHTML + document.body.innerText);

async function closePanel(): Promise<void> {
  for (const frame of page.frames()) {
    const close = frame.getByRole('button', { name: 'Close' });
    if (!frame.url().includes('/dialog.html') || (await close.count()) === 0) continue;
    // Not a click of the driver's, which waits for a frame that goes away under it.
    await close.evaluate((button) => void setTimeout(() => (button as HTMLElement).click()));
  }
}

/** The note stands in a closed shadow root: pressed where it is seen. */
async function pressNote(): Promise<void> {
  const composer = await page.locator('#prompt-textarea').boundingBox();
  const form = await page.locator('form').first().boundingBox();
  const box = form ?? composer;
  if (!box) throw new Error('no composer');
  await page.mouse.click(box.x + box.width - 60, box.y - 22);
}

describe('what was replaced', () => {
  it('has one name in the whole conversation', async () => {
    await sendRedacted(`Case ${caseNumber} is late`);
    await sendRedacted(`Compare ${second} with ${caseNumber}`);
    await expect
      .poll(() => stage.server.textLeft('Compare [Case number 2] with [Case number 1]').length)
      .toBeGreaterThan(0);
  });

  it('is shown to the person in the answer, and not to the page', async () => {
    await streamAnswer('Ask about [Case number 1] first, then close [Case number 2].');
    await expect
      .poll(
        async () => {
          await pressNote();
          return shown();
        },
        { timeout: 15_000, interval: 600 },
      )
      .toContain(`Ask about ${caseNumber} first, then close ${second}.`);
    const known = await everythingInThePage();
    // The control: what the page itself knows is found in the same way.
    expect(known).toContain('Ask about [Case number 1] first');
    expect(known).not.toContain(caseNumber);
    expect(known).not.toContain(second);
  });

  it('grows with the answer', async () => {
    await streamAnswer('Also tell the court about [Case number 2].');
    await expect.poll(shown).toContain(`Also tell the court about ${second}.`);
  });

  it('stands in what is copied, and the page hears nothing of it', async () => {
    await closePanel();
    await expect.poll(shown).toBe('');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('copy', () => heard.push('copy'), true);
      const [, answer] = document.querySelectorAll('[data-role="assistant"] p');
      getSelection()?.selectAllChildren(
        answer ?? (document.querySelector('[data-role="assistant"]:last-child') as Element),
      );
    });
    await page.keyboard.press('ControlOrMeta+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(second);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    // The control: a copy without placeholders is the page's own.
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(
        document.querySelector('[data-role="assistant"]') as Element,
      ),
    );
    await page.keyboard.press('ControlOrMeta+C');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      'copy',
    ]);
  });

  it('is stopped again when it is pasted back', async () => {
    await pasteText(page, site, `Once more ${second}`);
    await clickSend(page, site);
    const dialog = await waitForDialog(page);
    expect(await dialogText(dialog)).toContain('[Case number 2]');
    await choose(dialog, 'cancel');
    expect(await composerText(page, site)).toContain('Once more');
  });
});

describe('a page that is loaded anew', () => {
  /** What a person sees who opens the note at an answer with a placeholder; empty where there is none. */
  const afterReload = async () => {
    await page.reload();
    await page.waitForSelector('[data-empty]', { state: 'visible' });
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          '<div data-role="assistant"><p>As for [Case number 1], it is closed.</p></div>',
        );
    });
  };

  it('knows no values, unless the policy lets them be kept', async () => {
    await page.goto(siteUrl(site));
    await sendRedacted(`Ask about ${caseNumber}`);
    expect(new URL(page.url()).pathname).toMatch(/^\/c\//);
    await afterReload();
    await sleep(1000);
    await pressNote();
    expect(await shown()).toBe('');

    const answers = { keepValues: 'session' };
    await usePolicy(stage.server, stage.desk, { ...practicePolicy, version: 2, answers });
    await page.goto(siteUrl(site));
    await pasteText(page, site, `Ask about ${caseNumber}`);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'redact');
    // Not a moment later: what a person does who changes their mind about the question.
    await page.waitForURL(/\/c\//, { waitUntil: 'commit' });
    await afterReload();
    await expect
      .poll(
        async () => {
          await pressNote();
          return shown();
        },
        { timeout: 15_000, interval: 600 },
      )
      .toContain(`As for ${caseNumber}, it is closed.`);
    expect(await everythingInThePage()).not.toContain(caseNumber);
  });
});
