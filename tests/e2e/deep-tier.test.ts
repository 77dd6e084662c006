import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder } from '../browser/build.ts';
import {
  choose,
  clickSend,
  pasteText,
  waitForAnswer,
  waitForDialog,
  waitUntilSettled,
} from '../browser/drive.ts';
import { stopWorker, usePolicy } from '../browser/worker.ts';
import { submits } from '../pages/submits.ts';
import { openStage, type Stage } from './stage.ts';

const site = 'chatgpt';
const name = 'Margaret Thornbury';
const letter = `Please draft a kind letter to ${name} about the autumn holidays.`;
const harmless = 'Please draft a kind letter about the autumn holidays in the mountains.';

/** Names alone stop, which only the deep tier can see. */
const policy = (deepTimeout: string) => ({
  id: `names-${deepTimeout}`,
  rules: [
    { id: 'names', when: { detectors: ['person-name'], confidence: 'low' }, action: 'redact' },
  ],
  deepWait: 2000,
  unsure: { deepTimeout },
});

const sent = (stage: Stage, text: string): boolean =>
  stage.server.textLeft(text).some(submits[site]);

describe('a name', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage({ policy: null });
    await usePolicy(stage.server, stage.desk, policy('log'));
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    page = await stage.browser.open(site, page);
    stage.server.reset();
  });

  it('is seen by the worker before the text goes, and replaced', async () => {
    await pasteText(page, site, letter);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'redact');
    await waitForAnswer(page);
    expect(stage.server.textLeft(name)).toEqual([]);
    expect(sent(stage, 'Please draft a kind letter to [')).toBe(true);
  });

  it('is seen by a worker that had stopped', async () => {
    await stopWorker(stage.browser);
    await pasteText(page, site, letter);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(stage.server.textLeft(name)).toEqual([]);
  });

  it('that is not there stops nothing', async () => {
    await pasteText(page, site, harmless);
    await clickSend(page, site);
    await waitForAnswer(page);
    expect(sent(stage, harmless)).toBe(true);
  });
});

describe('a build whose names model is gone', () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidegate-nameless-'));
    await cp(buildFolder('chrome-mv3'), folder, { recursive: true });
    await rm(join(folder, 'names.bin'));
    stage = await openStage({ policy: null, extension: folder });
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is degraded and says so, and the policy decides whether the text may go', async () => {
    await usePolicy(stage.server, stage.desk, policy('warn'));
    const page = await stage.browser.open(site);
    await pasteText(page, site, harmless);
    await clickSend(page, site);
    await choose(await waitForDialog(page), 'cancel');
    await waitUntilSettled(page);
    expect(stage.server.textLeft(harmless)).toEqual([]);
    await expect
      .poll(async () => (await stage.desk.events()).map(({ reason }) => reason), {
        timeout: 10_000,
      })
      .toEqual(expect.arrayContaining(['worker-failed:deep:names', 'deep-missing:names']));
    await page.close();
  });
});
