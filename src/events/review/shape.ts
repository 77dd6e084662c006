import type { LoggedEvent } from '../event.ts';
import { type Counted, reasonKind } from '../tally.ts';

/** What of an event is filtered, counted and listed; everything else stays in its file. */
export interface Shape extends Counted {
  readonly channel: LoggedEvent['channel'];
}

/** Words that a filter can ask for, and what an event says to each. */
const facetValues = {
  action: ({ action }) => [action],
  tool: ({ tool, site }) => [tool ?? site],
  rule: ({ rule }) => [rule],
  category: ({ detectors }) => detectors.map(({ category }) => category),
  kind: ({ kind }) => [kind],
  outcome: ({ outcome }) => [outcome],
  channel: ({ channel }) => [channel],
  account: ({ account }) => [account],
  policy: ({ policy }) => [`${policy.id} ${policy.version}`],
  group: ({ group }) => [group],
} as const satisfies Record<string, (shape: Shape) => readonly (string | null)[]>;

export type Facet = keyof typeof facetValues;
export const facets = Object.keys(facetValues) as Facet[];

/** The values of one facet. */
export function valuesOf(shape: Shape, facet: Facet): readonly string[] {
  return facetValues[facet](shape).filter((value) => value !== null);
}

/** Collects shapes: events that differ in nothing that is counted have the same number. */
export function shapeList() {
  const known = new Map<string, number>();
  const shapes: Shape[] = [];
  return {
    shapes: shapes as readonly Shape[],
    numberOf(event: LoggedEvent): number {
      const shape = shapeOf(event);
      const key = JSON.stringify(shape);
      const number = known.get(key);
      if (number !== undefined) return number;
      known.set(key, shapes.length);
      return shapes.push(shape) - 1;
    },
  };
}

function shapeOf(event: LoggedEvent): Shape {
  const { kind, action, rule, tool, site, policy, extension, reason, account, outcome } = event;
  const categories = new Set(event.detectors.map(({ category }) => category));
  return {
    kind,
    action,
    rule,
    tool,
    site,
    policy,
    extension,
    reason,
    account,
    outcome,
    wouldBe: event.wouldBe && { action: event.wouldBe.action, rule: null },
    // The kind of reason alone; a sentence is nothing to count by.
    justification: event.justification === null ? null : `${reasonKind(event.justification)}:`,
    group: event.group,
    channel: event.channel,
    detectors: [...categories].toSorted().map((category) => ({ category })),
  };
}
