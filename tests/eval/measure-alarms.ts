import type { Finding } from '../../src/detect/index.ts';
import { type Case, caseOf, foundText } from './case.ts';
import type { Scanned } from './scan-rows.ts';

/** How often a harmless text was held against somebody. */
export interface AlarmMeasure {
  readonly groups: Map<string, AlarmCounts>;
  /** Rules that decided to interrupt, with the detectors they had. */
  readonly rules: Map<string, number>;
  /** Detectors that found anything, with the number of rows. */
  readonly detectors: Map<string, { rows: number; sure: number }>;
  readonly cases: Case[];
}

export interface AlarmCounts {
  rows: number;
  /** Rows on which the built-in policy would warn or do more. */
  interrupted: number;
  /** Rows in which a value was found, at any confidence, and at medium or better. */
  found: number;
  sure: number;
}

function noAlarms(): AlarmMeasure {
  return { groups: new Map(), rules: new Map(), detectors: new Map(), cases: [] };
}

/** Whether a finding says that something is there, rather than what sort of text it is. */
export function saysValue({ scope, category }: Finding): boolean {
  return scope !== 'document' && category !== 'source-code';
}

/** Rows in which there is nothing; `groupOf` says what they are told apart by. */
export function measureAlarms(
  all: readonly Scanned[],
  groupOf: (scanned: Scanned) => readonly string[],
): AlarmMeasure {
  const into = noAlarms();
  for (const scanned of all) {
    const values = scanned.findings.filter((finding) => saysValue(finding));
    const sure = values.filter(({ confidence }) => confidence >= 0.75);
    for (const group of groupOf(scanned)) {
      const counts = into.groups.get(group) ?? { rows: 0, interrupted: 0, found: 0, sure: 0 };
      counts.rows += 1;
      if (scanned.interrupts) counts.interrupted += 1;
      if (values.length > 0) counts.found += 1;
      if (sure.length > 0) counts.sure += 1;
      into.groups.set(group, counts);
    }
    for (const detector of new Set(values.map((finding) => finding.detector))) {
      const counts = into.detectors.get(detector) ?? { rows: 0, sure: 0 };
      counts.rows += 1;
      if (sure.some((finding) => finding.detector === detector)) counts.sure += 1;
      into.detectors.set(detector, counts);
    }
    if (scanned.interrupts) {
      const because = [...new Set(scanned.because.map(({ detector }) => detector))].join(', ');
      const rule = `${scanned.rule ?? 'no rule'} (${because})`;
      into.rules.set(rule, (into.rules.get(rule) ?? 0) + 1);
      const [first] = scanned.because.filter(({ scope }) => scope !== 'document');
      const detail = `${scanned.action} by ${scanned.rule}: ${foundText(scanned.because)}`;
      into.cases.push(caseOf(scanned, 'interruption', 'alarm', detail, first));
    } else if (values.length > 0) {
      const [first] = values;
      into.cases.push(caseOf(scanned, 'found', 'alarm', foundText(values), first));
    }
  }
  return into;
}
