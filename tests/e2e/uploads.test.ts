import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { docx } from '../../src/reader/documents.fixture.ts';
import { choose, dialogText, dialogWays, findDialog, waitForDialog } from '../browser/drive.ts';
import { placeholders, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Files that no input, drop or paste ever held: a page got them by a picker of its own, fetched or
 * made them. The request that carries them is what is held.
 */
const takesFiles = 'https://chatgpt.com/backend-api/files/process_upload_stream';
const elsewhere = 'https://any.oaiusercontent.com/file-1';
const unknown = 'https://chatgpt.com/renamed/attachments';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  stage.server.serve(({ host }, response) => {
    if (host !== 'any.oaiusercontent.com') return false;
    // As a store of files answers a page of another origin.
    const allow = 'access-control-allow';
    for (const what of ['origin', 'methods', 'headers'])
      response.setHeader(`${allow}-${what}`, '*');
    response.writeHead(200).end();
    return true;
  });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open('chatgpt', page);
  stage.server.reset();
});

interface Upload {
  readonly to: string;
  readonly how: Way;
  readonly name: string;
  readonly base64: string;
}

const ways = {
  'a File by fetch': 'fetch',
  'a File in a form by fetch': 'form',
  'a form in a Request': 'request',
  'a File by XMLHttpRequest': 'xhr',
  'a form by XMLHttpRequest': 'xhr-form',
} as const;
const nameless = {
  'a Blob by fetch': 'blob',
  'bytes by fetch': 'bytes',
  'a stream by fetch': 'stream',
  'a text by fetch': 'text',
} as const;
type Way = (typeof ways)[keyof typeof ways] | (typeof nameless)[keyof typeof nameless] | 'sync';

/** Runs in the page: `sent`, or `failed` as a site hears it. */
async function uploadInPage({ to, how, name, base64 }: Upload): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  // What `getFile()` of a handle gives.
  const file = new File([bytes], name, { type: 'text/plain' });
  const form = new FormData();
  form.append('purpose', 'chat');
  form.append('file', file);
  const method = to.includes('oaiusercontent') ? 'PUT' : 'POST';
  const xhr = (body: XMLHttpRequestBodyInit, wait = true) =>
    new Promise<string>((resolve) => {
      const request = new XMLHttpRequest();
      request.open(method, to, wait);
      request.addEventListener('load', () => resolve('sent'));
      request.addEventListener('error', () => resolve('failed'));
      try {
        request.send(body);
      } catch {
        resolve('failed');
      }
    });
  const send = (body: BodyInit | ReadableStream, more: object = {}) =>
    fetch(to, { method, body: body as BodyInit, ...more }).then(
      () => 'sent',
      () => 'failed',
    );
  switch (how) {
    case 'fetch':
      return send(file);
    case 'form':
      return send(form);
    case 'request':
      return fetch(new Request(to, { method, body: form })).then(
        () => 'sent',
        () => 'failed',
      );
    case 'xhr':
      return xhr(file);
    case 'xhr-form':
      return xhr(form);
    case 'blob':
      return send(new Blob([bytes]));
    case 'bytes':
      return send(bytes);
    case 'stream':
      return send(file.stream(), { duplex: 'half' });
    case 'text':
      return send(await file.text());
    case 'sync':
      return xhr(file, false);
  }
}

const start = (to: string, how: Way, bytes: Uint8Array | string, name = 'plans.txt') =>
  page.evaluate(uploadInPage, {
    to,
    how,
    name,
    base64: Buffer.from(bytes).toString('base64'),
  });
const carriers = () => stage.server.received().filter(({ method }) => /POST|PUT/.test(method));
const cameTo = (to: string) => carriers().filter(({ url }) => url === to);

const cells = [
  ...Object.entries(ways).flatMap(([what, how]) =>
    [takesFiles, elsewhere, unknown].map((to) => ({ what, how, to })),
  ),
  ...Object.entries(nameless).flatMap(([what, how]) =>
    // A stream needs a newer protocol than the practice server speaks, unless it is read first.
    [takesFiles, elsewhere].map((to) => ({ what, how, to })),
  ),
];

describe.each(cells)('$what to $to', ({ how, to }) => {
  it('is held where something is in it, and goes where nothing is', async () => {
    const sent = start(to, how, `Plans for ${words.warn}`);
    const dialog = await waitForDialog(page);
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    await choose(dialog, 'cancel');
    expect(await sent).toBe('failed');
    expect(cameTo(to)).toEqual([]);
    expect(await start(to, how, `Plans for ${words.allow}`)).toBe('sent');
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    expect(stage.server.textLeft(words.allow)).not.toEqual([]);
  });
});

describe('an upload', () => {
  it('is asked about once, and its retries and pieces are not', async () => {
    const text = `Plans for ${words.warn}\n${'One more line of them.\n'.repeat(9000)}`;
    const sent = start(takesFiles, 'fetch', text);
    const dialog = await waitForDialog(page);
    expect(await dialogText(dialog)).toContain('plans.txt');
    expect(cameTo(takesFiles)).toEqual([]);
    await choose(dialog, 'send');
    expect(await sent).toBe('sent');
    expect(stage.server.textLeft(words.warn)).toHaveLength(1);

    expect(await start(elsewhere, 'xhr', text)).toBe('sent');
    const size = 80_000;
    for (let at = 0; at < text.length; at += size) {
      const piece = Buffer.from(text).subarray(at, at + size);
      expect(await start(elsewhere, 'blob', piece)).toBe('sent');
    }
    expect(await findDialog(page, 200)).toBeNull();
    // The control: another file is asked about.
    const other = start(takesFiles, 'fetch', `Others for ${words.justify}`);
    await choose(await waitForDialog(page), 'cancel');
    expect(await other).toBe('failed');
  });

  it.each([
    ['fetch', takesFiles],
    ['xhr-form', elsewhere],
    ['request', unknown],
    ['bytes', takesFiles],
  ] as const)('of text leaves clean by %s', async (how, to) => {
    const sent = start(to, how, `name;project\r\nAnna;${words.redact}\r\n`, 'people.csv');
    const dialog = await waitForDialog(page);
    expect(await dialogWays(dialog)).not.toContain('Send anyway');
    await choose(dialog, 'redact');
    expect(await sent).toBe('sent');
    expect(stage.server.textLeft(words.redact)).toEqual([]);
    const [came] = stage.server.textLeft(`Anna;${placeholders.redact}`);
    expect(came?.url).toBe(to);
    if (how !== 'bytes' && how !== 'fetch') {
      expect(came?.body.toString()).toContain('filename="people.csv"');
      expect(came?.body.toString()).toContain('chat');
    }
  });

  it('of a document that stays here is refused again without a word when the page tries again', async () => {
    const bytes = docx(`Plans for ${words.warn}`);
    const sent = start(takesFiles, 'form', bytes, 'plans.docx');
    await choose(await waitForDialog(page), 'cancel');
    expect(await sent).toBe('failed');
    expect(await start(takesFiles, 'form', bytes, 'plans.docx')).toBe('failed');
    expect(await findDialog(page, 200)).toBeNull();
    expect(cameTo(takesFiles)).toEqual([]);
    expect(await start(takesFiles, 'form', docx('Nothing'), 'plans.docx')).toBe('sent');
  });

  it('that nobody can wait for is refused', async () => {
    expect(await start(takesFiles, 'sync', `Plans for ${words.warn}`)).toBe('failed');
    expect(stage.server.textLeft(words.warn)).toEqual([]);
    expect(await start(takesFiles, 'xhr', `Plans for ${words.allow}`)).toBe('sent');
  });
});

it('a picker of the page itself brings nothing past the gate', async () => {
  await page.evaluate(
    ([to, text]) => {
      // No test can answer the browser's own picker: what it would give, after a real click.
      const handle = { getFile: async () => new File([text ?? ''], 'plans.txt') };
      const pick = async () => {
        const file = await handle.getFile();
        await fetch(to ?? '', { method: 'PUT', body: file }).catch(() => undefined);
      };
      const button = document.createElement('button');
      button.id = 'pick';
      button.textContent = 'Attach';
      button.addEventListener('click', () => void pick());
      document.body.prepend(button);
    },
    [elsewhere, `Plans for ${words.warn}`],
  );
  await page.locator('#pick').click();
  const dialog = await waitForDialog(page);
  expect(stage.server.textLeft(words.warn)).toEqual([]);
  await choose(dialog, 'send');
  await expect.poll(() => stage.server.textLeft(words.warn)).toHaveLength(1);
});
