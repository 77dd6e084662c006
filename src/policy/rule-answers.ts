import type { Finding } from '../detect/finding.ts';
import {
  type Entry,
  type Facts,
  factsOf,
  matchedBy,
  type RuleSet,
  type Situation,
  wantedBy,
} from './rule-set.ts';
import type { RuleView } from './view.ts';

/** What one rule has to say of these findings. */
export interface RuleAnswer {
  readonly rule: RuleView;
  /** What it matches; empty where it does not match. */
  readonly matched: readonly Finding[];
  /** The condition that is not met, as the policy names it; null where the rule matches. */
  readonly missing: keyof RuleView['when'] | null;
}

/** Every rule's answer, in the policy's order. */
export function answers(
  set: RuleSet,
  situation: Situation,
  findings: readonly Finding[],
): readonly RuleAnswer[] {
  const facts = factsOf(findings);
  return set
    .toSorted((a, b) => a.order - b.order)
    .map((entry) => {
      const wanted = wantedBy(entry, facts);
      const count = matchedBy(entry, situation, facts, wanted);
      const matched = Array.from(facts.matched.subarray(0, count));
      return {
        rule: entry.rule,
        matched: matched.flatMap((at) => findings[at] ?? []),
        missing: matched.length > 0 ? null : missingOf(entry, situation, facts, wanted.flat()),
      };
    });
}

/** The first condition that fails: nothing to ask about, the place, the finding, how many. */
function missingOf(
  entry: Entry,
  situation: Situation,
  facts: Facts,
  wanted: readonly number[],
): keyof RuleView['when'] {
  const { when } = entry.rule;
  if (wanted.length === 0) return when.detectors ? 'detectors' : 'categories';
  const place = entry.situation.find(({ holds }) => !holds(situation, facts.byDetector));
  if (place) return place.name;
  let left = wanted;
  for (const [name, holds] of findingChecks(when)) {
    left = left.filter((at) => holds(facts.findings[at] as Finding, entry.least));
    if (left.length === 0) return name;
  }
  return left.length < when.minCount ? 'minCount' : 'minUnique';
}

type FindingCheck = readonly [
  name: keyof RuleView['when'],
  holds: (finding: Finding, least: number) => boolean,
];

function findingChecks({
  categories,
  scope,
  minSize,
  maxSize,
  signal,
}: RuleView['when']): readonly FindingCheck[] {
  return [
    ['confidence', ({ confidence }, least) => confidence >= least],
    ['categories', ({ category }) => categories?.includes(category) ?? true],
    ['scope', (finding) => scope?.includes(finding.scope) ?? true],
    ['minSize', ({ size }) => size >= minSize],
    ['maxSize', ({ size }) => size <= (maxSize ?? Infinity)],
    ['signal', ({ signals }) => signal === null || signals.includes(signal)],
  ];
}
