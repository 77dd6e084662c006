import type { Finding } from '../../src/detect/index.ts';
import { type Case, caseOf, foundText } from './case.ts';
import type { Scanned } from './scan-rows.ts';

/** How well code was found inside of prompts, and how exactly. */
export interface MixedMeasure {
  rows: number;
  /** Rows with the label, and rows with a span of code that overlaps one of the marked ones. */
  labelled: number;
  found: number;
  /** Rows where anything of the kinds of code, configuration and the like overlaps. */
  foundWide: number;
  /** Code units marked and found, marked or found. */
  readonly units: { both: number; either: number };
  readonly lines: { both: number; either: number };
  readonly byForm: Map<string, { rows: number; found: number }>;
  readonly cases: Case[];
}

function noMixed(): MixedMeasure {
  return {
    rows: 0,
    labelled: 0,
    found: 0,
    foundWide: 0,
    units: { both: 0, either: 0 },
    lines: { both: 0, either: 0 },
    byForm: new Map(),
    cases: [],
  };
}

/** Rows labelled `mixed`: prompts with spans of code. */
export function measureMixed(all: readonly Scanned[]): MixedMeasure {
  const into = noMixed();
  for (const scanned of all) {
    const { row, findings, labels } = scanned;
    const spans = row.spans ?? [];
    const kinds = findings.filter(({ category }) => category === 'source-code');
    const code = kinds.filter(({ detector }) => detector === 'source-code');
    const touches = ({ start, end }: Finding): boolean =>
      spans.some((span) => span.start < end && start < span.end);
    const found = code.some(touches);
    into.rows += 1;
    if (labels.includes('source-code')) into.labelled += 1;
    if (found) into.found += 1;
    else into.cases.push(caseOf(scanned, 'mixed', 'miss', foundText(findings), spans[0]));
    if (kinds.some(touches)) into.foundWide += 1;
    const form = `${row.source}${row.lang ? ` ${row.lang}` : ''}`;
    const entry = into.byForm.get(form) ?? { rows: 0, found: 0 };
    entry.rows += 1;
    if (found) entry.found += 1;
    into.byForm.set(form, entry);
    const marked = unitsOf(spans, row.text.length);
    const said = unitsOf(code, row.text.length);
    count(into.units, marked, said, (at) => /\S/.test(row.text[at] ?? ''));
    count(into.lines, linesOf(marked, row.text), linesOf(said, row.text), () => true);
  }
  return into;
}

function unitsOf(
  spans: readonly { readonly start: number; readonly end: number }[],
  length: number,
): Uint8Array {
  const units = new Uint8Array(length);
  for (const { start, end } of spans) units.fill(1, start, end);
  return units;
}

/** Lines of which at least half of what is not blank lies in a span. */
function linesOf(units: Uint8Array, text: string): Uint8Array {
  const lines: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    let inside = 0;
    let all = 0;
    for (let i = 0; i < line.length; i++) {
      if (!/\S/.test(line[i]!)) continue;
      all += 1;
      inside += units[at + i]!;
    }
    if (all > 0) lines.push(inside * 2 >= all ? 1 : 0);
    at += line.length + 1;
  }
  return Uint8Array.from(lines);
}

function count(
  into: { both: number; either: number },
  a: Uint8Array,
  b: Uint8Array,
  counts: (at: number) => boolean,
): void {
  for (let i = 0; i < a.length; i++) {
    if ((a[i] || b[i]) && counts(i)) {
      into.either += 1;
      if (a[i] && b[i]) into.both += 1;
    }
  }
}
