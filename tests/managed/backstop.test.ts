import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { stopWorker, usePolicy } from '../browser/worker.ts';
import { practicePolicy, words } from '../e2e/practice-policy.ts';
import { submits } from '../pages/submits.ts';
import { type Company, openCompany } from './company.ts';
import { canManage } from './policy-file.ts';

const site = 'chatgpt';
const endpoint = 'https://chatgpt.com/backend-api/f/conversation';
const text = (word: string) => `Plans for ${word} on Monday`;

describe.skipIf(!canManage)('the backstop', () => {
  let company: Company;
  let page: Page;
  beforeAll(async () => {
    company = await openCompany(null);
    await usePolicy(company.server, company.desk(), practicePolicy);
    // A page of the site that is allowed workers from Blobs.
    company.server.serve(({ path }, response) => {
      if (path !== '/bare') return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      return true;
    });
  });
  afterAll(() => company?.close());
  beforeEach(async () => {
    await page?.close();
    page = await company.browser.open(site);
    company.server.reset();
  });

  const submitted = (word: string) => company.server.textLeft(word).some(submits[site]);
  /** From a worker, where no script of ours runs; what the page hears. */
  const fromWorker = async (word: string) => {
    await page.goto('https://chatgpt.com/bare');
    return page.evaluate(
      ([url, body]) =>
        new Promise((resolve) => {
          const code = `onmessage = ({ data: [u, body] }) => fetch(u, { method: 'POST', body })
            .then(({ status }) => postMessage(status), () => postMessage('failed'))`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.addEventListener('message', ({ data }) => resolve(data));
          // oxlint-disable-next-line require-post-message-target-origin -- a worker has none
          worker.postMessage([url, body]);
        }),
      [endpoint, submitBody(text(word))],
    );
  };

  it('lets an overridden prompt go, once', async () => {
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'send');
    await waitForAnswer(page);
    expect(submitted(words.warn)).toBe(true);
    // The same text without an answer of its own.
    expect(await fromWorker(words.warn)).toBe('failed');
  });

  it('stops what a worker sends with a secret, and nothing else', async () => {
    expect(await fromWorker(words.allow)).toBe(200);
    expect(await fromWorker(words.block)).toBe('failed');
    expect(company.server.textLeft(words.allow)).toHaveLength(1);
    expect(company.server.textLeft(words.block)).toEqual([]);
    await expect
      .poll(() => company.desk().events())
      .toContainEqual(expect.objectContaining({ reason: 'backstop', outcome: 'refused', site }));
  });

  it('does so, too, when it has to be woken', async () => {
    await stopWorker(company.browser);
    expect(await fromWorker(words.block)).toBe('failed');
    await stopWorker(company.browser);
    expect(await fromWorker(words.allow)).toBe(200);
    expect(company.server.textLeft(words.block)).toEqual([]);
  });

  it('lets uploads of a page go that has a guard', async () => {
    const status = await page.evaluate(async () => {
      const form = new FormData();
      form.append('file', new File(['harmless'], 'n.txt'));
      const url = 'https://chatgpt.com/backend-api/files/process_upload_stream';
      return (await fetch(url, { method: 'POST', body: form })).status;
    });
    expect(status).toBe(404);
    expect(company.server.textLeft('harmless')).toHaveLength(1);
  });

  it('leaves a cancelled prompt where it is', async () => {
    await pasteText(page, site, text(words.warn));
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(submitted(words.warn)).toBe(false);
  });
});

/** As the site writes it. */
function submitBody(words: string): string {
  const content = { content_type: 'text', parts: [words] };
  return JSON.stringify({ action: 'next', messages: [{ author: { role: 'user' }, content }] });
}
