import { wilson } from './wilson.ts';

/** Right, wrongly found and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** A share with its 95 % interval; null where there was nothing to count. */
export type Share = { readonly value: number; readonly low: number; readonly high: number } | null;

export interface Score {
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Share;
}

export function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

export function addCounts(to: Counts, more: Counts): void {
  to.right += more.right;
  to.wrong += more.wrong;
  to.missed += more.missed;
}

export function share(hits: number, of: number): Share {
  const ends = wilson(hits, of);
  return ends && { value: hits / of, low: ends[0], high: ends[1] };
}

/**
 * Precision, recall and F1. F1 is 2j / (1 + j) of j = right / (right + wrong + missed), which is a
 * share like the others: its interval is that of j, carried over.
 */
export function score({ right, wrong, missed }: Counts): Score {
  const jaccard = share(right, right + wrong + missed);
  const carried = (j: number): number => (2 * j) / (1 + j);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: jaccard && {
      value: carried(jaccard.value),
      low: carried(jaccard.low),
      high: carried(jaccard.high),
    },
  };
}
