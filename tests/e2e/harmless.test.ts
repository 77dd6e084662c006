import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickSend, pasteText, waitForAnswer } from '../browser/drive.ts';
import { type Browser, launch, siteIds } from '../browser/launch.ts';
import type { PracticeId } from '../pages/hosts.ts';
import type { Recording } from '../pages/recorder.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { drafts, submits } from '../pages/submits.ts';

/** Signs that are written in more than one way in JSON, forms and URLs. */
const prompt = [
  'Please draft a friendly note: "thanks & see you" – 100 % of <b>it</b>.',
  'Ünïcödé 😀 \\ / \u2028 %20 + = ? #tag',
  '\tA tab, two  spaces and a line end',
].join('\n');

let server: PracticeServer;
let plain: Browser;
let guarded: Browser;
beforeAll(async () => {
  server = await startPracticeServer();
  plain = await launch(server, { extension: null });
  guarded = await launch(server);
});
afterAll(async () => {
  await plain?.close();
  await guarded?.close();
  await server?.close();
});

/** What every run makes up anew: ids of messages and conversations. */
const steady = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/\/app\/[0-9a-f]{16}/g, '/app/ID');

const written = ({ method, url, headers, body }: Recording): string => {
  const { host: _host, 'sec-websocket-key': _key, ...rest } = headers;
  return steady(JSON.stringify([method, url, rest, body.toString('latin1')], null, 1));
};

/** Sends the prompt and gives every request that it caused, once each, in a fixed order. */
async function sendIn(browser: Browser, site: PracticeId): Promise<readonly string[]> {
  const page = await browser.open(site);
  // The gate has its policy by then; before that it may hold a request for half a second.
  await sleep(800);
  server.reset();
  await pasteText(page, site, prompt);
  // Drafts are debounced; they must be gone before the message is.
  const isDraft = drafts[site];
  if (isDraft) await server.waitFor(isDraft);
  await sleep(400);
  await clickSend(page, site);
  await waitForAnswer(page);
  await sleep(200);
  const shown = await page.evaluate(() => document.documentElement.children.length);
  expect(shown).toBe(2);
  await page.close();
  const requests = server.received();
  expect(requests.filter(submits[site])).toHaveLength(1);
  return [...new Set(requests.map(written))].toSorted();
}

describe('a harmless prompt', () => {
  it.each(siteIds)('leaves %s byte for byte as without the extension', async (site) => {
    const without = await sendIn(plain, site);
    const withIt = await sendIn(guarded, site);
    expect(withIt).toEqual(without);
    // The comparison does see a difference.
    expect(without.map((text) => text.replace('thanks', 'Thanks'))).not.toEqual(without);
  });
});
