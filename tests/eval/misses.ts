import type { Case } from './case.ts';
import type { SetMeasure } from './measure-set.ts';
import { typeOf } from './type-of.ts';

/**
 * Up to `most` misses and as many alarms of each type of a set, with the text around them. They are
 * spread over the set: the first ones often come from one source.
 */
export function missesText(set: SetMeasure, most: number, type?: string): string {
  const wanted = type === undefined ? null : (typeOf(type) ?? type);
  const cases = [set.values, set.code, set.mixed, set.documents, set.harmless].flatMap(
    (measure) => measure?.cases ?? [],
  );
  const groups = Map.groupBy(
    cases.filter((each) => wanted === null || wanted === 'ignored' || each.type === wanted),
    ({ type: of, what }) => `${of} ${what}`,
  );
  let text = '';
  for (const [name, all] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    text += `\n${set.name}, ${name}: ${all.length}\n`;
    for (const { id, detail, text: where } of spread(all, most))
      text += `  ${id}  ${where}  -> ${detail}\n`;
  }
  return text;
}

function spread(all: readonly Case[], most: number): Case[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}
