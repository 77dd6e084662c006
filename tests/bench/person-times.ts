import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { clearComposer, pasteText, waitForDialog } from '../browser/drive.ts';
import { launch } from '../browser/launch.ts';
import type { PracticeServer } from '../pages/server.ts';
import { submits } from '../pages/submits.ts';
import { median } from './median.ts';

const site = 'chatgpt';
const rounds = 9;
const letters = 120;
const card = 'Charge the card 4539 1488 0343 6467 for the whole amount.';

/** What a person waits for, milliseconds: medians in a real browser. */
export async function personTimes(server: PracticeServer): Promise<string[][]> {
  const without = await typing(server, null);
  const beside = await typing(server, undefined);
  const { dialog, redacted } = await asked(server);
  const row = (name: string, ms: number, budget: string, more = ''): string[] => [
    name,
    `${ms.toFixed(2)} ms`,
    more,
    budget,
  ];
  const from = (ms: number) => `${ms.toFixed(2)} ms without`;
  return [
    row('a letter, until the page has it', beside.letter, 'budget +1 ms', from(without.letter)),
    row(
      'Enter on a clean prompt, until the page has it',
      beside.enter,
      'budget +2 ms',
      from(without.enter),
    ),
    row('Enter, until the dialog is drawn', dialog, 'budget 50 ms'),
    row('redact and send, until it has left', redacted, 'budget 500 ms'),
  ];
}

/** From the browser's own time of the key to the page's handler of what came of it. */
async function typing(server: PracticeServer, extension: null | undefined) {
  const browser = await launch(server, extension === null ? { extension } : {});
  try {
    const page = await browser.open(site);
    await sleep(1000);
    await page.evaluate(() => {
      const times: Record<string, number[]> = { letter: [], enter: [] };
      Object.assign(window, { times });
      let down = 0;
      const note = (kind: string) => times[kind]?.push(performance.now() - down);
      // At the document: after the gate, before the page's own.
      const heard = (event: KeyboardEvent) => {
        down = event.timeStamp;
        if (event.key === 'Enter') note('enter');
      };
      document.addEventListener('keydown', heard, true);
      document.addEventListener('input', () => note('letter'), true);
    });
    await clearComposer(page, site);
    await page.keyboard.type(
      'a harmless sentence about the weather in spring '.repeat(3).slice(0, letters),
      { delay: 15 },
    );
    for (let round = 0; round < rounds; round += 1) {
      await clearComposer(page, site);
      await page.keyboard.type(`a harmless sentence, number ${round}`);
      await sleep(400);
      await page.keyboard.press('Enter');
      await sleep(600);
    }
    const times = await page.evaluate(
      () => (window as unknown as { times: { letter: number[]; enter: number[] } }).times,
    );
    return { letter: median(times.letter), enter: median(times.enter) };
  } finally {
    await browser.close();
  }
}

async function asked(server: PracticeServer): Promise<{ dialog: number; redacted: number }> {
  const browser = await launch(server);
  try {
    const dialog: number[] = [];
    const redacted: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.open(site);
      await sleep(500);
      await pasteText(page, site, card);
      // What was pasted was judged, and the frame is ready, before anybody reaches for Enter.
      await sleep(500);
      const drawn = await watchDrawn(page);
      const before = Date.now();
      await page.keyboard.press('Enter');
      const frame = await waitForDialog(page);
      dialog.push((await drawn(frame)) - before);
      await sleep(450);
      server.reset();
      const pressed = Date.now();
      await frame.locator('.ways .button.primary').press('Enter', { noWaitAfter: true });
      const { at } = await server.waitFor(submits[site]);
      redacted.push(at - pressed);
      await page.close();
    }
    return { dialog: median(dialog), redacted: median(redacted) };
  } finally {
    await browser.close();
  }
}

/** Notes in our frame, which is there before it is shown, when the dialog is first drawn. */
async function watchDrawn(page: Page): Promise<(frame: Frame) => Promise<number>> {
  for (const frame of page.frames().filter((one) => one.url().includes('/dialog.html'))) {
    await frame.evaluate(() => {
      const noted = new MutationObserver(() => {
        if (!document.querySelector('[role="alertdialog"]')) return;
        noted.disconnect();
        requestAnimationFrame(() =>
          Object.assign(window, { drawn: performance.timeOrigin + performance.now() }),
        );
      });
      noted.observe(document.body, { childList: true, subtree: true });
    });
  }
  return async (frame) => {
    for (;;) {
      const at = await frame.evaluate(() => (window as unknown as { drawn?: number }).drawn);
      if (at !== undefined) return at;
      await sleep(10);
    }
  };
}
