/**
 * Accuracy on labelled texts:
 *
 *   npm run eval -- DIR [--misses N] [--only SET[,SET]] [--type T] [--fast] [--json FILE] [--markdown] [--floors]
 *
 * DIR is a folder of JSON lines (`*.jsonl`, `*.jsonl.gz`), or one such file. README.md says what a
 * row may hold and how it is counted. Ends with an error where a set has no row that can be used.
 * `--floors` writes what is reached, less a margin, to DIR/floors.json, which the tests hold.
 */
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { floorsOf } from './floors.ts';
import { measureSet, type SetMeasure } from './measure-set.ts';
import { missesText } from './misses.ts';
import { readSets } from './read-sets.ts';
import { rowScanner } from './scan-rows.ts';
import { setTables } from './set-tables.ts';
import { summaryTable, summaryOf } from './summary.ts';
import { asMarkdown, asText, type Table } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'string', default: '0' },
    only: { type: 'string' },
    type: { type: 'string' },
    fast: { type: 'boolean', default: false },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const misses = Number(values.misses);
if (folder === undefined || positionals.length > 1 || !Number.isInteger(misses) || misses < 0) {
  console.error(
    'usage: npm run eval -- DIR [--misses N] [--only SET[,SET]] [--type T] [--fast] [--json FILE] [--markdown] [--floors]',
  );
  process.exit(2);
}

const scan = await rowScanner({ fast: values.fast, warm: true });
const show = (table: Table): void => {
  if (!values.markdown) console.log(asText(table));
};
const measures: SetMeasure[] = [];
for (const { name, rows, bad } of readSets(folder, values.only?.split(',') ?? [])) {
  const measure = measureSet(name, rows.map(scan), bad);
  measures.push(measure);
  for (const table of setTables(measure)) show(table);
  if (misses > 0) process.stdout.write(missesText(measure, misses, values.type));
  if (measure.used === 0) console.error(`tidegate: ${name}: no row that can be used`);
}
const figures = summaryOf(measures);
console.log((values.markdown ? asMarkdown : asText)(summaryTable(figures)));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (values.floors)
  writeFileSync(`${folder}/floors.json`, `${JSON.stringify(floorsOf(measures), null, 2)}\n`);
if (measures.length === 0) console.error(`tidegate: no set in ${folder}`);
if (measures.length === 0 || measures.some(({ used }) => used === 0)) process.exitCode = 1;
