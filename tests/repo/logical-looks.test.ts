import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Sides that stay where they are when a page runs from right to left. */
const physical =
  /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/m;

it('looks name no side, so that Arabic needs none of its own', async () => {
  const names = (await readdir(join(root, 'src/ui'), { recursive: true })).filter((name) =>
    name.endsWith('.css'),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names)
    expect(await readFile(join(root, 'src/ui', name), 'utf8'), name).not.toMatch(physical);
});

it.each(['a { margin-left: 1px; }', 'a {\n  right: 0;\n}', 'a { text-align: left }'])(
  'sees %j',
  (css) => expect(css).toMatch(physical),
);

it.each(['a { margin-inline-start: 1px }', 'a { --left: 0 }', '.left { inset-inline-end: 0 }'])(
  'lets %j be',
  (css) => expect(css).not.toMatch(physical),
);
