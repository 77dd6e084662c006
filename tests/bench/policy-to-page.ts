import { openDesk, servePolicy, usePolicy } from '../browser/worker.ts';
import { pasteText } from '../browser/drive.ts';
import { launch } from '../browser/launch.ts';
import { policyHost } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import { largePolicy } from './large-policy.ts';
import { median } from './median.ts';

const site = 'chatgpt';
const rounds = 5;
/** Allowed by the small policy, held by the large one. */
const word = 'Ζέφυρος-Αύριο';
const text = `The plans for ${word} are due on Monday`;
/** A request without an answer for so long is held; milliseconds. */
const silence = 400;

/** From the request for a policy of 1 MB until a page that was open is held to it, in a real browser. */
export async function policyToPage(server: PracticeServer): Promise<string[][]> {
  const browser = await launch(server);
  try {
    const desk = await openDesk(browser);
    const page = await browser.open(site);
    const large = largePolicy(1_000_000);
    const times: number[] = [];
    for (let version = 1; version <= 2 * rounds; version += 2) {
      await usePolicy(server, desk, { id: 'large', version });
      await page.reload();
      await pasteText(page, site, text);
      const held = page.evaluate(firstHeld, { text, silence });
      await servePolicy(server, {
        ...large,
        id: 'large',
        version: version + 1,
        detectors: { ...(large['detectors'] as object), word: { custom: ours } },
        rules: [...(large['rules'] as unknown[]).slice(1), rule],
      });
      server.reset();
      await desk.ask('policy.refresh', {});
      const { at } = await server.waitFor(({ url }) => new URL(url).hostname === policyHost);
      times.push((await held) - at);
    }
    return [['fetched, verified, in force in an open page', `${median(times).toFixed(0)} ms`]];
  } finally {
    await browser.close();
  }
}

const ours = { title: 'Plans', category: 'strategy', why: 'Nobody knows them.', terms: [word] };
const rule = { id: 'plans', when: { detectors: ['word'] }, action: 'block' };

/** Runs in the page: sends again and again, and says when the first began that had no answer. */
async function firstHeld(asked: { text: string; silence: number }): Promise<number> {
  const content = { content_type: 'text', parts: [asked.text] };
  const messages = [{ id: 'again', author: { role: 'user' }, content, metadata: {} }];
  const body = JSON.stringify({ action: 'next', messages, model: 'auto' });
  for (;;) {
    const began = Date.now();
    const gone = fetch('/backend-api/f/conversation', { method: 'POST', body }).then(
      (response) => response.text(),
      () => null,
    );
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), asked.silence));
    if ((await Promise.race([gone, late])) === null) return began;
  }
}
