import type { Counts, Tally } from './tally.ts';

/** The figures that stand above everything else. */
export interface Figures {
  readonly prompts: number;
  readonly events: number;
  readonly stopped: number;
  readonly redacted: number;
  readonly overridden: number;
  readonly gaps: number;
}

export function figuresOf({ events, tools, outcomes, coverage }: Tally): Figures {
  const used = [...tools.values()];
  return {
    prompts: sumOf(used.map(({ prompts }) => prompts)),
    events,
    stopped: sumOf(used.map(({ stopped }) => stopped)),
    redacted: outcomes.get('redacted') ?? 0,
    overridden: outcomes.get('overridden') ?? 0,
    gaps: sumOf([...coverage.values()].flatMap((reasons) => [...reasons.values()])),
  };
}

/** Names with their counts, the largest first. */
export function mostFirst(counts: Counts): [name: string, count: number][] {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

export function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** A rule that people go past so often is likely wrong: share of its events, and events it takes. */
const doubtful = { share: 0.3, events: 10 };

/** Whether a rule is worth a look: gone past often, or said to be wrong. */
export function isDoubtful({
  fired,
  overridden,
  disputed,
}: {
  readonly fired: number;
  readonly overridden: number;
  readonly disputed: number;
}): boolean {
  const often = fired >= doubtful.events && overridden / fired >= doubtful.share;
  return often || disputed > 0;
}
