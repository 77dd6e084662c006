import { isAboutLog } from '../event.ts';
import { type Facet, facets, type Shape, valuesOf } from './shape.ts';

/** Which events somebody wants to see; what is left out asks for nothing. */
export interface ReviewFilter {
  /** Days in UTC, `2026-11-22`; both included. */
  readonly from?: string;
  readonly to?: string;
  /** One of the values of each. */
  readonly values?: { readonly [F in Facet]?: readonly string[] };
}

/** Milliseconds since the epoch: the first moment that is included, the first that is not. */
export function spanOf({ from, to }: ReviewFilter): readonly [from: number, to: number] {
  const end = to === undefined ? Infinity : Date.parse(to) + 86_400_000;
  return [from === undefined ? -Infinity : Date.parse(from), end];
}

/**
 * For each shape, whether it is wanted. What the log says about itself is of no tool and no person:
 * only the policy is asked of it.
 * @param groups those large enough to be looked at alone; nobody is found by a smaller one.
 */
export function wantedShapes(
  shapes: readonly Shape[],
  { values = {} }: ReviewFilter,
  groups: ReadonlySet<string>,
): Uint8Array {
  const asked = facets.filter((facet) => (values[facet] ?? []).length > 0);
  const wanted = Uint8Array.from(shapes, (shape) => {
    const about = isAboutLog(shape);
    const fits = asked
      .filter((facet) => !about || facet === 'policy')
      .every((facet) => {
        const said = valuesOf(shape, facet).filter(
          (value) => facet !== 'group' || groups.has(value),
        );
        return values[facet]?.some((value) => said.includes(value));
      });
    return Number(fits);
  });
  return wanted;
}

/** The period of the same length that ends where this one begins; null without a beginning or an end. */
export function periodBefore({ from, to }: ReviewFilter): { from: string; to: string } | null {
  if (from === undefined || to === undefined) return null;
  const [start, end] = spanOf({ from, to });
  const name = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: name(start - (end - start)), to: name(start - 86_400_000) };
}
