import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type PracticeId, practiceSites, siteUrl } from '../pages/hosts.ts';
import type { PracticeServer } from '../pages/server.ts';
import { findChromium } from '../setup/chromium.mjs';
import { buildFolder } from './build.ts';

export interface Browser {
  readonly context: BrowserContext;
  /** Null without the extension. */
  readonly extensionId: string | null;
  readonly profile: string;
  /**
   * A practice site with its composer on the screen, in a new tab, or as a new document in one that is
   * there: half the work for the machine, as the tab keeps its process.
   */
  open(id: PracticeId, tab?: Page): Promise<Page>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /**
   * Folder of the extension; null: a browser without it; `policy`: whatever this machine's policies
   * install. Default: the store build.
   */
  readonly extension?: string | null;
  /** Show a window. */
  readonly headed?: boolean;
  /** Keep the profile's files for reading after {@link Browser.close}; the caller removes them. */
  readonly keepProfile?: boolean;
  /** The profile of a browser that was closed, for the next start of it. Default: a new one. */
  readonly profile?: string;
}

/** A real Chromium with a profile of its own that reaches the practice hosts and nothing else. */
export async function launch(
  server: Pick<PracticeServer, 'flags'>,
  {
    extension = buildFolder('chrome-mv3'),
    headed = false,
    keepProfile = false,
    profile: known,
  }: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found; start with: npm test');
  const profile = known ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-profile-')));
  const byPolicy = extension === 'policy';
  const load =
    extension && !byPolicy
      ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]
      : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    chromiumSandbox: process.getuid?.() !== 0 && headed,
    viewport: headed ? null : { width: 1180, height: 800 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    env: homeless(profile),
    // Either of them keeps policies from installing anything (tried).
    ignoreDefaultArgs: [
      ...(extension ? ['--disable-extensions'] : []),
      ...(byPolicy ? ['--disable-background-networking', '--disable-back-forward-cache'] : []),
    ],
    args: ['--disable-gpu', '--disable-quic', ...load, ...server.flags],
  });
  const worker = extension
    ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')))
    : null;
  return {
    context,
    profile,
    extensionId: worker ? new URL(worker.url()).host : null,
    async open(id, tab) {
      const page = tab ?? (await context.newPage());
      await page.goto(siteUrl(id));
      await page.waitForSelector('[data-empty], textarea#userInput', { state: 'visible' });
      return page;
    },
    async close() {
      await context.close();
      if (!keepProfile) await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Browsers keep fonts, keys and crash reports in the home folder; theirs is the profile. */
function homeless(profile: string): Record<string, string> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const authority = environment['XAUTHORITY'] ?? path.join(os.homedir(), '.Xauthority');
  return {
    ...environment,
    HOME: profile,
    XDG_CONFIG_HOME: path.join(profile, '.config'),
    XDG_CACHE_HOME: path.join(profile, '.cache'),
    XDG_DATA_HOME: path.join(profile, '.local'),
    XAUTHORITY: authority,
  };
}

/** Every practice site's id, for tests that go through all. */
export const siteIds: readonly PracticeId[] = practiceSites.map(({ id }) => id);
