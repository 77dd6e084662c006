import { readFileSync, writeFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

/**
 * Draws which room of `src` imports which, from the imports themselves, into `src/README.md`.
 * With `--check` it writes nothing and exits 1 when the picture is stale.
 */
const manual = 'src/README.md';
const marks = ['<!-- layers:start -->', '<!-- layers:end -->'] as const;

async function arrows(): Promise<string[]> {
  const { output } = await cruise(['src'], {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$|node_modules' },
    tsPreCompilationDeps: true,
  });
  const room = (path: string) => /^src\/([\w-]+)\//.exec(path)?.[1];
  const found = new Set<string>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [room(source), room(resolved)];
      if (from && to && from !== to) found.add(`  ${from} --> ${to}`);
    }
  }
  return [...found].toSorted();
}

const drawn = ['```mermaid', 'flowchart TD', ...(await arrows()), '```'].join('\n');
const text = readFileSync(manual, 'utf8');
const [before, after] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
if (before < 0 || after < before)
  throw new Error(`${manual} has lost its marks ${marks.join(' ')}`);
const fresh = `${text.slice(0, before + marks[0].length)}\n${drawn}\n${text.slice(after)}`;

if (!process.argv.includes('--check')) writeFileSync(manual, fresh);
else if (fresh !== text) {
  console.error(`${manual}: the layer picture is stale; run "npm run docs"`);
  process.exitCode = 1;
}
