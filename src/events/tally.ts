import { interrupts } from '../policy/action.ts';
import type { LoggedEvent } from './event.ts';
import { isAboutLog } from './event.ts';

/** Counts by name; grows with the names there are, not with the events. */
export type Counts = Map<string, number>;

interface RuleTally {
  fired: number;
  overridden: number;
  /** Reported as wrong. */
  disputed: number;
}
interface ToolTally {
  /** Days of browsers on which it was opened. */
  visits: number;
  prompts: number;
  stopped: number;
  /** Times a private account was seen. */
  personal: number;
}

interface GroupTally {
  events: number;
  stopped: number;
  /** The most browsers of one day, counted up to {@link enough}. */
  browsers: number;
  /** Day to chains, while there are not enough. */
  readonly seen: Map<string, Set<string>>;
}

/** What a fleet report shows, in bounded memory: people are counted, never listed. */
export interface Tally {
  events: number;
  first: string;
  last: string;
  /** Day to action to events. */
  readonly days: Map<string, Counts>;
  readonly tools: Map<string, ToolTally>;
  readonly rules: Map<string, RuleTally>;
  readonly categories: Counts;
  /** Kinds of reason (`approved`, `wrong`, …) of what was sent all the same. */
  readonly reasons: Counts;
  readonly outcomes: Counts;
  /** `live -> candidate` actions where rules that are only tried differ. */
  readonly differences: Counts;
  /** Extension version to reason to events. */
  readonly coverage: Map<string, Counts>;
  /** Site to its state to days of browsers, as their heartbeats say. */
  readonly sites: Map<string, Counts>;
  readonly policies: Counts;
  readonly groups: Map<string, GroupTally>;
  /** Chains that took over from one before, and the day they did: the same browser as on that day. */
  readonly rotated: Map<string, string>;
  readonly requested: Counts;
}

/** A group of fewer browsers than this is not shown: somebody could be recognised. */
export const enough = 5;
/** Names kept of each sort; a log full of hosts must not fill the memory. */
const mostNames = 5_000;

export function emptyTally(): Tally {
  return {
    events: 0,
    first: '',
    last: '',
    days: new Map(),
    tools: new Map(),
    rules: new Map(),
    categories: new Map(),
    reasons: new Map(),
    outcomes: new Map(),
    differences: new Map(),
    coverage: new Map(),
    sites: new Map(),
    policies: new Map(),
    groups: new Map(),
    rotated: new Map(),
    requested: new Map(),
  };
}

/** What of an event is counted. */
export type Counted = Pick<
  LoggedEvent,
  | 'kind'
  | 'action'
  | 'rule'
  | 'tool'
  | 'site'
  | 'policy'
  | 'extension'
  | 'reason'
  | 'account'
  | 'outcome'
  | 'wouldBe'
  | 'justification'
  | 'group'
> & { readonly detectors: readonly Pick<LoggedEvent['detectors'][number], 'category'>[] };

/** Counts one event. @param browser the chain it is from. */
export function countIn(tally: Tally, event: LoggedEvent, browser: string): void {
  const day = event.at.slice(0, 10);
  if (event.kind === 'genesis' && event.reason === 'rotated') tally.rotated.set(browser, day);
  countAlike(tally, event, event.at, 1, event.count);
  for (const { site, state } of event.sites ?? []) add(sub(tally.sites, site), state, 1);
  if (isAboutPeople(event)) seeBrowser(tally, event.group, day, browser);
}

/**
 * Counts events that differ in nothing that is counted.
 * @param at ISO 8601; the day of all of them.
 * @param times how many there are.
 * @param behind the sum of their `count`.
 */
export function countAlike(
  tally: Tally,
  event: Counted,
  at: string,
  times: number,
  behind: number,
): void {
  const { kind, action, rule, tool, site, policy } = event;
  if (isAboutLog(event)) return add(tally.policies, `${policy.id} ${policy.version}`, times);
  tally.events += times;
  if (tally.first === '' || at < tally.first) tally.first = at;
  if (at > tally.last) tally.last = at;
  if (kind === 'coverage') {
    const version = event.extension ?? 'unknown';
    return add(sub(tally.coverage, version), event.reason ?? 'unknown', behind);
  }
  if (kind === 'tool' && event.reason === 'review-requested')
    add(tally.requested, tool ?? 'unknown', times);
  if (kind === 'report') {
    if (event.reason === 'wrong') ruleOf(tally, rule).disputed += times;
    return;
  }
  const used = named(tally.tools, tool ?? site ?? 'unknown', () => ({
    visits: 0,
    prompts: 0,
    stopped: 0,
    personal: 0,
  }));
  if (kind === 'tool' && event.reason === 'prohibited') used.stopped += behind;
  if (kind === 'tool' && event.reason === 'visited') used.visits += behind;
  if (kind === 'tool' && event.account === 'personal') used.personal += times;
  if (kind === 'summary') used.prompts += behind;
  if (kind !== 'decision' && kind !== 'override') return;

  const stopped = isStop(action);
  if (stopped) used.stopped += times;
  if (event.account === 'personal') used.personal += times;
  add(sub(tally.days, at.slice(0, 10)), action ?? 'log', times);
  if (event.outcome) add(tally.outcomes, event.outcome, times);
  for (const category of new Set(event.detectors.map((found) => found.category)))
    add(tally.categories, category, times);
  if (rule !== null) {
    const fired = ruleOf(tally, rule);
    fired.fired += times;
    if (kind === 'override') fired.overridden += times;
  }
  if (kind === 'override') add(tally.reasons, reasonKind(event.justification), times);
  if (event.wouldBe && event.wouldBe.action !== action)
    add(tally.differences, `${action ?? 'allow'} → ${event.wouldBe.action}`, times);
  if (event.group !== null) {
    const group = groupOf(tally, event.group);
    group.events += times;
    if (stopped) group.stopped += times;
  }
}

/** What a person did, in a group. */
export function isAboutPeople<E extends Pick<Counted, 'kind' | 'group'>>(
  event: E,
): event is E & { readonly group: string } {
  return (event.kind === 'decision' || event.kind === 'override') && event.group !== null;
}

/** A browser counts once a day for the size of its group, whatever it calls itself the next month. */
export function seeBrowser(tally: Tally, name: string, day: string, browser: string): void {
  if (tally.rotated.get(browser) === day) return;
  const group = groupOf(tally, name);
  if (group.browsers >= enough) return;
  const chains = group.seen.get(day) ?? new Set<string>();
  group.seen.set(day, chains.add(browser));
  group.browsers = Math.max(group.browsers, chains.size);
  if (group.browsers >= enough) group.seen.clear();
}

/** Whether an action stops a person. */
function isStop(action: LoggedEvent['action']): boolean {
  return action !== null && interrupts(action);
}

function groupOf({ groups }: Tally, name: string): GroupTally {
  return named(groups, name, () => ({ events: 0, stopped: 0, browsers: 0, seen: new Map() }));
}

/** `approved: Kim said yes`: the kind is a name of ours, the rest stays where it is. */
export function reasonKind(justification: string | null): string {
  if (justification === null) return 'none asked';
  return /^([a-z][a-z-]{0,30}):/.exec(justification)?.[1] ?? 'in own words';
}

function ruleOf(tally: Tally, rule: string | null): RuleTally {
  return named(tally.rules, rule ?? 'none', () => ({ fired: 0, overridden: 0, disputed: 0 }));
}

function add(counts: Counts, name: string, by = 1): void {
  const key = counts.has(name) || counts.size < mostNames ? name : 'others';
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sub(of: Map<string, Counts>, name: string): Counts {
  return named(of, name, () => new Map());
}

function named<T>(of: Map<string, T>, name: string, empty: () => T): T {
  const key = of.has(name) || of.size < mostNames ? name : 'others';
  const known = of.get(key) ?? empty();
  of.set(key, known);
  return known;
}
