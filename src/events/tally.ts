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
  prompts: number;
  stopped: number;
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
    policies: new Map(),
    groups: new Map(),
    rotated: new Map(),
    requested: new Map(),
  };
}

const stops = new Set(['warn', 'justify', 'redact', 'block']);

/** Counts one event. @param browser the chain it is from. */
export function countIn(tally: Tally, event: LoggedEvent, browser: string): void {
  const { kind, at, action, rule, count, tool, site, policy } = event;
  const day = at.slice(0, 10);
  if (isAboutLog(event)) {
    add(tally.policies, `${policy.id} ${policy.version}`);
    if (event.reason === 'rotated') tally.rotated.set(browser, day);
    return;
  }
  tally.events += 1;
  if (tally.first === '' || at < tally.first) tally.first = at;
  if (at > tally.last) tally.last = at;
  if (kind === 'coverage') {
    const version = event.extension ?? 'unknown';
    add(sub(tally.coverage, version), event.reason ?? 'unknown', count);
    return;
  }
  if (kind === 'tool') add(tally.requested, tool ?? 'unknown');
  if (kind === 'report') {
    if (event.reason === 'wrong') ruleOf(tally, rule).disputed += 1;
    return;
  }
  const used = named(tally.tools, tool ?? site ?? 'unknown', () => ({
    prompts: 0,
    stopped: 0,
    personal: 0,
  }));
  if (kind === 'summary') used.prompts += count;
  if (kind !== 'decision' && kind !== 'override') return;

  const stopped = stops.has(action ?? '');
  if (stopped) used.stopped += 1;
  if (event.account === 'personal') used.personal += 1;
  add(sub(tally.days, day), action ?? 'log');
  if (event.outcome) add(tally.outcomes, event.outcome);
  for (const category of new Set(event.detectors.map((found) => found.category)))
    add(tally.categories, category);
  if (rule !== null) {
    const fired = ruleOf(tally, rule);
    fired.fired += 1;
    if (kind === 'override') fired.overridden += 1;
  }
  if (kind === 'override') add(tally.reasons, reasonKind(event.justification));
  if (event.wouldBe && event.wouldBe.action !== action)
    add(tally.differences, `${action ?? 'allow'} → ${event.wouldBe.action}`);
  if (event.group !== null && tally.rotated.get(browser) !== day)
    countGroup(tally, event.group, day, browser, stopped);
}

/** A browser counts once a day, whatever it calls itself the next month. */
function countGroup(
  { groups }: Tally,
  name: string,
  day: string,
  browser: string,
  stopped: boolean,
): void {
  const empty = () => ({ events: 0, stopped: 0, browsers: 0, seen: new Map() });
  const group = named(groups, name, empty);
  group.events += 1;
  if (stopped) group.stopped += 1;
  if (group.browsers >= enough) return;
  const chains = group.seen.get(day) ?? new Set<string>();
  group.seen.set(day, chains.add(browser));
  group.browsers = Math.max(group.browsers, chains.size);
  if (group.browsers >= enough) group.seen.clear();
}

/** `approved: Kim said yes`: the kind is a name of ours, the rest stays where it is. */
function reasonKind(justification: string | null): string {
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
