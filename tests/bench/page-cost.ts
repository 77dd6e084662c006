import type { Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import type { PracticeServer } from '../pages/server.ts';
import { median } from './median.ts';

const loads = 15;
const calls = 400;
const rounds = 7;

interface Cost {
  /** Microseconds of one `fetch(…)` call until it returns its promise. */
  readonly call: number;
  /** Milliseconds of one small request, there and back. */
  readonly roundTrip: number;
  /** Milliseconds from the page's first byte to its first inline script. */
  readonly start: number;
  /** Bytes of script memory of the tab, all worlds, after a collection. */
  readonly memory: number;
  /** Milliseconds of the longest task while 100 kB are pasted and written on in. */
  readonly longest: number;
  /** Milliseconds from a key to the next frame, in a text of 2 kB. */
  readonly key: number;
}

/** What Tidegate costs a page that does nothing of interest, beside the same page without it. */
export async function pageCosts(server: PracticeServer): Promise<string[][]> {
  server.serve((request, response) => {
    if (request.path !== '/unrelated') return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    return true;
  });
  const without = await cost(server, null);
  const beside = await cost(server, undefined);
  const row = (
    name: string,
    unit: string,
    of: (cost: Cost) => number,
    budget: string,
  ): string[] => [
    name,
    `${of(beside).toFixed(3)} ${unit}`,
    `${of(without).toFixed(3)} ${unit} without`,
    `ratio ${(of(beside) / of(without)).toFixed(2)}`,
    `+${(of(beside) - of(without)).toFixed(3)} ${unit}`,
    budget,
  ];
  return [
    row('unrelated fetch, the call', 'µs', ({ call }) => call, 'budget +200 µs'),
    row('unrelated fetch, there and back', 'ms', ({ roundTrip }) => roundTrip, 'budget +0.2 ms'),
    row('document start to first script', 'ms', ({ start }) => start, 'budget +5 ms'),
    row('script memory of the tab', 'MB', ({ memory }) => memory / 1e6, 'budget +6 MB'),
    row('a key, 2 kB written', 'ms', ({ key }) => key, 'budget +1 ms'),
    row(
      'longest task, 100 kB pasted and written in',
      'ms',
      ({ longest }) => longest,
      'budget 50 ms',
    ),
  ];
}

async function cost(server: PracticeServer, extension: null | undefined): Promise<Cost> {
  const browser = await launch(server, extension === null ? { extension } : {});
  try {
    const page = await browser.open('claude');
    const call: number[] = [];
    const roundTrip: number[] = [];
    for (let round = 0; round < rounds; round++) {
      call.push(await callCost(page));
      roundTrip.push(await roundTripCost(page));
    }
    const start: number[] = [];
    for (let load = 0; load < loads; load++) {
      await page.reload();
      start.push(await startCost(page));
    }
    const memory = await memoryCost(page);
    await page.close();
    const { key, longest } = await writingCost(await browser.open('ms-copilot'));
    return {
      call: median(call),
      roundTrip: median(roundTrip),
      start: median(start),
      memory,
      key,
      longest,
    };
  } finally {
    await browser.close();
  }
}

/** One in flight at a time, averaged: the clock of a page counts in steps of 100 µs. */
function callCost(page: Page): Promise<number> {
  return page.evaluate(async (times) => {
    let spent = 0;
    for (let i = 0; i < times; i++) {
      const from = performance.now();
      const sent = fetch('/unrelated');
      spent += performance.now() - from;
      await (await sent).text();
    }
    return (spent / times) * 1000;
  }, calls / 4);
}

/** One after the other: the median of single requests. */
async function roundTripCost(page: Page): Promise<number> {
  const times = await page.evaluate(async (count) => {
    const all: number[] = [];
    for (let i = 0; i < count; i++) {
      const from = performance.now();
      await (await fetch('/unrelated')).text();
      all.push(performance.now() - from);
    }
    return all;
  }, calls / 4);
  return median(times);
}

function startCost(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const script = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('.js'));
    return (script?.startTime ?? load?.domInteractive ?? 0) - (load?.responseStart ?? 0);
  });
}

async function memoryCost(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** A plain text field: what an editor library costs is not ours to measure. */
async function writingCost(page: Page): Promise<Pick<Cost, 'key' | 'longest'>> {
  const editor = page.locator('textarea#userInput');
  await editor.focus();
  const prose = (length: number) => 'Please make this sentence shorter. '.repeat(length / 35);
  await page.keyboard.insertText(prose(2_000));
  const key = await keyCost(page);
  await page.evaluate(() => {
    const all: number[] = [];
    Object.assign(window, { longTasks: all });
    new PerformanceObserver((list) => {
      all.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.keyboard.insertText(prose(100_000));
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1_000);
  const tasks = await page.evaluate(
    () => (window as never as { longTasks: readonly number[] }).longTasks,
  );
  return { key, longest: Math.max(0, ...tasks) };
}

/** From the page's own sight of a key to the frame after it. */
async function keyCost(page: Page): Promise<number> {
  await page.evaluate(() => {
    const all: number[] = [];
    Object.assign(window, { keys: all });
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => all.push(performance.now() - timeStamp));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  });
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(20);
  }
  return median(await page.evaluate(() => (window as never as { keys: number[] }).keys));
}
