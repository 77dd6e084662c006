import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clearComposer,
  composerText,
  findDialog,
  pasteText,
  pressEnter,
  typeText,
  waitForAnswer,
} from '../browser/drive.ts';
import type { PracticeId } from '../pages/hosts.ts';
import { drafts, submits } from '../pages/submits.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** Longer than every debounce of the pages and of ours. */
const quiet = 700;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(Object.entries(drafts) as [PracticeId, NonNullable<(typeof drafts)[PracticeId]>][])(
  'drafts of %s',
  (site, isDraft) => {
    it.each([
      ['typed', typeText],
      ['pasted', pasteText],
    ])('carry harmless text, but not what may not leave: %s', async (_, write) => {
      const { server, browser } = stage;
      const page = await browser.open(site);
      server.reset();

      // The control: this site does send what is still being written.
      const harmless = `Something about ${words.allow} first`;
      await write(page, site, harmless);
      await server.waitFor((one) => isDraft(one) && server.textLeft(words.allow).includes(one));

      await write(page, site, ` and then ${words.redact} comes up`);
      await sleep(quiet);
      expect(await composerText(page, site)).toContain(words.redact);
      expect(server.textLeft(words.redact)).toEqual([]);
      expect(await findDialog(page, 0)).toBeNull();

      await page.close();
    });

    it('do not break the chat when they are emptied', async () => {
      const { server, browser } = stage;
      const page = await browser.open(site);
      server.reset();
      await pasteText(page, site, `About ${words.redact}`);
      await sleep(quiet);
      await clearComposer(page, site);
      await typeText(page, site, `About ${words.allow}`);
      await pressEnter(page, site);
      await server.waitFor(submits[site]);
      await waitForAnswer(page);
      expect(server.textLeft(`About ${words.allow}`).some(submits[site])).toBe(true);
      expect(server.textLeft(words.redact)).toEqual([]);
      await page.close();
    });
  },
);
