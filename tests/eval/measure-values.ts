import { bandOf, type Finding } from '../../src/detect/index.ts';
import { type Case, caseOf, foundText } from './case.ts';
import { saysValue } from './measure-alarms.ts';
import { matchSpans, type TypedSpan } from './match-spans.ts';
import type { Span } from './row.ts';
import type { Scanned } from './scan-rows.ts';
import { addCounts, type Counts, noCounts } from './score.ts';
import { accepts, isOfType, type TypeName, typeNames, typeOf } from './type-of.ts';

/** How well values were found. */
export interface ValueMeasure {
  readonly types: Map<TypeName, Counts>;
  /** Spans and findings whatever their types: something is there, something was found there. */
  readonly any: Counts;
  /** Values of each type that were found at medium or better. */
  readonly sure: Map<TypeName, number>;
  /** Findings of the types looked at, by band. */
  readonly bands: Record<'high' | 'medium' | 'low', { right: number; wrong: number }>;
  /** Rows that say what is there, and those that say that nothing is, by kind of row. */
  readonly rows: Map<string, { rows: number; found: number; sure: number }>;
  /** Spellings of types that are not known, with how often they occur. */
  readonly unknown: Map<string, number>;
  /** Marked values of types that nobody looks for. */
  ignored: number;
  readonly cases: Case[];
}

function noValues(): ValueMeasure {
  return {
    types: new Map(),
    any: noCounts(),
    sure: new Map(),
    bands: {
      high: { right: 0, wrong: 0 },
      medium: { right: 0, wrong: 0 },
      low: { right: 0, wrong: 0 },
    },
    rows: new Map(),
    unknown: new Map(),
    ignored: 0,
    cases: [],
  };
}

/**
 * Rows that mark values, or say only that one is there or not. A row that does not say which types
 * it annotates has those of its set.
 */
export function measureValues(all: readonly Scanned[]): ValueMeasure {
  const measure = noValues();
  const ofSet = spelledIn(all);
  for (const scanned of all) {
    const { row } = scanned;
    const scope = knownTypes(row.scope ?? ofSet, measure);
    const types = knownTypes(row.types, measure);
    const values = scanned.findings.filter(
      (finding) => finding.scope === 'value' && saysValue(finding),
    );
    const wanted = scope.length > 0 ? scope : types;
    if (row.spans === null) measureRow(scanned, values, types, wanted, measure);
    else measureSpans(scanned, values, row.spans, wanted, measure);
    countRow(scanned, values, types, wanted, measure);
  }
  return measure;
}

/** All types that a set speaks of. */
export function spelledIn(all: readonly Scanned[]): string[] {
  return [
    ...new Set(
      all.flatMap(({ row }) => [
        ...row.types,
        ...(row.scope ?? []),
        ...(row.spans ?? []).map(({ type }) => type),
      ]),
    ),
  ].filter((type) => type !== '');
}

function knownTypes(spelled: readonly string[], { unknown }: ValueMeasure): TypeName[] {
  const known = new Set<TypeName>();
  for (const each of spelled) {
    const name = typeOf(each);
    if (name === null) unknown.set(each, (unknown.get(each) ?? 0) + 1);
    else if (name !== 'ignored') known.add(name);
  }
  return [...known];
}

function measureSpans(
  scanned: Scanned,
  values: readonly Finding[],
  spans: readonly Span[],
  scope: readonly TypeName[],
  measure: ValueMeasure,
): void {
  const typed: TypedSpan[] = [];
  const others: Span[] = [];
  for (const span of spans) {
    const name = typeOf(span.type || (scanned.row.types[0] ?? ''));
    if (name === null || name === 'ignored') others.push(span);
    else typed.push({ ...span, name });
  }
  measure.ignored += others.length;
  const { spans: found, alarms, right } = matchSpans(values, typed, scope, others);
  for (const { span, by } of found) {
    const elsewhere = values.filter(({ start, end }) => start < span.end && span.start < end);
    count(measure, span.name, by ? 'right' : 'missed');
    if (by && by.confidence >= 0.75) bump(measure.sure, span.name);
    measure.any[elsewhere.length > 0 ? 'right' : 'missed'] += 1;
    if (!by) measure.cases.push(caseOf(scanned, span.name, 'miss', foundText(elsewhere), span));
  }
  for (const { finding, name } of alarms) {
    count(measure, name, 'wrong');
    measure.bands[bandOf(finding.confidence) ?? 'low'].wrong += 1;
    const onSpan = typed.some(({ start, end }) => start < finding.end && finding.start < end);
    if (!onSpan) measure.any.wrong += 1;
    measure.cases.push(caseOf(scanned, name, 'alarm', foundText([finding]), finding));
  }
  for (const { confidence } of right) measure.bands[bandOf(confidence) ?? 'low'].right += 1;
}

/** A row without offsets: one thing to find if it is positive, none if it is not. */
function measureRow(
  scanned: Scanned,
  values: readonly Finding[],
  types: readonly TypeName[],
  scope: readonly TypeName[],
  measure: ValueMeasure,
): void {
  const positive = scanned.row.label === 'positive';
  if (positive && types.length === 0) {
    // Something is there, and nobody says of what type.
    const found = values.some((finding) => scope.some((name) => accepts(finding, name)));
    measure.any[found ? 'right' : 'missed'] += 1;
    if (!found) measure.cases.push(caseOf(scanned, 'unnamed', 'miss', foundText(values)));
    return;
  }
  for (const name of positive ? types : scope) {
    const found = values.filter((finding) =>
      positive ? accepts(finding, name) : isOfType(finding, name),
    );
    if (positive) {
      count(measure, name, found.length > 0 ? 'right' : 'missed');
      if (found.some(({ confidence }) => confidence >= 0.75)) bump(measure.sure, name);
      measure.any[values.length > 0 ? 'right' : 'missed'] += 1;
      if (found.length === 0) measure.cases.push(caseOf(scanned, name, 'miss', foundText(values)));
      for (const { confidence } of found) measure.bands[bandOf(confidence) ?? 'low'].right += 1;
    } else if (found.length > 0) {
      count(measure, name, 'wrong');
      measure.any.wrong += 1;
      for (const { confidence } of found) measure.bands[bandOf(confidence) ?? 'low'].wrong += 1;
      measure.cases.push(caseOf(scanned, name, 'alarm', foundText(found), found[0]));
    }
  }
}

function countRow(
  { row }: Scanned,
  values: readonly Finding[],
  types: readonly TypeName[],
  scope: readonly TypeName[],
  { rows }: ValueMeasure,
): void {
  const kind = `${row.label}${row.kind && row.kind !== row.label ? ` ${row.kind}` : ''}`;
  const entry = rows.get(kind) ?? { rows: 0, found: 0, sure: 0 };
  const looked = row.label === 'positive' && types.length > 0 ? types : scope;
  const found = values.filter((finding) =>
    looked.some((type) => isOfRow(finding, type, row.label)),
  );
  entry.rows += 1;
  if (found.length > 0) entry.found += 1;
  if (found.some(({ confidence }) => confidence >= 0.75)) entry.sure += 1;
  rows.set(kind, entry);
}

function isOfRow(finding: Finding, type: TypeName, label: string): boolean {
  return label === 'positive' ? accepts(finding, type) : isOfType(finding, type);
}

function count({ types }: ValueMeasure, name: TypeName, what: keyof Counts): void {
  const counts = types.get(name) ?? noCounts();
  counts[what] += 1;
  types.set(name, counts);
}

function bump<K>(map: Map<K, number>, key: K, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** Several sets as one. */
export function mergeValues(all: readonly ValueMeasure[]): ValueMeasure {
  const sum = noValues();
  for (const one of all) {
    for (const name of typeNames) {
      const counts = one.types.get(name);
      if (!counts) continue;
      const to = sum.types.get(name) ?? noCounts();
      addCounts(to, counts);
      sum.types.set(name, to);
      bump(sum.sure, name, one.sure.get(name) ?? 0);
    }
    addCounts(sum.any, one.any);
    for (const band of ['high', 'medium', 'low'] as const) {
      sum.bands[band].right += one.bands[band].right;
      sum.bands[band].wrong += one.bands[band].wrong;
    }
    for (const [kind, entry] of one.rows) {
      const to = sum.rows.get(kind) ?? { rows: 0, found: 0, sure: 0 };
      to.rows += entry.rows;
      to.found += entry.found;
      to.sure += entry.sure;
      sum.rows.set(kind, to);
    }
    for (const [type, times] of one.unknown) bump(sum.unknown, type, times);
    sum.ignored += one.ignored;
  }
  return sum;
}

/** All types of a measure as one. */
export function total(measure: ValueMeasure): Counts {
  const sum = noCounts();
  for (const counts of measure.types.values()) addCounts(sum, counts);
  return sum;
}
