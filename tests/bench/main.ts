/**
 * `npm run bench`: speed and sizes. `--no-browser` leaves out what needs one, `--no-peers` the
 * libraries beside Tidegate, which take most of the time, `--page` all but what a page feels.
 */
import { buildExtension } from '../browser/build.ts';
import { startPracticeServer } from '../pages/server.ts';
import { coldTimes } from './cold.ts';
import { contestantNames } from './contestants.ts';
import { decideTimes } from './decide.ts';
import { deepTimes } from './deep.ts';
import { fileTimes } from './files.ts';
import { gateParts } from './gate-parts.ts';
import { largePolicyTimes } from './large-policy.ts';
import { pageCosts } from './page-cost.ts';
import { personTimes } from './person-times.ts';
import { pictureFigures } from './pictures.ts';
import { policyToPage } from './policy-to-page.ts';
import { hostileTimes, scanTimes } from './scan.ts';
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

const onlyPage = process.argv.includes('--page');
const names = process.argv.includes('--no-peers') ? contestantNames.slice(0, 1) : contestantNames;
const extension = await buildExtension();
if (!onlyPage) {
  print('Scan, fast tier, all rules: median (rounds)', await scanTimes(names));
  print('100 kB of what hurts careless patterns, worst first', await hostileTimes(names));
  print('A fresh process, 10 kB', await coldTimes(names));
  print('Deep tier, 10 kB, warm: median', await deepTimes());
  print('Files, as they are read: median', await fileTimes());
  print('Decision, 1000 rules, 50 findings: median', decideTimes());
  print('A policy of 1 MB: median', await largePolicyTimes());
  print('Sizes', sizes(extension));
  print('Who takes what in the gate', await gateParts());
}
if (!process.argv.includes('--no-browser')) {
  const server = await startPracticeServer();
  try {
    if (!onlyPage)
      print('Pictures of a screen, what of them is read', await pictureFigures(server));
    print('A page with nothing to find, with and without Tidegate', await pageCosts(server));
    print('What a person waits for: median', await personTimes(server));
    print('A policy of 1 MB in the browser: median', await policyToPage(server));
  } finally {
    await server.close();
  }
}
