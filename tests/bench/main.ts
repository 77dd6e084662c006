/** `npm run bench`: speed and sizes. `--no-browser` leaves out what needs one. */
import { buildExtension } from '../browser/build.ts';
import { startPracticeServer } from '../pages/server.ts';
import { pageCosts } from './page-cost.ts';
import { scanTimes } from './scan.ts';
import { sizes } from './sizes.ts';

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
    [],
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
  }
}

const extension = await buildExtension();
print('Scan, fast tier, all rules', scanTimes());
print('Sizes, minified', sizes(extension));
if (!process.argv.includes('--no-browser')) {
  const server = await startPracticeServer();
  try {
    print('A page with nothing to find, with and without Tidegate', await pageCosts(server));
  } finally {
    await server.close();
  }
}
