import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProposals } from '../../src/policy/add-exceptions.ts';
import { complaints } from '../browser/complaints.ts';
import { choose, clickSend, pasteText, waitForAnswer, waitForDialog } from '../browser/drive.ts';
import { makeExports } from '../browser/made-exports.ts';
import { words } from './practice-policy.ts';
import { openStage, type Stage } from './stage.ts';

const run = promisify(execFile);
/** What the command line says of a file; rejects where it does not hold. */
const verify = async (...files: string[]) =>
  (await run(process.execPath, ['src/cli/main.ts', 'events', 'verify', ...files])).stdout;

let stage: Stage;
let folder: string;
let files: readonly string[];
beforeAll(async () => {
  stage = await openStage();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-review-'));
  files = await makeExports(folder, 6, 400);
  const text = await fs.readFile(files[2] ?? '', 'utf8');
  await fs.writeFile(files[2] ?? '', text.replace('"rule":"records"', '"rule":"contacts"'));
});
afterAll(async () => {
  await stage?.close();
  await fs.rm(folder, { recursive: true, force: true });
});

async function openReview(imported: readonly string[] = []): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/review.html`);
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
  if (imported.length > 0) {
    await page.locator('input[type=file]').setInputFiles([...imported]);
    await page.getByRole('tab', { name: `Files ${imported.length}` }).waitFor();
    await page.getByRole('button', { name: 'Export', exact: true, disabled: false }).waitFor();
  }
  return page;
}

const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** The number beside a figure's name. */
const figure = (page: Page, name: string) =>
  page.locator('.figures > div').filter({ hasText: name }).locator('strong').innerText();

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  const file = path.join(folder, `${Math.random()}-${download.suggestedFilename()}`);
  await download.saveAs(file);
  return file;
}

async function exportAs(page: Page, form: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: form }).check();
  const file = await saved(page, () => page.getByRole('button', { name: 'Save' }).click());
  await page.getByText(/saved\./).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  return file;
}

describe('the review page', () => {
  it('shows what happened in this browser, and why, without the text', async () => {
    const site = await stage.browser.open('gemini');
    await pasteText(site, 'gemini', `Σχέδιο 482913374650 ${words.warn}`);
    await clickSend(site, 'gemini');
    await choose(await waitForDialog(site), 'send');
    await waitForAnswer(site);
    // The control: there was a text, and it left.
    expect(stage.server.textLeft('482913374650').length).toBeGreaterThan(0);
    const page = await openReview();
    await openTab(page, 'Events');
    await page
      .getByRole('row', { name: /rule-warn/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: 'One event' });
    await drawer.getByRole('heading', { name: 'Sent as it was' }).waitFor();
    const said = await drawer.innerText();
    for (const word of ['rule-warn', 'Pasted', 'version', 'Hash', 'This browser'])
      expect(said).toContain(word);
    expect(await page.content()).not.toContain('482913374650');
    await page.close();
  });

  it('counts imported files, names the one that was changed, and leaves it out', async () => {
    const page = await openReview(files);
    await page.getByText(/^1 file was changed/).waitFor();
    await page.getByText('from 5 browsers').waitFor();
    const without = await figure(page, 'Events');
    await page.getByRole('button', { name: 'See which' }).click();
    const first = page.locator('.files > li').first();
    expect(await first.innerText()).toMatch(
      /browser-0003\.jsonl[\s\S]*Line \d+: record \d+ of chain/,
    );
    await expect.poll(() => page.locator('.files').getByText('Whole').count()).toBe(5);
    await first.getByRole('checkbox').check();
    await openTab(page, 'Overview');
    await page.getByText('from 6 browsers').waitFor();
    expect(await figure(page, 'Events')).not.toBe(without);
    await page.close();
  });

  it('filters, keeps filters, and compares two periods', async () => {
    const page = await openReview(files.slice(0, 2));
    const all = await figure(page, 'Events');
    await page.getByRole('button', { name: /^records/ }).click();
    await expect.poll(() => figure(page, 'Events')).not.toBe(all);
    const some = await figure(page, 'Events');
    await page.getByText('Saved filters').click();
    await page.getByLabel('Name').fill('Records only');
    await page.getByRole('button', { name: 'Save these filters' }).click();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => figure(page, 'Events')).toBe(all);
    await page.reload();
    await page.locator('input[type=file]').setInputFiles(files.slice(0, 2));
    await expect.poll(() => figure(page, 'Events').catch(() => '')).toBe(all);
    await page.getByText('Saved filters').click();
    await page.getByRole('button', { name: 'Records only', exact: true }).click();
    await expect.poll(() => figure(page, 'Events')).toBe(some);

    await page.getByLabel('Days', { exact: true }).selectOption('7');
    expect(await page.getByText(/\d before/).count()).toBe(0);
    await page.getByLabel('Compare with other days').check();
    await page
      .getByText(/\d before/)
      .first()
      .waitFor();
    await page.close();
  });

  it('exports what is shown: one file that verifies, an archive of several, other forms', async () => {
    const page = await openReview(files.slice(0, 1));
    await page.getByRole('button', { name: /^credentials/ }).click();
    await page.getByLabel('Days', { exact: true }).selectOption('30');
    const one = await exportAs(page, 'Tidegate lines');
    expect(await verify(one)).toMatch(/whole: \d+ records, \d+ left out by a filter/);
    // The control: what was changed afterwards is found.
    const text = await fs.readFile(one, 'utf8');
    await fs.writeFile(one, text.replace('"rule":"credentials"', '"rule":"none"'));
    await expect(verify(one)).rejects.toMatchObject({ code: 1 });

    const csv = await fs.readFile(await exportAs(page, 'CSV'), 'utf8');
    const rows = csv.trim().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('credentials'))).toEqual([]);
    for (const form of ['OCSF', 'OpenTelemetry logs']) {
      const lines = (await fs.readFile(await exportAs(page, form), 'utf8')).trim().split('\n');
      expect(lines.map((line) => typeof JSON.parse(line))).toEqual(rows.map(() => 'object'));
    }

    await page.locator('input[type=file]').setInputFiles(files.slice(1, 2));
    await page.getByRole('tab', { name: 'Files 2' }).waitFor();
    const entries = unzipSync(await fs.readFile(await exportAs(page, 'Tidegate lines')));
    const parts = await Promise.all(
      Object.entries(entries).map(async ([name, bytes]) => {
        await fs.writeFile(path.join(folder, name), bytes);
        return path.join(folder, name);
      }),
    );
    expect(parts).toHaveLength(2);
    expect((await verify(...parts)).match(/whole:/g)).toHaveLength(2);
    await page.close();
  });

  it('stops reading when it is told to, and shows what there is', async () => {
    const [large = ''] = await makeExports(
      await fs.mkdtemp(path.join(folder, 'large-')),
      1,
      60_000,
    );
    const page = await openReview();
    await page.locator('input[type=file]').setInputFiles([large]);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Reading was stopped.').waitFor();
    const read = Number((await figure(page, 'Events')).replaceAll(',', ''));
    expect(read).toBeLessThan(28_000);
    await page.close();
  });

  it('makes proposals of what was said to be wrong', async () => {
    const page = await openReview(files.slice(0, 2));
    await openTab(page, 'False alarms');
    const file = await saved(page, () => page.getByRole('button', { name: /^Save \d/ }).click());
    const proposals = readProposals(JSON.parse(await fs.readFile(file, 'utf8')) as object);
    expect(proposals?.length).toBeGreaterThan(0);
    expect(JSON.stringify(proposals)).toMatch(/"tag":"[0-9a-f]{6}"/);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('keeps nobody out, in %s', async (colorScheme) => {
    const page = await openReview(files);
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page)).toEqual([]);
    for (const name of ['Events', 'False alarms', 'Files']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await openTab(page, name);
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await complaints(page)).toEqual([]);
    }
    await openTab(page, 'Events');
    await page.getByRole('row').nth(2).click();
    await page.getByRole('dialog').getByText('Hash').waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.close();
  });

  it('can be walked with the keyboard alone', async () => {
    const page = await openReview(files.slice(0, 1));
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? '');
    const tabTo = async (role: string) => {
      for (let n = 0; n < 60; n += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        if ((await at()) === role) return;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach a ${role}`);
    };
    await tabTo('tab');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('grid').waitFor();
    await tabTo('grid');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const grid = page.getByRole('grid');
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    await page.getByRole('row', { selected: true }).waitFor();
    expect(await grid.getAttribute('aria-activedescendant')).toBe(`row-${rows - 2}`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Hash').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await at()).toBe('grid');
    await page.close();
  });
});
