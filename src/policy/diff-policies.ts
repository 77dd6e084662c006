import { type Action, actions, strictness } from './action.ts';
import { defaultPolicy } from './default.ts';
import { change, type Change } from './change.ts';
import { diffSections } from './diff-sections.ts';
import type { PolicyDocument, RuleDocument, ToolDocument } from './schema.ts';
import { unsureDefaults } from './unsure-defaults.ts';

type Bands = Readonly<Record<'high' | 'medium' | 'low', Action>>;

/** What a new version of a policy changes for people, in words; words and lists of texts are left out. */
export function diffPolicies(before: PolicyDocument, after: PolicyDocument): Change[] {
  return [
    ...diffRules(rulesOf(before), rulesOf(after)),
    ...diffDetectors(before.detectors ?? {}, after.detectors ?? {}),
    ...diffTools(byId(before.tools), byId(after.tools)),
    ...diffExceptions(byId(before.exceptions), byId(after.exceptions)),
    ...diffUnsure(before, after),
    ...diffSites(before.sites ?? {}, after.sites ?? {}),
    ...diffSections(before, after),
  ];
}

const rulesOf = (policy: PolicyDocument): ReadonlyMap<string, RuleDocument> =>
  byId(policy.rules ?? defaultPolicy.rules);

function byId<T extends { readonly id: string }>(list: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function diffRules(
  before: ReadonlyMap<string, RuleDocument>,
  after: ReadonlyMap<string, RuleDocument>,
): Change[] {
  return eachOf(before, after, (id, old, now): Change[] => {
    const name = `the rule ${id}`;
    if (!now) return [change(stops(old) ? 'looser' : 'open', `${name} (${said(old)}) is gone`)];
    if (!old) return [change(stops(now) ? 'stricter' : 'open', `${name} (${said(now)}) is new`)];
    const changes: Change[] = [];
    const bands = (['high', 'medium', 'low'] as const).filter(
      (band) => bandsOf(old)[band] !== bandsOf(now)[band],
    );
    for (const band of bands) {
      const [from, to] = [bandsOf(old)[band], bandsOf(now)[band]];
      const direction = strictness(to) > strictness(from) ? 'stricter' : 'looser';
      changes.push({ direction, what: `${name}: ${to} instead of ${from} at ${band} confidence` });
    }
    if (!same(withoutBand(old), withoutBand(now)))
      changes.push({ direction: 'open', what: `${name} has other conditions` });
    return changes;
  });
}

/** A rule in monitor mode stops nobody. */
function bandsOf({ action, when, mode }: RuleDocument): Bands {
  const none = { high: 'allow', medium: 'allow', low: 'allow' } as const;
  if (mode === 'monitor') return none;
  if (typeof action !== 'string') {
    const { high = 'allow', medium = 'allow', low = 'allow' } = action;
    return { high, medium, low };
  }
  const least = when?.confidence ?? 'medium';
  return {
    high: action,
    medium: least === 'high' ? 'allow' : action,
    low: least === 'low' ? action : 'allow',
  };
}

/** Whether a rule does anything to anybody, if only to record it. */
const stops = (rule: RuleDocument | undefined): boolean =>
  rule !== undefined && Object.values(bandsOf(rule)).some((action) => action !== 'allow');

const withoutBand = ({ when }: RuleDocument): object => ({ ...when, confidence: undefined });

function said(rule: RuleDocument | undefined): string {
  if (!rule) return '';
  const strictest = Object.values(bandsOf(rule)).toSorted((a, b) => strictness(b) - strictness(a));
  return rule.mode === 'monitor' ? 'monitor only' : (strictest[0] ?? 'allow');
}

type Detectors = NonNullable<PolicyDocument['detectors']>;

function diffDetectors(before: Detectors, after: Detectors): Change[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return eachOf(old, now, (id, was = {}, is = {}): Change[] => {
    const name = `the detector ${id}`;
    const changes: Change[] = [];
    if (Boolean(was.off) !== Boolean(is.off))
      changes.push(
        is.off
          ? { direction: 'looser', what: `${name} is switched off` }
          : { direction: 'stricter', what: `${name} is switched on` },
      );
    const [from, to] = [was.threshold ?? 0, is.threshold ?? 0];
    if (from !== to)
      changes.push({
        direction: to > from ? 'looser' : 'stricter',
        what: `${name} counts from ${to} instead of ${from}`,
      });
    if (!was.custom && is.custom) changes.push({ direction: 'stricter', what: `${name} is new` });
    else if (was.custom && !is.custom)
      changes.push({ direction: 'looser', what: `${name} is gone` });
    else if (!same(was.custom, is.custom))
      changes.push({ direction: 'open', what: `${name} looks for something else` });
    return changes;
  });
}

/** How much a status keeps people from a tool. */
const statuses = ['approved', 'restricted', 'unreviewed', 'prohibited'] as const;

function diffTools(
  before: ReadonlyMap<string, ToolDocument>,
  after: ReadonlyMap<string, ToolDocument>,
): Change[] {
  return eachOf(before, after, (id, old, now): Change[] => {
    const name = `the tool ${id}`;
    const [from, to] = [old?.status ?? 'unreviewed', now?.status ?? 'unreviewed'];
    const [had, has] = [old?.allowedData ?? [], now?.allowedData ?? []];
    const stricter = statuses.indexOf(to) > statuses.indexOf(from);
    const given = has.filter((category) => !had.includes(category));
    const taken = had.filter((category) => !has.includes(category));
    const list = (kinds: readonly string[]): string => kinds.join(', ');
    return [
      ...(from === to
        ? []
        : [change(stricter ? 'stricter' : 'looser', `${name} is ${to} instead of ${from}`)]),
      ...(given.length > 0 ? [change('looser', `${name} may have ${list(given)}`)] : []),
      ...(taken.length > 0 ? [change('stricter', `${name} may not have ${list(taken)}`)] : []),
      ...(old && now && !same(old.hosts, now.hosts)
        ? [change('open', `${name} lives at other hosts`)]
        : []),
      ...(old && now && !same(old.accounts, now.accounts)
        ? [change('open', `${name} is about other accounts`)]
        : []),
      ...(same(old?.tenant, now?.tenant)
        ? []
        : [
            change(
              now?.tenant ? (old?.tenant ? 'open' : 'stricter') : 'looser',
              now?.tenant
                ? `${name} is kept to the accounts of the organisation`
                : `${name} is not kept to the accounts of the organisation any more`,
            ),
          ]),
    ];
  });
}

type ExceptionDocument = NonNullable<PolicyDocument['exceptions']>[number];

function diffExceptions(
  before: ReadonlyMap<string, ExceptionDocument>,
  after: ReadonlyMap<string, ExceptionDocument>,
): Change[] {
  return eachOf(before, after, (id, old, now): Change[] => {
    const name = `the exception ${id}`;
    if (!now) return [change('stricter', `${name} is gone`)];
    if (!old) return [change('looser', `${name} is new`)];
    const { expiresAt: from, ...was } = old;
    const { expiresAt: to, ...is } = now;
    const later = to === undefined || (from !== undefined && Date.parse(to) > Date.parse(from));
    return [
      ...(from === to
        ? []
        : [change(later ? 'looser' : 'stricter', `${name} holds until ${to ?? 'it is removed'}`)]),
      ...(same(was, is) ? [] : [change('open', `${name} is about other values`)]),
    ];
  });
}

function diffUnsure({ unsure: before = {} }: PolicyDocument, after: PolicyDocument): Change[] {
  return (Object.keys(unsureDefaults) as (keyof typeof unsureDefaults)[]).flatMap((state) => {
    const from = before[state] ?? unsureDefaults[state];
    const to = after.unsure?.[state] ?? unsureDefaults[state];
    if (from === to) return [];
    return [
      change(
        rank(to) > rank(from) ? 'stricter' : 'looser',
        `in doubt (${state}): ${to} instead of ${from}`,
      ),
    ];
  });
}

/** `cancel` leaves the text in the composer, as a warning that was not answered does. */
const rank = (state: string): number =>
  actions.includes(state as Action) ? strictness(state as Action) : strictness('warn');

type Sites = NonNullable<PolicyDocument['sites']>;
const modes = ['off', 'observe', 'on'] as const;

function diffSites(before: Sites, after: Sites): Change[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return eachOf(old, now, (site, was, is): Change[] => {
    const [from, to] = [was?.mode ?? 'on', is?.mode ?? 'on'];
    const stricter = modes.indexOf(to) > modes.indexOf(from);
    const records = same({ ...was, mode: undefined }, { ...is, mode: undefined });
    return [
      ...(from === to
        ? []
        : [
            change(
              stricter ? 'stricter' : 'looser',
              `the site ${site} is ${to} instead of ${from}`,
            ),
          ]),
      ...(records ? [] : [change('open', `the site ${site} is described otherwise`)]),
    ];
  });
}

function eachOf<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  say: (id: string, old: T | undefined, now: T | undefined) => Change[],
): Change[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => say(id, before.get(id), after.get(id)));
}

/** The same whatever order fields were written in: both went through the schema. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
