import { type Browser, launch, type LaunchOptions } from '../browser/launch.ts';
import { type Desk, openDesk, usePolicy } from '../browser/worker.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { practicePolicy } from './practice-policy.ts';

/** What most tests with a browser need: a recording server, a browser, a page of the extension. */
export interface Stage {
  readonly server: PracticeServer;
  readonly browser: Browser;
  readonly desk: Desk;
  close(): Promise<void>;
}

/** `policy: null` leaves the built-in one in force. */
export async function openStage(
  options: LaunchOptions & { readonly policy?: null } = {},
): Promise<Stage> {
  const server = await startPracticeServer();
  const browser = await launch(server, options);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const desk = await openDesk(browser);
    if (options.policy !== null) await usePolicy(server, desk, practicePolicy);
    return { server, browser, desk, close };
  } catch (error) {
    await close();
    throw error;
  }
}
