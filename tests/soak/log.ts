import { createServer } from 'node:http';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../setup/chromium.mjs';
import { atMost, exactly, type Figure, inTime, told } from './figure.ts';
import type { LogResult } from './log-page.ts';

/** Milliseconds: an event, whatever comes at once, and an answer. Megabytes: what an export may hold. */
const budgets = { append: 1, query: 100, memory: 64 };

/** A log of so many events on the real disk of a real browser. */
export async function soakLog(count: number): Promise<readonly Figure[]> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium');
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-soak-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: {
        entry: path.join(import.meta.dirname, 'log-page.ts'),
        formats: ['es'],
        fileName: 'log-page',
      },
    },
  });
  const script = await fs.readFile(path.join(folder, 'log-page.js'), 'utf8');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A profile on the disk: what is measured is the disk.
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const run = (events: number, together: number): Promise<LogResult> =>
      page.evaluate(
        ([n, k]) =>
          (
            globalThis as unknown as {
              soakLog: (count: number, together: number) => Promise<LogResult>;
            }
          ).soakLog(n, k),
        [events, together] as const,
      );
    const few = Math.min(2_000, count);
    const single = await run(few, 1);
    const result = await run(count, 500);
    return [
      told(`append, one after the other (${few})`, `${(single.append / few).toFixed(2)} ms each`),
      inTime(`append, as they come (${count})`, result.append / count, budgets.append, 'ms each'),
      ...Object.entries(result.queries).map(([name, time]) =>
        inTime(`query by ${name}, 100 events`, time, budgets.query, 'ms'),
      ),
      told(
        'export',
        `${result.exportMegabytes.toFixed(0)} MB in ${(result.export / 1000).toFixed(1)} s`,
      ),
      atMost('memory that the export takes', result.exportMemory, budgets.memory, 'MB'),
      exactly('events in the export', result.told, count + few),
      // The upkeep after the first events has left a heartbeat between them and the others.
      exactly('records of the log itself', result.own.join(', '), 'genesis, heartbeat'),
      exactly('problems that the verifier finds', result.problems, 0),
      told('upkeep', `${result.maintain.toFixed(0)} ms`),
    ];
  } finally {
    await context.close();
    server.close();
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
