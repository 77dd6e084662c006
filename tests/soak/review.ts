import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../browser/build.ts';
import { launch } from '../browser/launch.ts';
import { makeExports } from '../browser/made-exports.ts';
import { exactly, type Figure, inTime, told } from './figure.ts';

/** Milliseconds: the longest task in the page, and from a click on a filter to its figures. */
const budgets = { task: 200, filter: 1000 };

/** Exports of a fleet, so many records each, dropped onto the review page of the built extension. */
export async function soakReview(files: number, records: number): Promise<readonly Figure[]> {
  const extension = await buildExtension();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-review-'));
  try {
    const names = await makeExports(folder, files, records);
    const browser = await launch({ flags: [] }, { extension });
    try {
      const page = await browser.context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(`chrome-extension://${browser.extensionId}/review.html`);
      return await review(page, names, files * records);
    } finally {
      await browser.close();
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function review(
  page: Page,
  names: readonly string[],
  records: number,
): Promise<readonly Figure[]> {
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const longest = () =>
    page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));

  const begun = performance.now();
  await page.locator('input[type=file]').setInputFiles([...names]);
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' });
  await page.getByText(`from ${names.length.toLocaleString('en')} browsers`).waitFor();
  const read = performance.now() - begun;
  const reading = await longest();

  let slowest = 0;
  for (const name of [/^records/, /^chatgpt/, /^Credentials/]) {
    const begin = await eventsShown(page);
    const pressed = performance.now();
    await page.getByRole('button', { name }).first().click();
    await page.waitForFunction(
      (was) =>
        [...document.querySelectorAll('.figures > div')]
          .find((one) => one.textContent?.startsWith('Events'))
          ?.querySelector('strong')?.textContent !== was,
      begin,
      { polling: 20 },
    );
    slowest = Math.max(slowest, performance.now() - pressed);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForFunction(() => !document.querySelector('.bars [aria-pressed=true]'));
  }
  await page.getByRole('tab', { name: /^Events/ }).click();
  await page.locator('.list-row .state').first().waitFor();
  await page.locator('.list').press('End');
  await page.locator('.list-row.active .c-time .figure').waitFor();

  await page.getByRole('tab', { name: /^Files/ }).click();
  await page.waitForFunction(
    (n) => document.querySelectorAll('.state.calm').length === n,
    names.length,
  );
  const checked = performance.now() - begun;
  const counted = await page.evaluate(() =>
    [...document.querySelectorAll('.files .figure')]
      .map((one) => Number(one.textContent?.split(' · ')[0]?.replaceAll(',', '')))
      .reduce((sum, n) => sum + n, 0),
  );
  return [
    exactly('records read', counted, records),
    told('files read and counted', `${names.length} in ${(read / 1000).toFixed(1)} s`),
    told('every chain checked', `after ${(checked / 1000).toFixed(1)} s`),
    inTime('longest task in the page while it reads', reading, budgets.task, 'ms'),
    inTime('longest task in the page, all in all', await longest(), budgets.task, 'ms'),
    inTime('from a filter to its figures', slowest, budgets.filter, 'ms'),
  ];
}

const eventsShown = (page: Page) =>
  page.locator('.figures > div').filter({ hasText: 'Events' }).locator('strong').innerText();
