import { bands, type Finding } from './finding.ts';

/** A value finding on its way, with the severity of its detector, 1..3. */
export interface Weighed {
  readonly finding: Finding;
  readonly weight: number;
}

/**
 * Of findings that overlap the weightier stays: by severity, which counts half below medium
 * confidence, then by confidence, then by length. What comes out is ordered and disjoint.
 */
export function resolveOverlaps(found: Weighed[]): Finding[] {
  const byStart = found.toSorted(
    (a, b) => a.finding.start - b.finding.start || b.finding.end - a.finding.end,
  );
  const kept: Weighed[] = [];
  let cluster: Weighed[] = [];
  let reach = -1;
  for (const one of byStart) {
    if (one.finding.start >= reach && cluster.length > 0) {
      keepDisjoint(cluster, kept);
      cluster = [];
    }
    cluster.push(one);
    reach = Math.max(reach, one.finding.end);
  }
  keepDisjoint(cluster, kept);
  return kept.map(({ finding }) => finding).toSorted((a, b) => a.start - b.start);
}

/** Findings that hang together by overlaps: the best first, each if it still fits. */
function keepDisjoint(cluster: Weighed[], kept: Weighed[]): void {
  if (cluster.length === 1) {
    kept.push(...cluster);
    return;
  }
  const own: Finding[] = [];
  for (const one of cluster.toSorted(byRank)) {
    const { finding } = one;
    if (own.some(({ start, end }) => finding.start < end && start < finding.end)) continue;
    own.push(finding);
    kept.push(one);
  }
}

function byRank(a: Weighed, b: Weighed): number {
  return (
    rank(b) - rank(a) ||
    b.finding.confidence - a.finding.confidence ||
    b.finding.end - b.finding.start - (a.finding.end - a.finding.start) ||
    a.finding.start - b.finding.start ||
    // Of the same finding twice the one that came first stays.
    (a.finding.detector === b.finding.detector
      ? 0
      : a.finding.detector < b.finding.detector
        ? -1
        : 1)
  );
}

function rank({ finding, weight }: Weighed): number {
  return finding.confidence >= bands.medium ? weight : weight / 2;
}
