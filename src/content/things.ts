import type { Judged } from '../policy/decide.ts';
import { inTheWay, type Joint } from './joint.ts';

/** One thing a person is asked about: the same value once, in every place where it stands. */
export interface Thing {
  /** The part of the joint in which it comes first. */
  readonly at: number;
  readonly places: readonly [Judged, ...Judged[]];
}

/** What stands in the way; the order is the same for the same texts, so that a place in it is a name. */
export function thingsOf({ parts }: Joint): readonly Thing[] {
  const things = new Map<string, Thing>();
  for (const [at, part] of parts.entries()) {
    for (const judged of inTheWay(part)) {
      const { detector, value, start, end } = judged.finding;
      const key = `${detector}\0${value || `${start}-${end}`}`;
      const known = things.get(key);
      things.set(key, {
        at: known?.at ?? at,
        places: known ? [...known.places, judged] : [judged],
      });
    }
  }
  return [...things.values()];
}

/** Whether the value may leave as it is without another word: only what is merely warned of. */
export function mayKeep({ places }: Thing): boolean {
  return places.every(({ action }) => action === 'warn');
}
