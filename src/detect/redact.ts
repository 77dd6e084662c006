import { describe } from './describe.ts';
import type { Finding } from './finding.ts';

export interface Replacement {
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
  readonly finding: Finding;
}

export interface Redaction {
  readonly text: string;
  /** Ordered and disjoint. */
  readonly replacements: readonly Replacement[];
}

/** Which number a value has among those of its title; `redact` adds to it. */
export type Numbers = Map<string, Map<string, number>>;

/**
 * Replaces values by what they are: `[Payment card 1]`. The same value gets the same number; numbers
 * count per title, by first appearance, and go on where `numbers` of an earlier text end; `titleOf`
 * knows the titles of detectors that a policy brings. Groups go through their members; documents
 * have no values.
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  titleOf: (detectorId: string) => string = (id) => describe(id).title,
  numbers: Numbers = new Map(),
): Redaction {
  const placeholderOf = ({ detector, value }: Finding): string => {
    const title = titleOf(detector);
    const known = numbers.get(title) ?? new Map<string, number>();
    numbers.set(title, known);
    const number = known.get(value) ?? known.size + 1;
    known.set(value, number);
    return `[${title} ${number}]`;
  };
  const replacements = disjoint(findings.flatMap(valuesOf), text.length).map(
    ({ start, end, finding }) => ({ start, end, placeholder: placeholderOf(finding), finding }),
  );
  let out = '';
  let at = 0;
  for (const { start, end, placeholder } of replacements) {
    out += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: out + text.slice(at), replacements };
}

function valuesOf(finding: Finding): readonly Finding[] {
  if (finding.scope === 'document') return [];
  return finding.scope === 'group' ? finding.members.flatMap(valuesOf) : [finding];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
}

/** Overlapping values become one stretch, named after the longest of them. */
function disjoint(values: readonly Finding[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const finding of values.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(0, finding.start);
    const end = Math.min(length, finding.end);
    if (end <= start) continue;
    const last = stretches.at(-1);
    if (!last || start >= last.end) {
      stretches.push({ start, end, finding });
      continue;
    }
    const longer = end - start > last.finding.end - last.finding.start ? finding : last.finding;
    stretches[stretches.length - 1] = {
      start: last.start,
      end: Math.max(end, last.end),
      finding: longer,
    };
  }
  return stretches;
}
