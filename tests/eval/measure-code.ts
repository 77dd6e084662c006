import { type Case, caseOf, foundText } from './case.ts';
import type { Scanned } from './scan-rows.ts';
import { type Counts, noCounts } from './score.ts';
import { labelOf } from './type-of.ts';
import { machineKinds } from './types.data.ts';

/** Hits of a number of rows. */
export interface Rate {
  rows: number;
  hits: number;
}

/** How well whole texts were told to be code or not. */
export interface CodeMeasure {
  /** Rows of code against prose and machine text; configuration and markup count neither way. */
  readonly code: Counts;
  /** The same, with configuration and markup as code, under any of these labels. */
  readonly wide: Counts;
  /** Rows of code found, by language and by length. */
  readonly languages: Map<string, Rate>;
  readonly sizes: Map<string, Rate>;
  /** Prose called code, by language and by kind. */
  readonly prose: Map<string, Rate>;
  readonly proseKinds: Map<string, Rate>;
  /** What texts of one kind are called, by kind. */
  readonly called: Map<string, Map<string, number>>;
  readonly cases: Case[];
}

const wideLabels = new Set<string>(['source-code', 'config', 'markup']);
/** Longest snippet, in lines, that counts as short. */
const short = 5;
const sizes = [
  [short, `<= ${short} lines`],
  [10, '6 to 10 lines'],
  [20, '11 to 20 lines'],
  [40, '21 to 40 lines'],
  [Infinity, 'longer'],
] as const;

function noCode(): CodeMeasure {
  return {
    code: noCounts(),
    wide: noCounts(),
    languages: new Map(),
    sizes: new Map(),
    prose: new Map(),
    proseKinds: new Map(),
    called: new Map(),
    cases: [],
  };
}

/** Rows labelled `code` or `prose`; what they may also be called counts neither way. */
export function measureCode(all: readonly Scanned[]): CodeMeasure {
  const into = noCode();
  for (const scanned of all) {
    const { row, labels } = scanned;
    const isCode = labelOf(row.label) === 'source-code';
    const kind = labelOf(row.kind || row.label);
    const isMachine = (machineKinds as readonly string[]).includes(kind);
    const open = row.maybe.some((label) => labelOf(label) === 'source-code');
    const said = labels.includes('source-code');
    const saidWide = labels.some((label) => wideLabels.has(label));
    const names = [
      ...labels.filter((label) => isOfText(label)),
      ...(labels.some(isOfText) ? [] : ['none']),
    ];
    const called = into.called.get(kind) ?? new Map<string, number>();
    for (const name of ['rows', ...names]) called.set(name, (called.get(name) ?? 0) + 1);
    into.called.set(kind, called);
    if (open) continue;
    if (isCode) {
      into.wide[saidWide ? 'right' : 'missed'] += 1;
      if (isMachine) continue;
      into.code[said ? 'right' : 'missed'] += 1;
      hit(into.languages, row.lang || 'unknown', said);
      hit(into.sizes, sizes.find(([most]) => row.lines <= most)?.[1] ?? '', said);
      if (!said) into.cases.push(caseOf(scanned, 'code', 'miss', labels.join(', ') || 'no label'));
      continue;
    }
    if (said) into.code.wrong += 1;
    if (saidWide && !isMachine) into.wide.wrong += 1;
    hit(into.proseKinds, kind, said);
    if (!isMachine) hit(into.prose, row.lang || 'unknown', said);
    if (said)
      into.cases.push(
        caseOf(
          scanned,
          'code',
          'alarm',
          foundText(scanned.findings.filter(({ detector }) => detector === 'source-code')),
          scanned.findings.find(({ detector }) => detector === 'source-code'),
        ),
      );
  }
  return into;
}

function isOfText(label: string): boolean {
  return label === 'source-code' || (machineKinds as readonly string[]).includes(label);
}

function hit(map: Map<string, Rate>, key: string, isHit: boolean): void {
  const rate = map.get(key) ?? { rows: 0, hits: 0 };
  rate.rows += 1;
  if (isHit) rate.hits += 1;
  map.set(key, rate);
}
