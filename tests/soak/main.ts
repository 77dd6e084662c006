/**
 * `npm run soak`: what takes too long for every day. `npm run soak -- load` for one part alone. Ends
 * with 1 if a figure is over its budget. See README.md.
 */
import { soakCollector } from './collector.ts';
import type { Figure } from './figure.ts';
import { soakLoad, wholeLoad } from './load.ts';
import { soakLog } from './log.ts';
import { soakReport } from './report.ts';
import { soakReview } from './review.ts';

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  log: () => soakLog(1_000_000),
  load: () => soakLoad(wholeLoad),
  report: () => soakReport(10_000_000, 2_000),
  review: () => soakReview(200, 10_000),
  collector: () => soakCollector(20_000),
};

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (name in parts) continue;
  console.error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for (const { name: what, text, kept } of await run()) {
    console.log(`  ${kept ? ' ' : '✗'} ${what}: ${text}`);
    if (!kept) process.exitCode = 1;
  }
}
