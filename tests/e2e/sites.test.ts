import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  composerText,
  dialogText,
  dialogWays,
  findDialog,
  pasteText,
  pressEnter,
  typeText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { siteIds } from '../browser/launch.ts';
import { submits } from '../pages/submits.ts';
import { placeholders, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const channels = ['typed', 'paste'] as const;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(siteIds)('%s', (site) => {
  beforeEach(async () => {
    // A new document each time: answers hold for a conversation.
    page = await stage.browser.open(site, page);
    stage.server.reset();
  });

  describe.each(channels)('%s', (channel) => {
    /** Each outcome on each site, and by each channel on some sites: all of both would say no more. */
    const once = (nth: number, name: string, test: () => Promise<void>) => {
      if ((siteIds.indexOf(site) + nth) % 2 === channels.indexOf(channel)) it(name, test);
    };
    const write = async (text: string) => {
      await (channel === 'typed' ? typeText : pasteText)(page, site, text);
      expect(await composerText(page, site)).toBe(text);
    };
    /** Typed text is sent with Enter, pasted text with the button. */
    const send = () => (channel === 'typed' ? pressEnter(page, site) : clickSend(page, site));
    const arrived = async (text: string) => {
      await stage.server.waitFor(submits[site]);
      await waitForAnswer(page);
      expect(stage.server.textLeft(text).filter(submits[site])).toHaveLength(1);
    };
    /** Nothing carried the word; what went before this line would have been found. */
    const kept = (word: string) => {
      expect(stage.server.textLeft(word)).toEqual([]);
      expect(stage.server.received().filter(submits[site])).toEqual([]);
    };

    it('lets a harmless text go without a word', async () => {
      const text = `Plans for ${words.allow} on Monday`;
      await write(text);
      await send();
      await arrived(text);
      expect(await findDialog(page, 300)).toBeNull();
      expect(await composerText(page, site)).toBe('');
    });

    once(0, 'warns, and sends as it is when the person says so', async () => {
      const text = `Plans for ${words.warn} on Monday`;
      await write(text);
      await send();
      const dialog = await waitForDialog(page);
      kept(words.warn);
      expect(await dialogText(dialog)).not.toContain(words.warn);
      expect(await dialogText(dialog)).toContain('Amphora');
      expect((await dialogWays(dialog)).at(-1)).toBe('Cancel');
      await choose(dialog, 'send');
      await arrived(text);
    });

    once(1, 'leaves everything as it was on Cancel', async () => {
      const text = `Plans for ${words.warn} on Monday`;
      await write(text);
      await send();
      await choose(await waitForDialog(page), 'cancel');
      await waitUntilSettled(page);
      expect(await composerText(page, site)).toBe(text);
      kept(words.warn);
    });

    once(2, 'asks for a reason, and sends with it', async () => {
      const text = `Plans for ${words.justify} on Monday`;
      await write(text);
      await send();
      const dialog = await waitForDialog(page);
      expect(await dialogWays(dialog)).not.toContain('Send anyway');
      kept(words.justify);
      await choose(dialog, 'send-with-reason', 'The customer asked for it');
      await arrived(text);
      // Beside it, the reason is told as something to look into.
      const [event] = (await stage.desk.events()).filter(({ kind }) => kind !== 'report').slice(-1);
      expect(event).toMatchObject({ kind: 'override', site, channel, rule: 'rule-justify' });
      expect(event?.['justification']).toContain('The customer asked for it');
    });

    it('replaces what may not leave, in the editor and on the wire', async () => {
      const text = `Plans for ${words.redact} on Monday`;
      const redacted = `Plans for ${placeholders.redact} on Monday`;
      await write(text);
      await send();
      const dialog = await waitForDialog(page);
      expect((await dialogWays(dialog)).join()).not.toMatch(/Send anyway|reason/);
      await choose(dialog, 'redact');
      await arrived(redacted);
      expect(stage.server.textLeft(words.redact)).toEqual([]);
      expect(await page.locator('.turn.user').innerText()).toBe(redacted);
    });

    once(3, 'stops what is blocked and offers the way out', async () => {
      const text = `Plans for ${words.block} on Monday`;
      await write(text);
      await send();
      const dialog = await waitForDialog(page);
      expect((await dialogWays(dialog)).join()).not.toMatch(/Send/);
      expect(await dialogWays(dialog)).toContain('Use Acme Copilot');
      expect(await dialogText(dialog)).toContain('privacy@acme.example');
      await choose(dialog, 'cancel');
      await waitUntilSettled(page);
      expect(await composerText(page, site)).toBe(text);
      kept(words.block);
    });
  });
});
