import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  dialogText,
  findDialog,
  pasteText,
  waitForDialog,
} from '../browser/drive.ts';
import { submits } from '../pages/submits.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ policy: null });
});
afterAll(() => stage?.close());

const memo = `The northern yard closes in May because the lease of the quay ends and nobody bids for it.
Forty berths move to the southern basin, where dredging begins as soon as the ice is gone.
The harbour board has agreed to keep this to itself until the unions have heard of it.`;
const word = 'Ἀλκυόνη';

describe('choices for a browser that nobody manages', () => {
  it('hold in open pages, word and site alike', async () => {
    const { page } = stage.desk;
    const chat = await stage.browser.open('chatgpt');
    const claude = await stage.browser.open('claude');
    await page.bringToFront();
    await page.reload();
    await page.getByLabel('Words that should not leave').fill(word);
    await page.getByText('74 sites are looked after').click();
    await page.getByLabel('Claude', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Save choices' }).click();
    await page.getByText('Your own choices').first().waitFor();

    await chat.bringToFront();
    await pasteText(chat, 'chatgpt', `Plans for ${word} on Monday`);
    await clickSend(chat, 'chatgpt');
    const dialog = await waitForDialog(chat);
    expect(await dialogText(dialog)).toContain('Own word');
    await choose(dialog, 'cancel');
    expect(stage.server.textLeft(word).some(submits['chatgpt'])).toBe(false);

    await claude.bringToFront();
    await pasteText(claude, 'claude', `Plans for ${word} on Monday`);
    await clickSend(claude, 'claude');
    await expect.poll(() => stage.server.textLeft(word).some(submits['claude'])).toBe(true);
    expect(await findDialog(claude, 0)).toBeNull();
  });

  it('hold passages of a document, of which nothing but fingerprints is kept', async () => {
    const { page } = stage.desk;
    await page.bringToFront();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add documents' }).click(),
    ]);
    await chooser.setFiles({ name: 'yard.txt', mimeType: 'text/plain', buffer: Buffer.from(memo) });
    await page.getByText('yard.txt was added.').waitFor();

    const chat = await stage.browser.open('chatgpt');
    const [passage = ''] = memo.split('\n');
    for (const [text, held] of [
      ['What do you think of a harbour in May?', false],
      [`What do you think of this? ${passage}`, true],
    ] as const) {
      await chat.bringToFront();
      await pasteText(chat, 'chatgpt', text);
      await clickSend(chat, 'chatgpt');
      if (held) {
        const dialog = await waitForDialog(chat);
        expect(await dialogText(dialog)).toContain('Own document');
        await choose(dialog, 'cancel');
      } else {
        await expect.poll(() => stage.server.textLeft(text).some(submits['chatgpt'])).toBe(true);
      }
    }
    expect(stage.server.textLeft(passage).some(submits['chatgpt'])).toBe(false);
  });
});
