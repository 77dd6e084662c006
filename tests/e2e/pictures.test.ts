import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { illustrated, scannedPdf, zipped } from '../../src/reader/documents.fixture.ts';
import { choose, dialogText, findDialog, waitForDialog } from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { practicePolicy } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** In letters that English pictures hold. */
const word = 'Moonquarry';
const policy = {
  ...practicePolicy,
  detectors: {
    project: {
      custom: { title: 'Project', category: 'strategy', why: 'Nobody knows it.', terms: [word] },
    },
  },
  rules: [{ id: 'rule-project', when: { detectors: ['project'] }, action: 'warn' }],
  unsure: { unsupportedMedia: 'log', unreadableFile: 'log' },
};

const size = { width: 640, height: 240 };
let stage: Stage;
let page: Page;
let easel: Page;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-pictures-'));
  easel = await stage.browser.context.newPage();
  await easel.setViewportSize(size);
});
afterAll(async () => {
  await fs.rm(folder, { recursive: true, force: true });
  await stage?.close();
});
beforeEach(async () => {
  page = await stage.browser.open('chatgpt', page);
  stage.server.reset();
  await page.evaluate(uploadChosen);
});

/** Runs in the page: sends what is chosen, at once. */
function uploadChosen(): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', id: 'upload' });
  document.body.prepend(input);
  input.addEventListener('change', () => {
    for (const body of input.files ?? []) void fetch('/upload', { method: 'POST', body });
  });
}

/** A picture of a screen on which this stands. */
async function picture(
  text: string,
  { type = 'png', look = '' }: { readonly type?: 'png' | 'jpeg'; readonly look?: string } = {},
): Promise<Buffer> {
  await easel.setContent(
    `<body style="margin:24px;font:16px sans-serif;${look}"><p>Notes of Monday</p><p>${text}</p>`,
  );
  return easel.screenshot({ type });
}

/** From the disk, as people do: what a script puts into an input is nobody's choice. */
async function choosing(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await fs.writeFile(file, bytes);
  await page.locator('#upload').setInputFiles(file);
}
const arrived = () => stage.server.waitFor(({ url }) => url.endsWith('/upload'), 30_000);
const uploads = () => stage.server.received().filter(({ url }) => url.endsWith('/upload'));

describe('pictures, where the policy has them read', () => {
  beforeAll(() =>
    usePolicy(stage.server, stage.desk, { ...policy, version: 2, readPictures: ['en'] }),
  );

  const said = `We build ${word} next year`;
  const bright = () => picture(said);
  it.each([
    ['screen.png', bright],
    ['dark.png', () => picture(said, { look: 'background:#1b1b1f;color:#e8e8ea' })],
    ['photograph.jpg', () => picture(said, { type: 'jpeg' })],
    ['report.docx', async () => illustrated(['See below'], { 'image1.png': await bright() })],
    ['all.zip', async () => zipped({ 'screens/one.png': await bright() })],
    [
      'scanned.pdf',
      async () => scannedPdf(await picture(said, { type: 'jpeg' }), size.width, size.height),
    ],
  ])('%s is held for what it shows', async (name, make) => {
    await choosing(name, await make());
    const dialog = await waitForDialog(page, 30_000);
    const text = await dialogText(dialog);
    expect(text).toContain(name);
    expect(text).toContain('Project');
    expect(uploads()).toEqual([]);
    await choose(dialog, 'cancel');
  });

  it('go where nothing in them is anybody’s business', async () => {
    await choosing('harmless.png', await picture('We build sandcastles next year'));
    await arrived();
    expect(await findDialog(page, 200)).toBeNull();
  });

  it('go where there is no text in them: the policy says so of pictures', async () => {
    await easel.setContent('<body style="background:linear-gradient(red,blue)">');
    await choosing('empty.png', await easel.screenshot());
    await arrived();
    expect(await findDialog(page, 200)).toBeNull();
  });
});

it('pictures are not looked into where the policy does not say so', async () => {
  await usePolicy(stage.server, stage.desk, { ...policy, version: 3 });
  await choosing('screen.png', await picture(`We build ${word} next year`));
  await arrived();
  expect(await findDialog(page, 200)).toBeNull();
});
