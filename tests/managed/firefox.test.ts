import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../browser/build.ts';
import { type Firefox, launchFirefox } from '../browser/launch-firefox.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { submits } from '../pages/submits.ts';
import { findFirefox } from '../setup/firefox.mjs';
import { canManage, firefoxFile, policyFile } from './policy-file.ts';

const id = 'store@tidegate';
const site = 'claude';
/** Greek words: no rule but the company's own looks for the first, none for the second. */
const words = { stopped: 'Αμφορέας', free: 'Ζέφυρος' };
const policy = {
  format: 1,
  id: 'acme',
  version: 3,
  detectors: {
    project: {
      custom: {
        title: 'Project',
        category: 'strategy',
        why: 'Nobody outside knows it yet.',
        terms: [words.stopped],
      },
    },
  },
  rules: [{ id: 'project', when: { detectors: ['project'] }, action: 'block' }],
};

/** The build as one file. */
function packed(): Uint8Array {
  const folder = buildFolder('firefox-mv3');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return zipSync(
    Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(folder, name))])),
  );
}

describe.skipIf(!canManage || !findFirefox())('installed in Firefox by the company', () => {
  const file = policyFile(firefoxFile);
  let store: Server;
  let server: PracticeServer;
  let firefox: Firefox;

  const send = async (word: string): Promise<Page> => {
    const page = await firefox.open(site);
    await page.click('[data-testid="chat-input"]');
    await page.keyboard.type(`A plan for ${word}`);
    await page.keyboard.press('Enter');
    return page;
  };
  const isAsked = async (page: Page) => {
    const end = Date.now() + 3000;
    while (page.frames().length < 2 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return page.frames().length > 1;
  };

  beforeAll(async () => {
    const xpi = packed();
    store = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-xpinstall' }).end(xpi);
    });
    store.listen(0, '127.0.0.1');
    await once(store, 'listening');
    const { port } = store.address() as AddressInfo;
    file.write({
      policies: {
        ExtensionSettings: {
          [id]: {
            installation_mode: 'force_installed',
            install_url: `http://127.0.0.1:${port}/tidegate.xpi`,
          },
        },
        '3rdparty': { Extensions: { [id]: { policy: JSON.stringify(policy) } } },
      },
    });
    server = await startPracticeServer();
    firefox = await launchFirefox(server, 'policy');
  });
  afterAll(async () => {
    file.remove();
    await firefox?.close();
    await server?.close();
    store?.close();
  });

  it('holds what the policy in the settings names, and lets the rest go', async () => {
    // It is installed some time after the start: pages that are opened later have it.
    await expect
      .poll(
        async () => {
          server.reset();
          const page = await send(words.stopped);
          const asked = await isAsked(page);
          await page.close();
          return asked;
        },
        { timeout: 40_000 },
      )
      .toBe(true);
    expect(server.textLeft(words.stopped)).toEqual([]);
    server.reset();
    const page = await send(words.free);
    await expect
      .poll(() => server.textLeft(words.free).some(submits[site]), { timeout: 10_000 })
      .toBe(true);
    await page.close();
  });
});
