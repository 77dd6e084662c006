import type { NamesModel } from '../../../src/detect/names/model.ts';
import { type NamedSpan as Found, nameKinds } from '../../../src/detect/names/named-spans.ts';
import { spansIn } from '../../../src/detect/names/names-finder.ts';
import { readTables } from '../../../src/detect/tables.ts';
import type { NameType, Sentence } from './fill.ts';

export const kindOf: Readonly<Record<NameType, number>> = {
  person: 0,
  organisation: 1,
  place: 2,
  address: 3,
};

export function foundIn(text: string, model: NamesModel): Found[] {
  const lower = text.toLowerCase();
  return spansIn(text, lower.length === text.length ? lower : text, readTables(text), model);
}

/**
 * Precision and recall by kind and over all: a finding is right when it overlaps a span of its own
 * kind; over all, when it overlaps a span of any kind.
 */
export function measure(
  name: string,
  sentences: readonly Sentence[],
  model: NamesModel,
  counts: (span: Found) => boolean,
): void {
  const right = [0, 0, 0, 0, 0];
  const said = [0, 0, 0, 0, 0];
  const met = [0, 0, 0, 0, 0];
  const there = [0, 0, 0, 0, 0];
  for (const { text, spans } of sentences) {
    const found = foundIn(text, model).filter(counts);
    const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    for (const one of found) {
      said[one.kind]!++;
      said[4]!++;
      if (spans.some((span) => overlap(one, span))) right[4]!++;
      if (spans.some((span) => overlap(one, span) && kindOf[span.type] === one.kind))
        right[one.kind]!++;
    }
    for (const span of spans) {
      there[kindOf[span.type]]!++;
      there[4]!++;
      if (found.some((one) => overlap(one, span))) met[4]!++;
      if (found.some((one) => overlap(one, span) && one.kind === kindOf[span.type]))
        met[kindOf[span.type]]!++;
    }
  }
  const cells = [...nameKinds, 'any'].flatMap((kind, k) =>
    there[k] === 0 && said[k]! < 5
      ? []
      : [`${kind} ${share(right[k]!, said[k]!)}/${share(met[k]!, there[k]!)}`],
  );
  console.log(`${name.padEnd(16)} ${cells.join('  ')}`);
}

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
