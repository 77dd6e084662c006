import { bands, type Finding, type Signal, signals } from '../detect/finding.ts';
import { type Action, strictness } from './action.ts';
import { globMatcher } from './glob-matcher.ts';
import type { Context, RuleView, ToolView } from './view.ts';

/** Rules ready to be asked, the strictest first; among equals in the policy's order. */
export type RuleSet = readonly Entry[];

/**
 * A rule in the form in which it is asked. A thousand rules ask of fifty findings fifty thousand
 * times, within a millisecond: so conditions are numbers, and findings are named by their position.
 */
export interface Entry {
  readonly rule: RuleView;
  /** Position in the policy. */
  readonly order: number;
  /** Distinct; null: findings of any detector, or of any category. */
  readonly detectors: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly least: number;
  readonly minSize: number;
  readonly maxSize: number;
  /** Bits of the scopes that match. */
  readonly scopes: number;
  /** The bit of the signal that must be there; 0: none. */
  readonly signal: number;
  readonly situation: readonly SituationCheck[];
}

/** One condition on where a text goes, under the name that it has in a policy. */
interface SituationCheck {
  readonly name: keyof RuleView['when'];
  readonly holds: (situation: Situation, present: ReadonlyMap<string, unknown>) => boolean;
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

const scopeBits = { value: 1, group: 2, document: 4 } as const;
const signalBit = (signal: Signal): number => 1 << signals.indexOf(signal);

export function ruleSet(rules: readonly RuleView[]): RuleSet {
  return rules
    .map((rule, order): Entry => {
      const { when } = rule;
      return {
        rule,
        order,
        detectors: when.detectors && [...new Set(when.detectors)],
        categories: when.categories && [...new Set(when.categories)],
        least: bands[when.confidence],
        minSize: when.minSize,
        maxSize: when.maxSize ?? Infinity,
        scopes: when.scope ? when.scope.reduce((bits, scope) => bits | scopeBits[scope], 0) : 7,
        signal: when.signal ? signalBit(when.signal) : 0,
        situation: situationChecks(when),
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
  const ruled = new Uint8Array(findings.length);
  for (const entry of set) {
    // The strictest rules come first: whatever has a ruling keeps it.
    if (strictest.size === findings.length) break;
    const wanted = wantedBy(entry, facts);
    if (!wanted.some((group) => group.some((at) => ruled[at] === 0))) continue;
    const { rule, order } = entry;
    const count = matchedBy(entry, situation, facts, wanted);
    for (let nth = 0; nth < count; nth += 1) {
      const at = facts.matched[nth] as number;
      if (ruled[at] === 1) continue;
      ruled[at] = 1;
      strictest.set(findings[at] as Finding, { action: rule.action, rule, order });
    }
  }
  return strictest;
}

/** What was found, sorted for rules to ask about; findings are positions in {@link Facts.findings}. */
export interface Facts {
  readonly findings: readonly Finding[];
  readonly byDetector: ReadonlyMap<string, readonly number[]>;
  readonly byCategory: ReadonlyMap<string, readonly number[]>;
  readonly all: readonly number[];
  readonly confidence: Float64Array;
  readonly size: Float64Array;
  readonly scope: Uint8Array;
  readonly signals: Uint8Array;
  /** Subjects of all groups together: no rule can count more. */
  readonly subjects: number;
  /** What the rule asked last has matched: one list for all rules, as making a thousand takes long. */
  readonly matched: Int32Array;
  /** Which values are the same: a number for each finding. */
  readonly names: Int32Array;
  /** By name: the rule that met it last, counted by {@link Facts.asked}. A set for each takes too long. */
  readonly metBy: Int32Array;
  asked: number;
}

export function factsOf(findings: readonly Finding[]): Facts {
  const all = findings.map((_, at) => at);
  const numbers = new Map<string, number>();
  const names = Int32Array.from(findings, ({ detector, value, start }) => {
    const name = `${detector}\0${value || start}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const named = (of: (finding: Finding) => string): ReadonlyMap<string, readonly number[]> =>
    Map.groupBy(all, (at) => of(findings[at] as Finding));
  return {
    findings,
    byDetector: named(({ detector }) => detector),
    byCategory: named(({ category }) => category),
    all,
    confidence: Float64Array.from(findings, ({ confidence }) => confidence),
    size: Float64Array.from(findings, ({ size }) => size),
    scope: Uint8Array.from(findings, ({ scope }) => scopeBits[scope]),
    signals: Uint8Array.from(findings, (one) =>
      one.signals.reduce((bits, signal) => bits | signalBit(signal), 0),
    ),
    subjects: findings.reduce((sum, one) => (one.scope === 'group' ? sum + one.size : sum), 0),
    matched: new Int32Array(findings.length),
    names,
    metBy: new Int32Array(findings.length),
    asked: 0,
  };
}

/** Findings of the kinds that a rule names, in groups: only they are looked at. */
export function wantedBy(
  { detectors, categories }: Entry,
  { byDetector, byCategory, all }: Facts,
): readonly (readonly number[])[] {
  const [names, groups] = detectors ? [detectors, byDetector] : [categories, byCategory];
  if (!names) return [all];
  const wanted: (readonly number[])[] = [];
  for (const name of names) {
    const group = groups.get(name);
    if (group) wanted.push(group);
  }
  return wanted;
}

/**
 * How many findings a rule matches, 0 where too few do; they are then in {@link Facts.matched}.
 * Distinct are values, or subjects where groups tell of more. Not their sum: the values of a list are
 * findings too and would count twice.
 */
export function matchedBy(
  entry: Entry,
  situation: Situation,
  facts: Facts,
  wanted: readonly (readonly number[])[],
): number {
  const { minCount, minUnique } = entry.rule.when;
  const most = wanted.reduce((sum, { length }) => sum + length, 0);
  if (most < Math.max(1, minCount) || Math.max(most, facts.subjects) < minUnique) return 0;
  for (const { holds } of entry.situation) if (!holds(situation, facts.byDetector)) return 0;
  const { least, minSize, maxSize, scopes, signal } = entry;
  const { confidence, size, scope, signals: noticed, matched, names, metBy, findings } = facts;
  // Rules that name detectors too are looked up by them.
  const categories = entry.detectors && entry.categories;
  const asked = (facts.asked += 1);
  let count = 0;
  let values = 0;
  let subjects = 0;
  for (const group of wanted) {
    for (let nth = 0; nth < group.length; nth += 1) {
      const at = group[nth] as number;
      if (
        (confidence[at] as number) >= least &&
        (size[at] as number) >= minSize &&
        (size[at] as number) <= maxSize &&
        ((scope[at] as number) & scopes) !== 0 &&
        ((noticed[at] as number) & signal) === signal &&
        (categories === null || categories.includes((findings[at] as Finding).category))
      ) {
        matched[count] = at;
        count += 1;
        const name = names[at] as number;
        if (scope[at] === scopeBits.group) subjects += size[at] as number;
        else if (metBy[name] !== asked) {
          metBy[name] = asked;
          values += 1;
        }
      }
    }
  }
  return count >= minCount && (minUnique <= 1 || Math.max(values, subjects) >= minUnique)
    ? count
    : 0;
}

function situationChecks(when: RuleView['when']): SituationCheck[] {
  const { channels, toolStatus, account, groups, labels, with: others } = when;
  const sites = when.sites && globMatcher(when.sites, true);
  const all: (SituationCheck | null)[] = [
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
  return all.filter((check) => check !== null);
}
