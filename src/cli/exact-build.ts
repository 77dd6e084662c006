import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import papaparse from 'papaparse';
import {
  type ColumnKind,
  columnKinds,
  createBuilder,
  guessableBits,
  guessKind,
  writeExactTable,
} from '../detect/exact/index.ts';
import { nearest } from '../policy/nearest.ts';
import { command, type ExitCode } from './command.ts';
import { print } from './print.ts';
import { readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';
import { tagKeyOf } from './tag-key.ts';
import { writeWhole } from './write-file.ts';

/** Five bytes a tag, one tag for each further column: three of them come to 16 bytes a row. */
const mostColumns = 4;
/** Rows that show what a column holds. */
const sampled = 1000;

export const exactBuild = command(
  {
    name: 'build',
    description: 'Make a table of tags from a CSV file: its values are known, but not in it.',
    examples: [
      'tidegate exact build customers.csv --key tag.key --columns number,name,email --out customers.table',
      'tidegate exact build keys.csv --key tag.key --columns key:code --out keys.table',
    ],
  },
  {
    file: {
      type: 'positional',
      required: false,
      description: 'A CSV file with headings; without it, or for -, standard input.',
    },
    key: { type: 'string', required: true, valueHint: 'FILE', description: 'The tag key.' },
    columns: {
      type: 'string',
      required: true,
      valueHint: 'NAME[:KIND],…',
      description: `Up to four headings, the most telling first; the others confirm it. Kinds: ${columnKinds.join(', ')}; guessed if not said.`,
    },
    out: { type: 'string', required: true, valueHint: 'FILE', description: 'Where to put it.' },
    title: { type: 'string', description: 'What people call it. (Default: the name of the file)' },
    category: { type: 'string', default: 'customer', description: 'Its kind of data.' },
    need: {
      type: 'string',
      valueHint: 'N',
      description: 'Further columns that must stand near the first. (Default: 1 if there are any)',
    },
    'month-first': { type: 'boolean', description: 'Read 03/04/1990 as a day in March.' },
    'accept-guessable': {
      type: 'boolean',
      description: 'Take a sole column though all its values can be tried; the table says so.',
    },
  },
  async ({ args }): Promise<ExitCode> => {
    const source = sourceOf(args.file ?? '-');
    const key = await tagKeyOf(args.key);
    const text = await readText(source);
    const rows = readRows(text, sampled + 1);
    const headings = rows[0]?.map((heading) => heading.trim()) ?? [];
    const wanted = args.columns.split(',').map((part) => columnOf(part.trim(), headings, rows));
    if (wanted.length > mostColumns) throw new Stop(`--columns takes at most ${mostColumns}.`);
    const need = args.need === undefined ? undefined : Number(args.need);
    if (need !== undefined && !(Number.isInteger(need) && need >= 0 && need < wanted.length))
      throw new Stop(`--need is a number from 0 to ${wanted.length - 1} here.`);
    const builder = createBuilder(key, {
      title: args.title ?? basename(source.name).replace(/\.\w+$/, ''),
      category: args.category,
      columns: wanted,
      ...(need !== undefined && { need }),
      acceptGuessable: args['accept-guessable'] ?? false,
      dayFirst: !args['month-first'],
      salt: randomBytes(16).toString('hex'),
    });
    let left = -1;
    readRows(text, Infinity, (row) => {
      if (left < 0) left = 0;
      else if (!builder.add(wanted.map(({ at }) => row[at] ?? ''))) left++;
    });
    const table = builder.finish();
    if ('kind' in table) throw new Stop(refusal(table, source.name, wanted[0]?.name ?? ''));
    const bytes = writeExactTable(table);
    const sum = await writeWhole(args.out, bytes);
    const { header } = table;
    const columns = header.columns.map(({ name, kind }) => `${name} (${kind})`).join(', ');
    await print(
      [
        `${args.out}: ${header.rows} rows, ${bytes.length} bytes, columns ${columns}`,
        ...(left > 0 ? [`left out: ${left} rows without a value to be found by`] : []),
        `sha256 ${sum}`,
        ...(header.acceptGuessable && header.need === 0
          ? ['whoever has this table and the key can try all values of its first column']
          : []),
        '',
      ].join('\n'),
    );
    return 0;
  },
);

/** The first rows, or each of them as it comes. */
function readRows(text: string, most: number, each?: (row: string[]) => void): string[][] {
  const rows: string[][] = [];
  papaparse.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    ...(most < Infinity && { preview: most }),
    step: ({ data }) => (each ? each(data) : rows.push(data)),
  });
  return rows;
}

function columnOf(
  part: string,
  headings: readonly string[],
  rows: readonly string[][],
): { name: string; kind: ColumnKind; at: number } {
  const [, name = '', said] = /^(.*?)(?::([a-z\d]*))?$/.exec(part) ?? [];
  const at = headings.findIndex((heading) => heading.toLowerCase() === name.toLowerCase());
  if (at < 0) {
    const near = nearest(name, headings);
    throw new Stop(`There is no column ${name}.${near ? ` Did you mean ${near}?` : ''}`);
  }
  const kind = columnKinds.find((one) => one === said);
  if (said !== undefined && !kind)
    throw new Stop(`${said} is no kind of column: ${columnKinds.join(', ')}.`);
  const cells = rows.slice(1).map((row) => row[at] ?? '');
  const filled = cells.filter((cell) => cell.trim() !== '');
  return { name: headings[at] ?? name, at, kind: kind ?? guessKind(name, filled) };
}

function refusal(
  refused: { readonly why: 'empty' } | { readonly why: 'guessable'; readonly bits: number },
  file: string,
  column: string,
): string {
  if (refused.why === 'empty') return `${file} has no row with values in these columns.`;
  return (
    `The column ${column} has about 2^${Math.round(refused.bits)} possible values, fewer than 2^${guessableBits}: ` +
    'whoever has the table and the key could try them all. Name a second column, or say --accept-guessable.'
  );
}
