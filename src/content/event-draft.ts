import { bandOf, type Finding } from '../detect/finding.ts';
import { mask } from '../detect/mask.ts';
import type { EventDraft } from '../events/event.ts';
import { sizeClassOf } from '../events/size-class.ts';
import { actedOn } from './beside-event.ts';
import type { Joint } from './joint.ts';

type Counts = NonNullable<EventDraft['detectors']>[number];

export interface DraftIn {
  readonly id: string;
  readonly at: string;
  readonly site: string | null;
  readonly tool: string | null;
  readonly group: string | null;
  readonly account: NonNullable<EventDraft['account']>;
  readonly gesture: boolean;
  /** Keep the ends of what was found. */
  readonly masked: boolean;
}

/** What happened to texts, in counts and names: no field can hold a part of them. */
export function draft(
  { id, at, site, tool, group, account, gesture, masked }: DraftIn,
  joint: Joint,
  outcome: NonNullable<EventDraft['outcome']>,
): EventDraft {
  const { decision, channel } = joint.lead;
  const judged = joint.parts.flatMap((part) => part.decision.judged);
  const rules = new Map(judged.map(({ rule, action }) => [`${rule}\0${action}`, { rule, action }]));
  return {
    id,
    at,
    kind: outcome === 'overridden' ? 'override' : 'decision',
    policy: decision.policy,
    site,
    tool,
    channel,
    action: joint.action,
    rule: decision.rule,
    gesture,
    outcome,
    detectors: counts(joint),
    ruleActions: [...rules.values()].flatMap(({ rule, action }) =>
      rule === null ? [] : [{ rule, action }],
    ),
    labels: [...new Set(joint.parts.flatMap(({ labels }) => labels))],
    sizeClass: sizeClassOf(joint.parts.reduce((sum, { text }) => sum + text.length, 0)),
    latencyMs: joint.parts.reduce((sum, { ms }) => sum + ms, 0),
    account,
    group,
    wouldBe: decision.wouldBe,
    excerpts: masked ? ends(joint) : [],
  };
}

/** First and last characters of the values that a rule acted on. */
function ends(joint: Joint): NonNullable<EventDraft['excerpts']> {
  return actedOn(joint).map(({ finding, part }) => ({
    detector: finding.detector,
    masked: mask(part.text.slice(finding.start, finding.end)).replace(/\s/g, ' ').toWellFormed(),
  }));
}

/** Findings of at least low confidence, by detector. */
function counts({ parts }: Joint): Counts[] {
  const findings = parts
    .flatMap((part) => part.findings)
    .filter(({ confidence }) => bandOf(confidence));
  const byDetector = Map.groupBy(findings, ({ detector }) => detector);
  return [...byDetector].map(([id, found]) => {
    const inBand = (band: ReturnType<typeof bandOf>): number =>
      found.filter(({ confidence }) => bandOf(confidence) === band).length;
    return {
      id,
      category: found[0]?.category ?? 'customer',
      count: found.length,
      unique: distinct(found),
      low: inBand('low'),
      medium: inBand('medium'),
      high: inBand('high'),
    };
  });
}

/** Distinct values; the subjects of a group; documents have no value and count one by one. */
function distinct(findings: readonly Finding[]): number {
  const values = new Set(findings.filter(({ value }) => value !== '').map(({ value }) => value));
  return values.size + findings.filter(({ value }) => value === '').length;
}
