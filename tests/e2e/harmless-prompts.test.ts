import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDialog } from '../browser/drive.ts';
import { harmlessPrompts } from './harmless-prompts.data.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ policy: null });
});
afterAll(() => stage?.close());

const held = 'Charge the card 4539 1488 0343 6467, expiry 04/29, for the whole amount.';

describe('a thousand harmless prompts', () => {
  it('go without a word, in the real gate with the built-in rules', async () => {
    expect(new Set(harmlessPrompts).size).toBeGreaterThanOrEqual(1000);
    const page = await stage.browser.context.newPage();
    await page.goto(`chrome-extension://${stage.browser.extensionId}/practice.html`);
    const composer = page.locator('#composer');
    await composer.waitFor();
    /** Those that are still in the composer after Enter; a script's Enter is held like a person's. */
    const stopped = await page.evaluate(
      async (prompts) => {
        const box = document.querySelector('#composer') as HTMLTextAreaElement;
        const left: string[] = [];
        for (const text of prompts) {
          box.focus();
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          box.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
          );
          if (box.value !== '') left.push(text);
          await new Promise((resolve) => setTimeout(resolve));
        }
        return left;
      },
      [...harmlessPrompts, held],
    );
    // The control is the last one, and the only one.
    expect(stopped).toEqual([held]);
    expect(await page.locator('.sent li').count()).toBe(harmlessPrompts.length);
    expect(await findDialog(page, 0)).toBeNull();
    await page.close();
  }, 180_000);
});
