import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bomb, docx, lockedZip, pdf, xlsx } from '../../src/reader/documents.fixture.ts';
import { choose, dialogText, dialogWays, findDialog, waitForDialog } from '../browser/drive.ts';
import { placeholders, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/** What the page's own listeners saw of a file, and what it held. */
interface Seen {
  readonly how: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

const ways = ['input', 'drop', 'paste'] as const;
type Way = (typeof ways)[number];

let stage: Stage;
let page: Page;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-files-'));
});
afterAll(async () => {
  await fs.rm(folder, { recursive: true, force: true });
  await stage?.close();
});
beforeEach(async () => {
  page = await stage.browser.open('chatgpt', page);
  stage.server.reset();
  await page.evaluate(uploadEverything);
});

/** Runs in the page: takes files as sites do, and sends them off at once. */
function uploadEverything(): void {
  const seen: Seen[] = [];
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', id: 'upload', multiple: true });
  document.body.prepend(input);
  const taken = new WeakSet<File>();
  const take = async (how: string, files: Iterable<File>) => {
    for (const file of [...files].filter((one) => !taken.has(one))) {
      taken.add(file);
      const bytes = [...new Uint8Array(await file.arrayBuffer())];
      seen.push({ how, name: file.name, type: file.type, bytes });
      await fetch('/upload', { method: 'POST', body: file });
    }
  };
  window.addEventListener('change', () => void take('input', [...(input.files ?? [])]), true);
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      void take('drop', [...(event.dataTransfer?.files ?? [])]);
    },
    true,
  );
  window.addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) event.preventDefault();
      void take('paste', files);
    },
    true,
  );
  // A script that looks all the time, whatever is dispatched.
  setInterval(() => {
    for (const file of input.files ?? []) void take('look', [file]);
  }, 5);
  Object.assign(window, { seen });
}

async function bring(way: Way, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await fs.writeFile(file, bytes);
  if (way === 'input') return page.locator('#upload').setInputFiles(file);
  if (way === 'drop') {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 200, data });
    }
    return session.detach();
  }
  // No test can put a file on the clipboard: a page's own event, right after a real click.
  await page.locator('.greeting').click();
  await page.evaluate(
    ([text, called]) => {
      const data = new DataTransfer();
      const held = Uint8Array.from(atob(text ?? ''), (unit) => unit.charCodeAt(0));
      data.items.add(new File([held], called ?? '', { type: 'application/x-test' }));
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      document.querySelector('#prompt-textarea')?.dispatchEvent(event);
    },
    [Buffer.from(bytes).toString('base64'), name],
  );
}

async function seen(): Promise<readonly Seen[]> {
  return page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
}
/** The first file that the page saw, once it has sent it off. */
async function arrived(): Promise<Seen> {
  await stage.server.waitFor(({ url }) => url.endsWith('/upload'));
  const [first] = await seen();
  if (!first) throw new Error('the page saw no file');
  return first;
}
const nothingCame = async (word: string) => {
  expect(await seen()).toEqual([]);
  expect(stage.server.textLeft(word)).toEqual([]);
  expect(stage.server.received().filter(({ url }) => url.endsWith('/upload'))).toEqual([]);
};

describe.each(ways)('a file by %s', (way) => {
  it('goes as it is where nothing is in it', async () => {
    const bytes = docx(`Plans for ${words.allow}`);
    await bring(way, 'plans.docx', bytes);
    expect(await arrived()).toMatchObject({ name: 'plans.docx', bytes: [...bytes] });
    expect(await findDialog(page, 200)).toBeNull();
  });

  it('is held before the page sees it, and stays here on Cancel', async () => {
    await bring(way, 'plans.docx', docx(`Plans for ${words.warn}`));
    const dialog = await waitForDialog(page);
    expect(await dialogText(dialog)).toContain('plans.docx');
    expect(await dialogText(dialog)).toContain('Amphora');
    expect(await dialogText(dialog)).not.toContain(words.warn);
    expect(await dialogWays(dialog)).toEqual(['Cancel', 'Send anyway', 'Use Acme Copilot']);
    await choose(dialog, 'cancel');
    // What comes next arrives, so that it is no accident that this did not.
    await nothingCame(words.warn);
    const clean = docx('Nothing');
    await bring(way, 'clean.docx', clean);
    expect(await arrived()).toMatchObject({ name: 'clean.docx' });
  });

  it('goes as it is when the person says so', async () => {
    const bytes = docx(`Plans for ${words.warn}`);
    await bring(way, 'plans.docx', bytes);
    const dialog = await waitForDialog(page);
    await nothingCame(words.warn);
    await choose(dialog, 'send');
    expect(await arrived()).toMatchObject({ name: 'plans.docx', bytes: [...bytes] });
  });

  it('of text reaches the page clean', async () => {
    const csv = `\ufeffname;project\r\nAnna;${words.redact}\r\n`;
    await bring(way, 'people.csv', Buffer.from(csv));
    const dialog = await waitForDialog(page);
    expect(await dialogWays(dialog)).not.toContain('Send anyway');
    await nothingCame(words.redact);
    await choose(dialog, 'redact');
    const { name, type, bytes } = await arrived();
    expect([name, type]).toEqual([
      'people.csv',
      way === 'paste' ? 'application/x-test' : 'text/csv',
    ]);
    expect(Buffer.from(bytes).toString()).toBe(csv.replace(words.redact, placeholders.redact));
    expect(stage.server.textLeft(words.redact)).toEqual([]);
  });
});

describe('a file', () => {
  it('that cannot be changed stays here where its values may not leave', async () => {
    await bring('input', 'people.xlsx', xlsx([['Anna', words.redact]]));
    const dialog = await waitForDialog(page);
    expect((await dialogWays(dialog)).join()).not.toMatch(/Send/);
    await choose(dialog, 'cancel');
    await nothingCame(words.redact);
  });

  it.each([
    ['bomb.zip', bomb(20_000_000), 'unpacks to far more'],
    ['locked.zip', lockedZip({ 'a.txt': words.block }), 'has a password'],
    // Its library is loaded by the worker, with the first of these.
    ['locked.pdf', pdf(['Page'], true), 'has a password'],
    ['broken.docx', docx(words.block).subarray(0, 200), 'is damaged'],
    ['picture.docx', Buffer.from(words.block), 'not the kind of file'],
  ])('%s could not be checked, and says why', async (name, bytes, reason) => {
    await bring('input', name, bytes);
    const dialog = await waitForDialog(page, 20_000);
    const text = await dialogText(dialog);
    expect(text).toContain(`${name} could not be checked.`);
    expect(text).toContain(reason);
    await nothingCame(words.block);
    await choose(dialog, 'send');
    expect(await arrived()).toMatchObject({ name, bytes: [...bytes] });
  });

  it('leaves kinds and sizes in the log, no name and no word', async () => {
    const name = `${words.allow}.txt`;
    await bring('input', name, Buffer.from(`Plans for ${words.warn}`));
    await choose(await waitForDialog(page), 'cancel');
    const logged = async () => {
      const ofFiles = (await stage.desk.events()).filter(({ channel }) => channel === 'file');
      return ofFiles.findLast(({ outcome }) => outcome === 'cancelled');
    };
    await vi.waitFor(async () =>
      expect(await logged()).toMatchObject({
        kind: 'decision',
        rule: 'rule-warn',
        sizeClass: '<100',
        gesture: true,
      }),
    );
    const stored = await stage.desk.everythingStored();
    expect(stored).toContain('rule-warn');
    expect(stored).not.toContain(words.allow);
    expect(stored).not.toContain(`Plans for ${words.warn}`);
  });
});
