import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx } from '../../src/reader/documents.fixture.ts';
import { type Firefox, launchFirefox } from '../browser/launch-firefox.ts';
import { type PracticeServer, startPracticeServer } from '../pages/server.ts';
import { findFirefox } from '../setup/firefox.mjs';

/** A card number by its form and check digit, of nobody. */
const card = ['4539', '1488', '0343', '6467'].join(' ');

// Only where none can be installed: on Debian as root, `npm test` has seen to it.
describe.skipIf(!findFirefox())('a file in Firefox', () => {
  let server: PracticeServer;
  let firefox: Firefox;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    server = await startPracticeServer();
    firefox = await launchFirefox(server);
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-files-'));
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
    await fs.rm(folder, { recursive: true, force: true });
  });

  async function attach(name: string, bytes: Uint8Array): Promise<void> {
    await fs.writeFile(path.join(folder, name), bytes);
    const input = (await page.waitForSelector('#upload')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path.join(folder, name));
  }

  it('goes as it is where nothing is in it, and is held before the page sees it where something is', async () => {
    page = await firefox.open('chatgpt');
    await page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'upload' });
      document.body.prepend(input);
      addEventListener('change', () => {
        for (const body of input.files ?? []) void fetch('/upload', { method: 'POST', body });
      });
    });
    const uploads = () => server.received().filter(({ url }) => url.endsWith('/upload'));

    const clean = docx('Which tea is best?');
    await attach('clean.docx', clean);
    await expect.poll(() => uploads().length, { timeout: 15_000 }).toBe(1);
    expect([...(uploads()[0]?.body ?? [])]).toEqual([...clean]);
    expect(page.frames()).toHaveLength(1);

    await attach('secret.docx', docx(`Her card ${card} was charged`));
    // The dialog is a frame that only the browser sees.
    await expect.poll(() => page.frames().length, { timeout: 15_000 }).toBe(2);
    expect(uploads()).toHaveLength(1);
  });
});
