import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { signedBundle, signingKeys } from '../../src/background/policy/signing.fixture.ts';
import { keys, usePolicy } from '../browser/worker.ts';
import { policyHost } from '../pages/hosts.ts';
import { submits } from '../pages/submits.ts';
import { practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'claude';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ policy: null });
});
afterAll(() => stage?.close());

const serving = (answer: (response: ServerResponse) => void) => {
  stage.server.serve(({ host }, response) => {
    if (host !== policyHost) return false;
    response.setHeader('access-control-allow-origin', '*');
    answer(response);
    return true;
  });
};

/** Pastes a text, presses send and says whether a dialog came up; ends with nothing sent. */
async function isStopped(page: Page, text: string): Promise<boolean> {
  stage.server.reset();
  await pasteText(page, site, text);
  await clickSend(page, site);
  const dialog = await Promise.race([
    waitForDialog(page).then((frame) => frame),
    stage.server.waitFor(submits[site], 8000).then(() => null),
  ]);
  if (!dialog) {
    await waitForAnswer(page);
    return false;
  }
  await choose(dialog, 'cancel');
  await waitUntilSettled(page);
  expect(stage.server.received().filter(submits[site])).toEqual([]);
  return true;
}

const fresh = async (text: string) => {
  const page = await stage.browser.open(site);
  const stopped = await isStopped(page, text);
  await page.close();
  return stopped;
};

/** A number that is a payment card by its check digit, and nobody's. */
const card = ['4539', '1488', '0343', '6467'].join(' ');

const own = await keys;
const looser = { format: 1, id: 'bad', version: 9, rules: [] };
const unsigned = JSON.stringify({ format: 1, policies: [looser] });
const forged = await signedBundle((await signingKeys()).own, [looser]);
const nonsense = await signedBundle(own.own, [
  { ...looser, rules: [{ id: 'x', action: 'explode' }] },
]);

const broken: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ['is down', (response) => void response.socket?.destroy()],
  ['answers with an error', (response) => void response.writeHead(503).end('busy')],
  ['answers with a sign-in page', (response) => void response.end('<html>Please sign in</html>')],
  ['answers with half a file', (response) => void response.end('{"format":1,"policies":[{"for')],
  ['answers with a policy that nobody signed', (response) => void response.end(unsigned)],
  ['answers with a policy that somebody else signed', (response) => void response.end(forged)],
  ['answers with a policy that says nonsense', (response) => void response.end(nonsense)],
];

describe('before any policy came', () => {
  it.each(broken)('the built-in one holds when the server %s', async (_, answer) => {
    serving(answer);
    const set = await stage.desk.ask('settings.set', {
      policyUrl: `https://${policyHost}/policy.json`,
      policyKey: JSON.stringify(own.pinned),
    });
    expect(set.accepted).toBe(true);
    const status = await stage.desk.ask('policy.refresh', {});
    expect(status).toMatchObject({ id: 'built-in', source: 'built-in' });
    expect(status.lastFetch?.result).not.toBe('ok');
  });

  it('the built-in one stops a card number and lets the rest go', async () => {
    expect(await fresh(`Charge ${card} please`)).toBe(true);
    expect(await fresh(`Charge nothing about ${words.block} please`)).toBe(false);
  });
});

describe('after a good policy', () => {
  beforeAll(async () => {
    await usePolicy(stage.server, stage.desk, practicePolicy);
  });

  it('it decides', async () => {
    expect(await fresh(`Something about ${words.block}`)).toBe(true);
    expect(await fresh(`Something about ${words.allow}`)).toBe(false);
  });

  it.each(broken)('it is kept when the server %s', async (_, answer) => {
    serving(answer);
    expect(await stage.desk.ask('policy.refresh', {})).toMatchObject({ id: practicePolicy.id });
  });

  it('it still decides then, and the refusal says where and why', async () => {
    const status = await stage.desk.ask('policy.refresh', {});
    expect(status.refused).toMatchObject({ path: 'policies[0].rules[0].action' });
    expect(JSON.stringify(status)).not.toContain('explode');
    expect(await fresh(`Something about ${words.block}`)).toBe(true);
  });

  it('it decides at once while a slow server is being waited for', async () => {
    const waiting: ServerResponse[] = [];
    serving((response) => void waiting.push(response));
    const refreshed = stage.desk.ask('policy.refresh', {});
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    expect(await fresh(`Something about ${words.block}`)).toBe(true);
    for (const response of waiting) response.destroy();
    expect(await refreshed).toMatchObject({ id: practicePolicy.id });
  });

  it('a better one is taken over in open tabs', async () => {
    const page = await stage.browser.open(site);
    await usePolicy(stage.server, stage.desk, {
      ...practicePolicy,
      id: 'practice-2',
      version: 2,
      rules: [{ id: 'rule-allow', when: { detectors: ['word-block'] }, action: 'log' }],
    });
    await expect
      .poll(() => isStopped(page, `Something about ${words.block}`), { timeout: 20_000 })
      .toBe(false);
    await page.close();
  });
});
