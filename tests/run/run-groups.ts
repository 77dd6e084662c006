import type { Group, Tally } from './group.ts';

/**
 * Runs the groups one after the other, shows the output of those that fail (of all with
 * `--verbose`), and ends with the line that machines read. Sets the exit code.
 */
export async function runGroups(groups: readonly Group[]): Promise<void> {
  const verbose = process.argv.includes('--verbose');
  const all: Tally[] = [];
  for (const group of groups) {
    process.stdout.write(verbose ? `\n${group.name}\n` : `${group.name.padEnd(10)} `);
    const began = performance.now();
    let text = '';
    const tally = await group
      .run((more) => {
        if (verbose) process.stdout.write(more);
        else text += more;
      })
      .catch((error: unknown): Tally => {
        text += String(error);
        return { passed: 0, failed: 1, skipped: 0 };
      });
    all.push(tally);
    const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    const bad = tally.failed > 0 ? `, ${tally.failed} failed` : '';
    console.log(`${tally.passed} passed${bad}`.padEnd(24), time);
    if (tally.failed > 0 && text) console.log(`\n${text.trim()}\n`);
  }
  const sum = (of: keyof Tally) => all.reduce((total, tally) => total + tally[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}
