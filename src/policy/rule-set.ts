import { bands, type Finding } from '../detect/finding.ts';
import { type Action, strictness } from './action.ts';
import { globMatcher, type GlobMatcher } from './glob-matcher.ts';
import type { Context, RuleView, ToolView } from './view.ts';

/** Rules in their order, with their globs made. */
export type RuleSet = readonly Entry[];

interface Entry {
  readonly rule: RuleView;
  readonly order: number;
  /** Distinct. */
  readonly detectors: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly sites: GlobMatcher | null;
}

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
  return rules.map((rule, order) => ({
    rule,
    order,
    detectors: rule.when.detectors && [...new Set(rule.when.detectors)],
    categories: rule.when.categories && [...new Set(rule.when.categories)],
    sites: rule.when.sites && globMatcher(rule.when.sites, true),
  }));
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
  if (findings.length === 0) return strictest;
  const byDetector = Map.groupBy(findings, (finding) => finding.detector);
  const byCategory = Map.groupBy(findings, (finding) => finding.category);
  const unique = uniqueCounter(findings);
  for (const entry of set) {
    const { rule, order, detectors, categories } = entry;
    const { when } = rule;
    const wanted = detectors
      ? pick(byDetector, detectors)
      : categories
        ? pick(byCategory, categories)
        : findings;
    if (wanted.length < when.minCount || !appliesTo(entry, situation, byDetector)) continue;
    const matched = wanted.filter((finding) => matches(when, finding));
    if (matched.length < when.minCount) continue;
    const level = strictness(rule.action);
    const raised = matched.filter((finding) => {
      const before = strictest.get(finding);
      return !before || level > strictness(before.action);
    });
    if (raised.length === 0) continue;
    if (when.minUnique > 1 && unique(matched) < when.minUnique) continue;
    for (const finding of raised) strictest.set(finding, { action: rule.action, rule, order });
  }
  return strictest;
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

function matches(when: RuleView['when'], finding: Finding): boolean {
  return (
    finding.confidence >= bands[when.confidence] &&
    (when.categories === null || when.categories.includes(finding.category)) &&
    (when.scope === null || when.scope.includes(finding.scope)) &&
    (when.minSize === 0 || finding.size >= when.minSize) &&
    (when.maxSize === null || finding.size <= when.maxSize) &&
    (when.signal === null || finding.signals.includes(when.signal))
  );
}

function appliesTo(
  { rule: { when }, sites }: Entry,
  { context, toolStatus }: Situation,
  present: ReadonlyMap<string, unknown>,
): boolean {
  return (
    (when.channels === null || when.channels.includes(context.channel)) &&
    (when.toolStatus === null || when.toolStatus.includes(toolStatus)) &&
    (when.account === null || when.account.includes(context.account)) &&
    (when.groups === null || (context.group !== null && when.groups.includes(context.group))) &&
    (when.labels === null || when.labels.some((label) => context.labels.includes(label))) &&
    (when.with === null || when.with.some((detector) => present.has(detector))) &&
    (sites === null || sites(context.host, context.path))
  );
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
