import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTidegate } from '../../src/cli/run-tidegate.ts';
import { writeTagKey } from '../../src/detect/tags/tag-key.ts';
import { valueTagger } from '../../src/detect/tags/value-tag.ts';
import { compile } from '../../src/policy/compile.ts';
import { globSource } from '../../src/policy/globs.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { createPolicyScanner } from '../../src/policy/policy-scanner.ts';
import {
  choose,
  clickSend,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { submits } from '../pages/submits.ts';
import { type Company, openCompany } from './company.ts';
import { canManage } from './policy-file.ts';

const site = 'chatgpt';
const endpoint = 'https://chatgpt.com/backend-api/f/conversation';
/** A case that everybody knows, the one beside it, and one that nobody excepted. */
const known = 'ΦΚ-905518227346';
const neighbour = 'ΦΚ-905518227347';
const base = {
  format: 1,
  id: 'acme',
  version: 1,
  detectors: {
    'case-number': {
      custom: {
        title: 'Case number',
        category: 'legal',
        why: 'Cases are between us and the client.',
        pattern: 'ΦΚ-\\d{12}',
      },
    },
  },
  rules: [{ id: 'cases', when: { detectors: ['case-number'] }, action: 'warn' }],
};
const key = new Uint8Array(32).fill(7);
const tagKey = writeTagKey(key);

/** As the review page proposes it, put in by the command. */
async function excepted(until: string): Promise<string> {
  const parsed = parsePolicy(base);
  if (parsed.kind === 'refused') throw new Error('the policy of the test is wrong');
  const [found] = createPolicyScanner(compile(parsed.policy, globSource)).scan(known).findings;
  const tag = valueTagger(key)('case-number', found?.value ?? '');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-'));
  const file = (name: string) => path.join(folder, name);
  fs.writeFileSync(file('acme.json'), JSON.stringify(base));
  const tags = [{ detector: 'case-number', tag }];
  fs.writeFileSync(
    file('proposals.json'),
    JSON.stringify([{ id: 'known-case', expiresAt: until, tags }]),
  );
  const from = ['--from', file('proposals.json'), '--owner', 'Legal', '--out', file('out.json')];
  const { code } = await runTidegate(['policy', 'except', file('acme.json'), ...from]);
  expect(code).toBe(0);
  const text = fs.readFileSync(file('out.json'), 'utf8');
  fs.rmSync(folder, { recursive: true });
  return text;
}

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!canManage)('a value that the policy excepts by its tag', () => {
  let company: Company;
  let policy: string;
  const version = async () =>
    (await company.desk().ask('status.get', { tabId: null })).policy.version;
  const settle = async (settings: Record<string, unknown>, warned: boolean) => {
    await company.set(settings);
    await expect.poll(version, { timeout: 15_000 }).toBe(2);
    const warnings = async () =>
      (await company.desk().ask('status.get', { tabId: null })).policy.warnings;
    await expect
      .poll(warnings, { timeout: 15_000 })
      .toEqual(warned ? [{ kind: 'tag-key', names: ['known-case'] }] : []);
  };
  const submitted = (word: string) => company.server.textLeft(word).some(submits[site]);
  const send = async (page: Page, word: string) => {
    company.server.reset();
    await pasteText(page, site, `About ${word} on Monday`);
    await clickSend(page, site);
  };
  const passes = async (word: string) => {
    const page = await company.browser.open(site);
    await send(page, word);
    await waitForAnswer(page);
    expect(submitted(word)).toBe(true);
    await page.close();
  };
  const isStopped = async (word: string) => {
    const page = await company.browser.open(site);
    await send(page, word);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(submitted(word)).toBe(false);
    await page.close();
  };
  /** From where no script of ours runs; what is said there. */
  const fromWorker = async (word: string) => {
    const page = await company.browser.open(site);
    await page.goto('https://chatgpt.com/bare');
    company.server.reset();
    const said = await page.evaluate(
      ([url, body]) =>
        new Promise((resolve) => {
          const code = `onmessage = ({ data: [u, body] }) => fetch(u, { method: 'POST', body })
            .then(({ status }) => postMessage(status), () => postMessage('failed'))`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.addEventListener('message', ({ data }) => resolve(data));
          // oxlint-disable-next-line require-post-message-target-origin -- a worker has none
          worker.postMessage([url, body]);
        }),
      [
        endpoint,
        JSON.stringify({ messages: [{ content: { parts: [`About ${word}`] } }] }),
      ] as const,
    );
    await page.close();
    return said;
  };

  beforeAll(async () => {
    policy = await excepted(day(30));
    company = await openCompany(null);
    company.server.serve(({ path: at }, response) => {
      if (at !== '/bare') return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      return true;
    });
  });
  afterAll(() => company?.close());

  it('is stopped like any other where the key to its tag is not set, and that is said', async () => {
    await settle({ policy }, true);
    await isStopped(known);
    expect(await fromWorker(known)).toBe('failed');
    const { page } = company.desk();
    await page.reload();
    await page.getByText('known-case').first().waitFor();
  });

  it('passes with the key, in the page and in a worker; its neighbour does not', async () => {
    await settle({ policy, tagKey }, false);
    await passes(known);
    await isStopped(neighbour);
    await isStopped(`${known} and ${neighbour}`);
    expect(await fromWorker(known)).toBe(200);
    expect(await fromWorker(neighbour)).toBe('failed');
  });

  it('passes in a page in which nobody typed it: the send waits for the word', async () => {
    const page = await company.browser.open(site);
    const post = (word: string) =>
      page.evaluate(
        ([url, body]) =>
          fetch(url, { method: 'POST', body }).then(
            ({ ok }) => ok,
            () => false,
          ),
        [
          endpoint,
          JSON.stringify({ messages: [{ content: { parts: [`About ${word}`] } }] }),
        ] as const,
      );
    company.server.reset();
    expect(await post(known)).toBe(true);
    expect(await post(neighbour)).toBe(false);
    expect(company.server.textLeft(neighbour)).toEqual([]);
    await page.close();
  });

  it('leaves nothing of the key where a page of the site or an event could have it', async () => {
    expect(await company.desk().everythingStored()).not.toContain(tagKey);
    expect(JSON.stringify(await company.desk().events())).not.toContain(known);
    // The control: what is stored can be looked through.
    expect(await company.desk().everythingStored()).toContain('known-case');
  });

  it('is stopped again when the exception is over', async () => {
    await settle({ policy: await excepted(day(-2)), tagKey }, false);
    await isStopped(known);
    expect(await fromWorker(known)).toBe('failed');
  });
});
