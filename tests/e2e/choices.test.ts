import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  clickSend,
  dialogText,
  dialogWays,
  pasteText,
  waitForAnswer,
  waitForDialog,
} from '../browser/drive.ts';
import { usePolicy } from '../browser/worker.ts';
import { submits } from '../pages/submits.ts';
import { caseNumber, placeholders, practicePolicy, words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ policy: null });
  await usePolicy(stage.server, stage.desk, {
    ...practicePolicy,
    reasons: [
      { id: 'agreed', text: 'The customer agreed' },
      { id: 'urgent', text: 'It cannot wait', explain: true },
    ],
    tools: [
      {
        id: 'acme-copilot',
        name: 'Acme Copilot',
        hosts: ['copilot.acme.example'],
        status: 'approved',
        allowedData: ['strategy'],
      },
    ],
  });
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.browser.open(site, page);
  stage.server.reset();
});

async function ask(text: string): Promise<Frame> {
  await pasteText(page, site, text);
  await clickSend(page, site);
  return waitForDialog(page);
}

async function mark(frame: Frame, what: 'Keep' | 'Not right', nth = 0): Promise<void> {
  await sleep(450);
  await frame
    .getByRole('button', { name: new RegExp(`^${what}:`) })
    .nth(nth)
    .click();
}

const left = (text: string) => stage.server.textLeft(text).some(submits[site]);
const reports = async () => (await stage.desk.events()).filter(({ kind }) => kind === 'report');

describe('each finding', () => {
  it('is kept or replaced as the person says, and so for the rest of the conversation', async () => {
    const frame = await ask(`Plans for ${words.warn} under ${caseNumber}`);
    // What may not leave raw cannot be kept.
    expect(await frame.getByRole('button', { name: /^Keep:/ }).count()).toBe(1);
    await mark(frame, 'Keep');
    await choose(frame, 'redact');
    await waitForAnswer(page);
    expect(left(`Plans for ${words.warn} under [Case number 1]`)).toBe(true);
    expect(left(caseNumber)).toBe(false);
    // The control: the site's traffic does hold what was kept. Not asked again:
    // A press within 300 ms after the one we repeated is taken for the same one.
    await sleep(400);
    await pasteText(page, site, `More on ${words.warn} please`);
    await clickSend(page, site);
    await expect.poll(() => left(`More on ${words.warn} please`)).toBe(true);
  });

  it('is told to be wrong, without its value', async () => {
    const before = (await reports()).length;
    const frame = await ask(`Plans for ${words.redact} and ${words.warn}`);
    await mark(frame, 'Not right', 0);
    await choose(frame, 'redact');
    await waitForAnswer(page);
    expect(left(placeholders.redact)).toBe(true);
    await expect.poll(async () => (await reports()).length).toBe(before + 1);
    const report = (await reports()).at(-1);
    expect(report).toMatchObject({ reason: 'wrong', detectors: [{ id: 'word-redact', count: 1 }] });
    expect(await stage.desk.everythingStored()).not.toContain(words.redact);
  });
});

describe('the ways out', () => {
  it('open the approved tool, and nothing was sent here', async () => {
    const frame = await ask(`Plans for ${words.block}`);
    expect((await dialogWays(frame))[0]).toBe('Use Acme Copilot');
    await stage.browser.context.route('https://copilot.acme.example/**', (route) =>
      route.fulfill({ body: 'Acme Copilot' }),
    );
    const opened = stage.browser.context.waitForEvent('page');
    await choose(frame, 'alternative');
    const tool = await opened;
    await expect.poll(() => tool.url()).toContain('copilot.acme.example');
    await tool.close();
    expect(left(words.block)).toBe(false);
  });

  it('name whom to ask', async () => {
    const frame = await ask(`Plans for ${words.warn}`);
    expect(await dialogText(frame)).toContain('privacy@acme.example');
    expect(await frame.locator('.ask a').first().getAttribute('href')).toMatch(/^mailto:privacy@/);
    await choose(frame, 'cancel');
  });

  it('take a reason from the list of the policy, which is recorded', async () => {
    const frame = await ask(`Plans for ${words.justify}`);
    await choose(frame, 'send-with-reason');
    await frame.locator('select').selectOption({ label: 'The customer agreed' });
    await sleep(450);
    await frame.getByRole('button', { name: 'Send with this reason' }).click();
    await waitForAnswer(page);
    expect(left(words.justify)).toBe(true);
    await expect
      .poll(() => stage.desk.events())
      .toContainEqual(expect.objectContaining({ kind: 'override', justification: 'agreed' }));
  });
});
