import type { Page } from 'playwright-core';
import { type Browser, launch } from '../browser/launch.ts';
import { type Desk, openDesk } from '../browser/worker.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { chromiumFile, policyFile } from './policy-file.ts';
import { startUpdateServer } from './update-server.ts';

/** A company that installs Tidegate in its browsers, and one of these browsers. */
export interface Company {
  readonly server: PracticeServer;
  readonly browser: Browser;
  /** A page of the version that is installed now. */
  desk(): Desk;
  readonly id: string;
  /** Sets Tidegate's managed settings; null takes them away. The browser notices by itself in 5 s. */
  set(settings: Readonly<Record<string, unknown>> | null): Promise<void>;
  /** Serves this version and has the browser look for it; the worker is the new one's after that. */
  update(version: string): Promise<void>;
  close(): Promise<void>;
}

export async function openCompany(
  settings: Readonly<Record<string, unknown>> | null,
): Promise<Company> {
  const server = await startPracticeServer();
  const updates = await startUpdateServer();
  const file = policyFile(chromiumFile);
  const { id, updateUrl } = await updates.publish('1.0.0');
  const write = (own: Readonly<Record<string, unknown>> | null) =>
    file.write({
      ExtensionSettings: {
        [id]: { installation_mode: 'force_installed', update_url: updateUrl },
      },
      ...(own && { '3rdparty': { extensions: { [id]: own } } }),
      // Without it, what is installed by policy is hidden from the protocol that drives this test.
      DeveloperToolsAvailability: 1,
    });
  write(settings);
  const closers: (() => Promise<unknown> | void)[] = [
    () => file.remove(),
    () => updates.close(),
    () => server.close(),
  ];
  const close = async () => {
    for (const step of closers.splice(0)) await step();
  };
  try {
    const browser = await launch(server, { extension: 'policy' });
    closers.unshift(() => browser.close());
    let desk = await openDesk(browser);
    return {
      server,
      browser,
      desk: () => desk,
      id,
      async set(own) {
        write(own);
        await reloadPolicies(browser);
      },
      async update(version) {
        await updates.publish(version);
        await updateExtension(browser, desk.page, version);
        desk = await openDesk(browser);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Sooner than the browser would look by itself. */
async function reloadPolicies({ context }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://policy');
  await page.locator('#reload-policies').click();
  // It is pressable again when the browser is done.
  await page.locator('#reload-policies:not([disabled])').waitFor();
  await page.close();
}

/** As the browser does when the extension is idle, only now. */
async function updateExtension({ context }: Browser, page: Page, version: string): Promise<void> {
  const worker = context.waitForEvent('serviceworker', { timeout: 20_000 });
  const found = await page.evaluate(async () => {
    const ready = new Promise<string>((resolve) => {
      chrome.runtime.onUpdateAvailable.addListener((details) => resolve(details.version));
    });
    const { status } = await chrome.runtime.requestUpdateCheck();
    return status === 'update_available' ? ready : status;
  });
  if (found !== version) throw new Error(`no update to ${version}: ${found}`);
  const gone = page.waitForEvent('close');
  await page.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await gone;
  await worker;
}
