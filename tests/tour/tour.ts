import path from 'node:path';
import { launch } from '../browser/launch.ts';
import { openDesk } from '../browser/worker.ts';
import { practiceSites } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import { steps } from './steps.ts';
import { type Taken, takeStep } from './take-step.ts';

/** Drives the browser through all steps and tells what happened. True if all was as expected. */
export async function tour(server: PracticeServer, folder: string): Promise<boolean> {
  const browser = await launch(server);
  let good = 0;
  try {
    const desk = await openDesk(browser);
    for (const [index, step] of steps.entries()) {
      const number = String(index + 1).padStart(2, '0');
      const host = practiceSites.find(({ id }) => id === step.site)?.host;
      console.log(`\n${number}  ${host}, ${step.channel}: ${step.title}`);
      const taken = await takeStep(
        { server, browser, desk, folder },
        step,
        `${number}-${step.site}`,
      ).catch((error: unknown): Taken => ({
        found: '?',
        did: '?',
        received: '?',
        wrong: [String(error)],
      }));
      console.log(`    found     ${taken.found}`);
      console.log(`    Tidegate  ${taken.did}`);
      console.log(`    server    ${taken.received}`);
      for (const line of taken.wrong) console.log(`    WRONG     ${line}`);
      if (taken.wrong.length === 0) good += 1;
    }
  } finally {
    await browser.close();
  }
  const pictures = path.relative(process.cwd(), folder);
  console.log(
    `\n${good} of ${steps.length} steps as expected. Pictures of the dialogs: ${pictures}/`,
  );
  return good === steps.length;
}
