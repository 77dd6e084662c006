import { bands, type Finding } from '../detect/finding.ts';
import { type Action, strictness } from './action.ts';
import { globMatcher } from './glob-matcher.ts';
import type { Context, RuleView, ToolView } from './view.ts';

/** Rules ready to be asked, the strictest first; among equals in the policy's order. */
export type RuleSet = readonly Entry[];

/** One condition of a rule, under the name that it has in a policy. */
interface Condition<T extends unknown[]> {
  readonly name: keyof RuleView['when'];
  readonly holds: (...about: T) => boolean;
}

interface Entry {
  readonly rule: RuleView;
  /** Position in the policy. */
  readonly order: number;
  /** Distinct. */
  readonly detectors: readonly string[] | null;
  readonly categories: readonly string[] | null;
  /** What the rule asks of a finding, and of where the text goes; only what it does ask. */
  readonly finding: readonly Condition<[Finding]>[];
  readonly situation: readonly Condition<[Situation, Present]>[];
}

/** Detectors that found something in the text. */
type Present = ReadonlyMap<string, unknown>;

/** Where a text goes, as rules see it. */
export interface Situation {
  readonly context: Context;
  readonly toolStatus: ToolView['status'];
}

/** What a rule says about one finding. */
export interface Ruling {
  readonly action: Action;
  readonly rule: RuleView;
  readonly order: number;
}

export function ruleSet(rules: readonly RuleView[]): RuleSet {
  return rules
    .map((rule, order): Entry => {
      const { when } = rule;
      return {
        rule,
        order,
        detectors: when.detectors && [...new Set(when.detectors)],
        categories: when.categories && [...new Set(when.categories)],
        finding: findingConditions(when),
        situation: situationConditions(when),
      };
    })
    .toSorted((a, b) => strictness(b.rule.action) - strictness(a.rule.action) || a.order - b.order);
}

/**
 * The strictest ruling for each finding; ties go to the earlier rule; findings that no rule matches
 * are not in the map.
 */
export function rulings(
  set: RuleSet,
  situation: Situation,
  findings: readonly Finding[],
): Map<Finding, Ruling> {
  const strictest = new Map<Finding, Ruling>();
  const facts = factsOf(findings);
  for (const entry of set) {
    // The strictest rules come first: whatever has a ruling keeps it.
    if (strictest.size === findings.length) break;
    const wanted = candidatesFor(entry, facts);
    if (strictest.size > 0 && wanted.every((finding) => strictest.has(finding))) continue;
    const { rule, order } = entry;
    for (const finding of matchedBy(entry, situation, facts, wanted)) {
      if (!strictest.has(finding)) strictest.set(finding, { action: rule.action, rule, order });
    }
  }
  return strictest;
}

/** What was found, sorted for rules to ask about. */
interface Facts {
  readonly findings: readonly Finding[];
  readonly byDetector: ReadonlyMap<string, readonly Finding[]>;
  readonly byCategory: ReadonlyMap<string, readonly Finding[]>;
  readonly unique: (matched: readonly Finding[]) => number;
}

function factsOf(findings: readonly Finding[]): Facts {
  return {
    findings,
    byDetector: Map.groupBy(findings, (finding) => finding.detector),
    byCategory: Map.groupBy(findings, (finding) => finding.category),
    unique: uniqueCounter(findings),
  };
}

function candidatesFor({ detectors, categories }: Entry, facts: Facts): readonly Finding[] {
  if (detectors) return pick(facts.byDetector, detectors);
  return categories ? pick(facts.byCategory, categories) : facts.findings;
}

function matchedBy(
  { rule: { when }, finding: conditions, situation: places }: Entry,
  situation: Situation,
  { byDetector, unique }: Facts,
  wanted: readonly Finding[],
): readonly Finding[] {
  if (wanted.length < when.minCount) return none;
  if (!places.every(({ holds }) => holds(situation, byDetector))) return none;
  const matched = wanted.filter((one) => meets(one, conditions));
  if (matched.length < when.minCount) return none;
  return when.minUnique > 1 && unique(matched) < when.minUnique ? none : matched;
}

/** A plain loop: with a thousand rules and fifty findings it runs a hundred thousand times. */
function meets(finding: Finding, conditions: readonly Condition<[Finding]>[]): boolean {
  for (const { holds } of conditions) if (!holds(finding)) return false;
  return true;
}

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
      const wanted = candidatesFor(entry, facts);
      const matched = matchedBy(entry, situation, facts, wanted);
      const missing = matched.length > 0 ? null : missingOf(entry, situation, facts, wanted);
      return { rule: entry.rule, matched, missing };
    });
}

/** The first condition that fails: nothing to ask about, the place, the finding, how many. */
function missingOf(
  { rule: { when }, finding: conditions, situation: places }: Entry,
  situation: Situation,
  { byDetector }: Facts,
  wanted: readonly Finding[],
): keyof RuleView['when'] {
  if (wanted.length === 0) return when.detectors ? 'detectors' : 'categories';
  const place = places.find(({ holds }) => !holds(situation, byDetector));
  if (place) return place.name;
  let left = wanted;
  for (const { name, holds } of conditions) {
    left = left.filter((one) => holds(one));
    if (left.length === 0) return name;
  }
  return left.length < when.minCount ? 'minCount' : 'minUnique';
}

function findingConditions(when: RuleView['when']): Condition<[Finding]>[] {
  const { categories, scope, minSize, maxSize, signal } = when;
  const least = bands[when.confidence];
  const all: (Condition<[Finding]> | null)[] = [
    { name: 'confidence', holds: ({ confidence }) => confidence >= least },
    categories && { name: 'categories', holds: ({ category }) => categories.includes(category) },
    scope && { name: 'scope', holds: (finding) => scope.includes(finding.scope) },
    minSize > 0 ? { name: 'minSize', holds: ({ size }) => size >= minSize } : null,
    maxSize === null ? null : { name: 'maxSize', holds: ({ size }) => size <= maxSize },
    signal && { name: 'signal', holds: ({ signals }) => signals.includes(signal) },
  ];
  return all.filter((condition) => condition !== null);
}

function situationConditions(when: RuleView['when']): Condition<[Situation, Present]>[] {
  const { channels, toolStatus, account, groups, labels, with: others } = when;
  const sites = when.sites && globMatcher(when.sites, true);
  const all: (Condition<[Situation, Present]> | null)[] = [
    channels && { name: 'channels', holds: ({ context }) => channels.includes(context.channel) },
    toolStatus && { name: 'toolStatus', holds: (where) => toolStatus.includes(where.toolStatus) },
    account && { name: 'account', holds: ({ context }) => account.includes(context.account) },
    groups && {
      name: 'groups',
      holds: ({ context: { group } }) => group !== null && groups.includes(group),
    },
    labels && {
      name: 'labels',
      holds: ({ context }) => labels.some((label) => context.labels.includes(label)),
    },
    others && { name: 'with', holds: (_, present) => others.some((id) => present.has(id)) },
    sites && { name: 'sites', holds: ({ context }) => sites(context.host, context.path) },
  ];
  return all.filter((condition) => condition !== null);
}

const none: readonly Finding[] = [];

function pick(
  groups: ReadonlyMap<string, readonly Finding[]>,
  names: readonly string[],
): readonly Finding[] {
  let picked = none;
  for (const name of names) {
    const group = groups.get(name);
    if (group) picked = picked === none ? group : [...picked, ...group];
  }
  return picked;
}

/**
 * Counts distinct values, or subjects where groups tell of more. Not their sum: the values of a list
 * are findings too and would count twice.
 */
function uniqueCounter(findings: readonly Finding[]): (matched: readonly Finding[]) => number {
  const names = new Map<string, number>();
  const nameOf = new Map<Finding, number>();
  for (const finding of findings) {
    const name = `${finding.detector}\0${finding.value || finding.start}`;
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    nameOf.set(finding, number);
  }
  return (matched) => {
    const values = new Set<number | undefined>();
    let subjects = 0;
    for (const finding of matched) {
      if (finding.scope === 'group') subjects += finding.size;
      else values.add(nameOf.get(finding));
    }
    return Math.max(values.size, subjects);
  };
}
