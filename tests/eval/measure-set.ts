import { median } from '../bench/median.ts';
import type { AlarmMeasure } from './measure-alarms.ts';
import { measureAlarms } from './measure-alarms.ts';
import { type CodeMeasure, measureCode } from './measure-code.ts';
import { type DocumentMeasure, measureDocuments } from './measure-documents.ts';
import { type MixedMeasure, measureMixed } from './measure-mixed.ts';
import { measureValues, spelledIn, type ValueMeasure } from './measure-values.ts';
import type { BadRow } from './row.ts';
import type { Scanned } from './scan-rows.ts';
import { labelOf, typeOf } from './type-of.ts';
import { documentKinds } from './types.data.ts';

/** Everything that one set tells; null where it has no rows of that sort. */
export interface SetMeasure {
  readonly name: string;
  readonly scanned: readonly Scanned[];
  /** Lines that are no rows, and rows whose label says nothing to anybody. */
  readonly bad: readonly BadRow[];
  readonly used: number;
  readonly values: ValueMeasure | null;
  readonly code: CodeMeasure | null;
  readonly mixed: MixedMeasure | null;
  readonly documents: DocumentMeasure | null;
  /** Rows in which there is nothing to find. */
  readonly harmless: AlarmMeasure | null;
  /** Rows that a scan did not read to their end. */
  readonly incomplete: number;
  /** Median milliseconds of a row. */
  readonly ms: number;
  /** Median milliseconds for a thousand code units, over rows of at least that many; null if none. */
  readonly msPerKb: number | null;
}

const valueLabels = new Set(['positive', 'negative']);
const textLabels = new Set(['source-code', 'prose']);
const paperLabels = new Set<string>([...documentKinds, 'benign', 'prose']);

/** Measures a set by what its rows say; `bad` gets the rows that no measure understands. */
export function measureSet(
  name: string,
  scanned: readonly Scanned[],
  bad: readonly BadRow[],
): SetMeasure {
  const labelled = (fits: (label: string) => boolean): Scanned[] =>
    scanned.filter(({ row }) => fits(labelOf(row.label)));
  const valued = labelled((label) => valueLabels.has(label));
  // Where no row speaks of any type, nothing is to be found at all.
  const speaks = spelledIn(valued).some((type) => typeOf(type) !== 'ignored');
  const texts = labelled((label) => textLabels.has(label));
  const mixed = labelled((label) => label === 'mixed');
  const papers = labelled((label) => paperLabels.has(label));
  const isPapers = papers.some(({ row }) => row.label !== 'prose');
  const harmless = [
    ...(speaks ? [] : valued),
    ...labelled((label) => label === 'benign' || label === 'prose'),
  ];
  const long = scanned.filter(({ row }) => row.text.length >= 1000);
  const known = new Set([...valued, ...texts, ...mixed, ...papers]);
  const strange = scanned
    .filter((each) => !known.has(each))
    .map(({ row }) => ({ set: name, line: 0, reason: `a label that says nothing: ${row.label}` }));
  return {
    name,
    scanned,
    bad: [...bad, ...strange],
    used: known.size,
    values: speaks && valued.length > 0 ? measureValues(valued) : null,
    code: texts.length > 0 ? measureCode(texts) : null,
    mixed: mixed.length > 0 ? measureMixed(mixed) : null,
    documents:
      papers.length > 0 && (isPapers || texts.length > 0) ? measureDocuments(papers) : null,
    harmless: harmless.length > 0 ? measureAlarms(harmless, groupsOf(harmless)) : null,
    incomplete: scanned.filter(({ complete }) => !complete).length,
    ms: median(scanned.map(({ ms }) => ms)),
    msPerKb:
      long.length > 0 ? median(long.map(({ ms, row }) => (ms * 1000) / row.text.length)) : null,
  };
}

/** Sources, or the collections they come from where there are too many; and with code or without. */
function groupsOf(all: readonly Scanned[]): (scanned: Scanned) => string[] {
  const many = new Set(all.map(({ row }) => row.source)).size > 20;
  const mixed = new Set(all.map(({ row }) => row.hasCode)).size > 1;
  return ({ row }) => [
    ...(mixed ? [row.hasCode ? 'with code' : 'without code'] : []),
    ...(row.subtype
      ? [`subtype ${row.subtype}`]
      : [`source ${many ? row.source.replace(/:.*$/s, '') : row.source}`]),
    'all',
  ];
}
