import type { SetMeasure } from './measure-set.ts';
import { total } from './measure-values.ts';
import { type Counts, score, type Share, share } from './score.ts';

/** Figures that may not fall, by set and by what they are of; in all of them more is better. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A figure may fall by this much before it counts: one row in twenty. */
const margin = 0.05;

/** Every figure of the sets that can have a floor. */
export function figuresOf(sets: readonly SetMeasure[]): Floors {
  return Object.fromEntries(sets.map((set) => [set.name, figuresOfSet(set)]));
}

/** What is reached, less the margin, to two digits. */
export function floorsOf(sets: readonly SetMeasure[]): Floors {
  return Object.fromEntries(
    Object.entries(figuresOf(sets)).map(([set, figures]) => [
      set,
      Object.fromEntries(
        Object.entries(figures).map(([what, value]) => [
          what,
          Math.floor(Math.max(0, value - margin) * 100) / 100,
        ]),
      ),
    ]),
  );
}

/** Figures that fell below their floor, and floors that nothing measures any more; one line each. */
export function belowFloor(floors: Floors, sets: readonly SetMeasure[]): string[] {
  const reached = figuresOf(sets);
  return Object.entries(floors).flatMap(([set, all]) =>
    Object.entries(all).flatMap(([what, floor]) => {
      const value = reached[set]?.[what];
      // Its recall, which has a floor as well, has fallen to nothing.
      if (value === undefined && what.endsWith(': precision')) return [];
      if (value === undefined) return [`${set}: ${what} is not measured any more`];
      return value >= floor ? [] : [`${set}: ${what} is ${value.toFixed(3)}, floor ${floor}`];
    }),
  );
}

function figuresOfSet({ values, code, mixed, documents, harmless }: SetMeasure) {
  const figures: Record<string, number> = {};
  const add = (what: string, reached: Share): void => {
    if (reached) figures[what] = reached.value;
  };
  const both = (what: string, counts: Counts): void => {
    const { precision, recall } = score(counts);
    // Where nothing right was found, a precision says how little was found wrongly: nothing to hold.
    if (counts.right > 0) add(`${what}: precision`, precision);
    add(`${what}: recall`, recall);
  };
  for (const [name, counts] of values?.types ?? []) both(name, counts);
  if (values) both('all types', total(values));
  if (code) {
    both('source code', code.code);
    both('code, configuration, markup', code.wide);
    for (const [kind, called] of code.called)
      add(
        `${kind} told`,
        share(called.get(kind === 'prose' ? 'none' : kind) ?? 0, called.get('rows') ?? 0),
      );
  }
  if (mixed) add('code in prompts: recall', share(mixed.found, mixed.rows));
  for (const [kind, counts] of documents?.kinds ?? []) both(kind, counts);
  const all = harmless?.groups.get('all');
  if (all) {
    add('not interrupted', share(all.rows - all.interrupted, all.rows));
    add('nothing found', share(all.rows - all.found, all.rows));
  }
  return figures;
}
