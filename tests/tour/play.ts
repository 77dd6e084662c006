import { once } from 'node:events';
import { launch } from '../browser/launch.ts';
import { practiceSites, siteUrl } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import { steps } from './steps.ts';

/** Opens the practice sites in a window and waits until it is closed, or for Ctrl-C. */
export async function play(server: PracticeServer): Promise<void> {
  const browser = await launch(server, { headed: true });
  const [first] = browser.context.pages();
  for (const [index, { id }] of practiceSites.entries()) {
    const page = index === 0 && first ? first : await browser.context.newPage();
    await page.goto(siteUrl(id));
  }
  await browser.context.pages()[0]?.bringToFront();

  console.log('\nA browser with Tidegate is open, with a practice page of each site.');
  console.log(
    'They look like the real ones, run on this computer only, and send nothing anywhere.',
  );
  console.log('Write or paste into any of them and send. For example:\n');
  for (const { title, text, expect } of steps) {
    console.log(`-- ${title} (${expect})\n${text.split('\n').slice(0, 18).join('\n')}\n`);
  }
  console.log('Close the window, or press Ctrl-C here, to end.');
  await Promise.race([
    new Promise((resolve) => browser.context.once('close', resolve)),
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ]);
  await browser.close();
}
