import fs from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  choose,
  clickSend,
  pasteText,
  pressEnter,
  typeText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { filesWith } from '../browser/profile-files.ts';
import { usePolicy } from '../browser/worker.ts';
import { caseNumber, practicePolicy, words } from './practice-policy.ts';
import { walkWithSecrets } from './secret-walks.ts';
import { openStage, type Stage } from './stage.ts';

/** In the prompts; none of it may be found anywhere afterwards. */
const secrets = ['Παπαδάκη', '482913374650', 'Кузнецова', '771204918833', caseNumber];
/** In the reason, which is recorded: what finds nothing else must find this. */
const canary = 'Καναρίνι 118800347729';

const prompt = (word: string) =>
  `Η Ελένη Παπαδάκη (482913374650) και η Кузнецова, 771204918833: ${word}`;

let stage: Stage;
let events: readonly Record<string, unknown>[] = [];
let stored = '';
/** What pages and the worker print. */
const printed: string[] = [];
beforeAll(async () => {
  stage = await openStage({ keepProfile: true });
  const { browser, desk } = stage;
  browser.context.on('console', (message) => printed.push(message.text()));
  for (const worker of browser.context.serviceWorkers())
    worker.on('console', (message) => printed.push(message.text()));
  // What keeps most.
  const answers = { keepValues: 'session' };
  const tools = [{ id: 'chatgpt', name: 'ChatGPT', hosts: ['chatgpt.com'], status: 'unreviewed' }];
  const useCases = [{ id: 'report', title: 'Summarise a public report', status: 'acceptable' }];
  const more = { answers, tools, useCases };
  await usePolicy(stage.server, desk, { ...practicePolicy, version: 2, ...more });
  const site = 'gemini';
  const answered = async (
    word: string,
    choice: 'send' | 'redact' | 'cancel' | 'send-with-reason',
    reason?: string,
  ) => {
    const page = await browser.open(site);
    await pasteText(page, site, prompt(word));
    await clickSend(page, site);
    await choose(await waitForDialog(page), choice, reason);
    await waitUntilSettled(page);
    if (choice !== 'cancel') await waitForAnswer(page);
    await page.close();
  };
  await answered(words.warn, 'send');
  await answered(words.justify, 'send-with-reason', `${canary}, and it is about ${caseNumber}`);
  await answered(`${words.redact} ${caseNumber}`, 'redact');
  await answered(words.block, 'cancel');
  const page = await browser.open(site);
  await typeText(page, site, prompt(words.allow));
  await pressEnter(page, site);
  await waitForAnswer(page);
  // Control for everything below: the prompts did leave, where they were let go.
  expect(stage.server.textLeft('Παπαδάκη').length).toBeGreaterThan(0);
  await page.evaluate((text) => console.log(text), canary);
  await walkWithSecrets(stage, prompt);
  await vi.waitFor(
    async () => expect((await desk.events()).length).toBeGreaterThanOrEqual(5),
    10_000,
  );
  events = await desk.events();
  stored = await desk.everythingStored();
  await stage.close();
}, 180_000);
afterAll(async () => {
  if (stage) await fs.rm(stage.browser.profile, { recursive: true, force: true });
});

describe('the log', () => {
  it('says what happened, in counts and names', () => {
    const told = events.map(({ site, channel, action, outcome, rule }) => ({
      site,
      channel,
      action,
      outcome,
      rule,
    }));
    const about = { site: 'gemini', channel: 'paste' };
    for (const [action, outcome] of [
      ['warn', 'overridden'],
      ['justify', 'overridden'],
      ['redact', 'redacted'],
      ['block', 'cancelled'],
    ]) {
      expect(told).toContainEqual({
        ...about,
        action,
        outcome,
        rule:
          action === 'redact' ? expect.stringMatching(/^rule-(redact|case)$/) : `rule-${action}`,
      });
    }
  });

  it('keeps the reason, without what may not leave', () => {
    const reasons = events.map((event) => String(event['justification'] ?? '')).filter(Boolean);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(canary);
    expect(reasons[0]).toContain('[Case number 1]');
  });

  it.each(secrets)('holds no piece of a prompt: %s', (secret) => {
    expect(stored).toContain(canary);
    expect(stored).not.toContain(secret);
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it('tells of a file that was held at its request', () => {
    expect(events).toContainEqual(expect.objectContaining({ channel: 'file', rule: 'rule-warn' }));
  });

  it.each(secrets)('nor does anything printed: %s', (secret) => {
    expect(printed.join()).toContain(canary);
    expect(printed.join()).not.toContain(secret);
  });

  it.each(secrets)('nor do the files of the profile: %s', (secret) => {
    expect(filesWith(stage.browser.profile, canary)).not.toEqual([]);
    expect(filesWith(stage.browser.profile, secret)).toEqual([]);
  });
});
