import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearComposer, typeText } from '../browser/drive.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** The note's box; our host is the only element beside head and body with a size. */
const noteBox = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter(
      (one) => one.matches('div') && getComputedStyle(one).visibility !== 'hidden',
    );
    const [host] = hosts;
    if (!host) return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const moving = host.getAnimations({ subtree: true }).length;
    const { transitionDuration } = getComputedStyle(host);
    return { left, top, right, bottom, moving, transitionDuration };
  });

describe.each(['chatgpt', 'claude', 'gemini'] as const)(
  'the note at the composer of %s',
  (site) => {
    it('moves nothing, covers nothing, and goes with its reason', async () => {
      const page = await stage.browser.open(site);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await typeText(page, site, 'Plans for the garden');
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift' });
      });
      expect(await noteBox(page)).toBeNull();
      await typeText(page, site, ` and ${words.warn}`);
      await expect.poll(() => noteBox(page)).not.toBeNull();
      const note = await noteBox(page);
      if (!note) throw new Error('no note');
      expect(note.right - note.left).toBeGreaterThan(40);
      // Above what is written, and so beside every line of it.
      const lines = await page.evaluate(() => {
        const editor = document.activeElement as HTMLElement;
        const { left, top, right, bottom } = editor.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      const apart =
        note.bottom <= lines.top ||
        note.top >= lines.bottom ||
        note.right <= lines.left ||
        note.left >= lines.right;
      expect(apart).toBe(true);
      expect([note.moving, note.transitionDuration]).toEqual([0, '0s']);
      // It stays as it is: nothing counts down.
      await page.waitForTimeout(1500);
      expect(await noteBox(page)).toEqual(note);
      const shifts = () =>
        page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.length);
      expect(await shifts()).toBe(0);
      await clearComposer(page, site);
      await expect.poll(() => noteBox(page)).toBeNull();
      // The control: something that takes room is seen.
      await page.evaluate(() => {
        const bar = document.createElement('div');
        bar.style.height = '120px';
        document.body.prepend(bar);
      });
      await expect.poll(shifts).toBeGreaterThan(0);
      await page.close();
    });
  },
);
