import type { AlarmMeasure } from './measure-alarms.ts';
import type { CodeMeasure, Rate } from './measure-code.ts';
import { type DocumentMeasure, longEnough } from './measure-documents.ts';
import type { MixedMeasure } from './measure-mixed.ts';
import type { SetMeasure } from './measure-set.ts';
import { total, type ValueMeasure } from './measure-values.ts';
import { type Counts, score, share } from './score.ts';
import { rateText, shareText, type Table } from './table.ts';
import { typeNames } from './type-of.ts';
import { documentKinds } from './types.data.ts';

/** Groups and languages shown at most, worst first. */
const shown = 12;

/** The tables of one set, most telling first. */
export function setTables(set: SetMeasure): Table[] {
  const perKb = set.msPerKb === null ? '' : `, ${(set.msPerKb * 1000).toFixed(0)} µs/kB`;
  const title = `${set.name}: ${set.used} rows, ${set.ms.toFixed(3)} ms a row${perKb}`;
  return [
    ...(set.values ? valueTables(title, set.values) : []),
    ...(set.code ? codeTables(title, set.code) : []),
    ...(set.mixed ? [mixedTable(title, set.mixed)] : []),
    ...(set.documents ? [documentTable(title, set.documents)] : []),
    ...(set.harmless ? alarmTables(title, set.harmless) : []),
    ...(set.bad.length + set.incomplete > 0 ? [badTable(set)] : []),
  ].filter(({ rows }) => rows.length > 0);
}

const countHead = ['precision', 'recall', 'F1', 'right', 'wrong', 'missed'];
function countCells(counts: Counts): string[] {
  const { precision, recall, f1 } = score(counts);
  return [
    shareText(precision),
    shareText(recall),
    shareText(f1),
    ...[counts.right, counts.wrong, counts.missed].map(String),
  ];
}

function valueTables(title: string, measure: ValueMeasure): Table[] {
  const rows = typeNames.flatMap((name) => {
    const counts = measure.types.get(name);
    if (!counts) return [];
    const sure = share(measure.sure.get(name) ?? 0, counts.right + counts.missed);
    return [[name, ...countCells(counts), sure ? sure.value.toFixed(3) : '–']];
  });
  const bands = (['high', 'medium', 'low'] as const).map((band) => {
    const { right, wrong } = measure.bands[band];
    return `${band} ${right} of ${right + wrong} right`;
  });
  const unknown = [...measure.unknown].map(([type, times]) => `${type} ${times}`);
  // The ones that went worst: many sets have a kind for every rule.
  const worst = [...measure.rows].toSorted(
    ([a, x], [b, y]) => badness(b, y.found / y.rows) - badness(a, x.found / x.rows),
  );
  const kinds = worst
    .slice(0, shown * 2)
    .map(([kind, { rows: of, found, sure }]) => [
      kind,
      String(of),
      rateText(found, share(found, of)),
      rateText(sure, share(sure, of)),
    ]);
  return [
    {
      title,
      head: ['type', ...countHead, 'recall, medium+'],
      rows: [
        ...rows,
        ['all types', ...countCells(total(measure)), ''],
        ['whatever type', ...countCells(measure.any), ''],
      ],
      notes: [
        `findings by band: ${bands.join(', ')}`,
        ...(measure.ignored > 0
          ? [`${measure.ignored} marked values of types not looked for`]
          : []),
        ...(unknown.length > 0 ? [`types not known, left out: ${unknown.join(', ')}`] : []),
      ],
    },
    {
      title: `${title}, by kind of row`,
      head: ['rows that are', 'rows', 'with a finding of their types', 'at medium or better'],
      rows: kinds,
    },
  ];
}

function badness(kind: string, found: number): number {
  return kind.startsWith('positive') ? 1 - found : found;
}

function codeTables(title: string, measure: CodeMeasure): Table[] {
  const kinds = [...measure.called.keys()].toSorted();
  const names = ['source-code', 'config', 'markup', 'log', 'data', 'stack-trace', 'none'];
  return [
    {
      title: `${title}, code and prose`,
      head: ['what', ...countHead],
      rows: [
        ['source-code, of rows of code', ...countCells(measure.code)],
        ['code, configuration, markup as one', ...countCells(measure.wide)],
      ],
    },
    rateTable(`${title}, code found by length`, 'length', measure.sizes, false),
    rateTable(
      `${title}, code found by language, worst first`,
      'language',
      measure.languages,
      false,
    ),
    rateTable(`${title}, called code, by language of the prose`, 'language', measure.prose, true),
    rateTable(`${title}, called code, by kind of text`, 'kind', measure.proseKinds, true),
    {
      title: `${title}, what texts of one kind are called`,
      head: ['kind', 'rows', ...names],
      rows: kinds.map((kind) => {
        const called = measure.called.get(kind);
        return [kind, ...['rows', ...names].map((name) => String(called?.get(name) ?? 0))];
      }),
    },
  ].filter(({ rows }) => rows.length > 0);
}

function rateTable(
  title: string,
  head: string,
  rates: ReadonlyMap<string, Rate>,
  hitsAreWorse: boolean,
): Table {
  const worst = [...rates].toSorted(([, a], [, b]) => {
    const by = b.hits / b.rows - a.hits / a.rows;
    return hitsAreWorse ? by : -by;
  });
  const [rows, hits] = worst.reduce(
    ([of, all], [, rate]) => [of + rate.rows, all + rate.hits],
    [0, 0],
  );
  const line = (name: string, rate: Rate): string[] => [
    name,
    String(rate.rows),
    rateText(rate.hits, share(rate.hits, rate.rows)),
  ];
  return {
    title,
    head: [head, 'rows', hitsAreWorse ? 'flagged' : 'found'],
    rows:
      worst.length === 0
        ? []
        : [
            ...worst.slice(0, shown).map(([name, rate]) => line(name, rate)),
            line(worst.length > shown ? `all ${worst.length}` : 'all', { rows, hits }),
          ],
  };
}

function mixedTable(title: string, measure: MixedMeasure): Table {
  const of = measure.rows;
  const ratio = ({ both, either }: { both: number; either: number }): string =>
    either === 0 ? '–' : (both / either).toFixed(3);
  return {
    title: `${title}, prompts with code`,
    head: ['what', 'figure'],
    rows: [
      ['code found where it is', rateText(measure.found, share(measure.found, of))],
      [
        'found as code, configuration, …',
        rateText(measure.foundWide, share(measure.foundWide, of)),
      ],
      ['labelled source-code', rateText(measure.labelled, share(measure.labelled, of))],
      ['code units: found and marked / either', ratio(measure.units)],
      ['lines: found and marked / either', ratio(measure.lines)],
      ...[...measure.byForm]
        .toSorted(([, a], [, b]) => a.found / a.rows - b.found / b.rows)
        .map(([form, { rows, found }]) => [`found, ${form}`, rateText(found, share(found, rows))]),
    ],
  };
}

function documentTable(title: string, measure: DocumentMeasure): Table {
  const kinds = documentKinds.filter((kind) => measure.kinds.has(kind));
  const none = { right: 0, wrong: 0, missed: 0 };
  const hits = [...measure.harmless].toSorted(([, a], [, b]) => b.hits / b.rows - a.hits / a.rows);
  const harmless = hits.map(([source, { rows, hits: found }]) => [source, rows, found] as const);
  const of = harmless.reduce((sum, [, rows]) => sum + rows, 0);
  const labelled = harmless.reduce((sum, [, , found]) => sum + found, 0);
  return {
    title: `${title}, kinds of papers`,
    head: ['kind', ...countHead],
    rows: [
      ...kinds.map((kind) => [kind, ...countCells(measure.kinds.get(kind) ?? none)]),
      ...kinds.map((kind) => [
        `${kind}, ${longEnough} lines or more`,
        ...countCells(measure.long.get(kind) ?? none),
      ]),
    ],
    notes: [
      ...(of > 0 ? [`harmless and labelled: ${rateText(labelled, share(labelled, of))}`] : []),
      ...harmless
        .filter(([, , found]) => found > 0)
        .map(([source, rows, found]) => `${source}: ${rateText(found, share(found, rows))}`),
    ],
  };
}

function alarmTables(title: string, measure: AlarmMeasure): Table[] {
  const groups = [...measure.groups].toSorted(
    ([a, x], [b, y]) =>
      Number(a === 'all') - Number(b === 'all') ||
      y.interrupted / y.rows - x.interrupted / x.rows ||
      y.found / y.rows - x.found / x.rows,
  );
  const some = groups.filter(
    ([name, { interrupted, found }]) => !name.startsWith('source') || interrupted + found > 0,
  );
  const listed = [
    ...some.filter(([name]) => name !== 'all').slice(0, shown * 2),
    ...some.slice(-1),
  ];
  return [
    {
      title: `${title}, nothing to find`,
      head: [
        'rows',
        'of',
        'interrupted (warn or stronger)',
        'a value found',
        'at medium or better',
      ],
      rows: listed.map(([name, { rows, interrupted, found, sure }]) => [
        name,
        String(rows),
        ...[interrupted, found, sure].map((hits) => rateText(hits, share(hits, rows))),
      ]),
      notes: [...measure.rules]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, shown)
        .map(([rule, times]) => `interrupted by ${rule}: ${times}`),
    },
    {
      title: `${title}, found where nothing is`,
      head: ['detector', 'rows', 'at medium or better'],
      rows: [...measure.detectors]
        .toSorted(([, a], [, b]) => b.rows - a.rows)
        .slice(0, shown * 2)
        .map(([id, { rows, sure }]) => [id, String(rows), String(sure)]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

function badTable({ name, bad, incomplete }: SetMeasure): Table {
  const reasons = new Map<string, number[]>();
  for (const { reason, line } of bad) reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
  const rows = [...reasons].map(([reason, lines]) => [
    reason,
    String(lines.length),
    lines
      .filter((line) => line > 0)
      .slice(0, 5)
      .join(', '),
  ]);
  if (incomplete > 0) rows.push(['not read to the end', String(incomplete), '']);
  return { title: `${name}: rows not used`, head: ['because', 'rows', 'lines'], rows };
}
