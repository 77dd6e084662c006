/**
 * `npm run soak`: a log of a million events in a real browser. `-- 100000` for fewer. Ends with 1 if
 * a figure is over its budget.
 */
import { createServer } from 'node:http';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../setup/chromium.mjs';
import type { SoakResult } from './soak-page.ts';

/** Milliseconds: an event, whatever comes at once, and an answer. */
const budgets = { append: 1, query: 100 };
const count = Number(process.argv[2] ?? 1_000_000);

const executablePath = findChromium();
if (executablePath === null) throw new Error('there is no Chromium');
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-soak-'));
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    lib: {
      entry: path.join(import.meta.dirname, 'soak-page.ts'),
      formats: ['es'],
      fileName: 'soak',
    },
  },
});
const script = await fs.readFile(path.join(folder, 'soak.js'), 'utf8');
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
  args: ['--disable-gpu'],
});
try {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (const [events, together] of [
    [Math.min(2_000, count), 1],
    [count, 500],
  ] as const) {
    const result = await page.evaluate(
      ([n, k]) =>
        (globalThis as unknown as { soak: (n: number, k: number) => Promise<SoakResult> }).soak(
          n,
          k,
        ),
      [events, together] as const,
    );
    const append = result.append / events;
    console.log(`${events} events, ${together} at once: ${append.toFixed(3)} ms each`);
    if (together === 1) continue;
    for (const [name, time] of Object.entries(result.queries)) {
      console.log(`  query by ${name}, 100 events: ${time.toFixed(1)} ms`);
      if (time > budgets.query) process.exitCode = 1;
    }
    console.log(
      `  export: ${result.exportMegabytes.toFixed(0)} MB in ${(result.export / 1000).toFixed(1)} s, ${result.problems} problems`,
    );
    console.log(`  upkeep: ${result.maintain.toFixed(0)} ms`);
    if (append > budgets.append || result.problems > 0) process.exitCode = 1;
  }
} finally {
  await context.close();
  server.close();
  await fs.rm(folder, { recursive: true, force: true });
}
