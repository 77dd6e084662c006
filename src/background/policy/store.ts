import { turns } from '../turns.ts';
import { readTagKey } from '../../detect/tags/tag-key.ts';
import { valueTagger } from '../../detect/tags/value-tag.ts';
import type { Stored } from '../../platform/storage.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { isStale } from '../../policy/stale-rules.ts';
import type { PolicyView } from '../../policy/view.ts';
import type { GatePolicy } from '../../protocol/messages.ts';
import type {
  PolicyChange,
  PolicyDetails,
  PolicyStatus,
  PolicyWarning,
} from '../../protocol/policy-status.ts';
import { nextFetchIn } from './backoff.ts';
import { fetchPolicy, type FetchLimits } from './fetch-policy.ts';
import { type Floor, onFloor, readFloor } from './floor.ts';
import { history, sourceOf as sourceNow } from './history.ts';
import { type Held, hold } from './hold.ts';
import { intake, type IntakeParts, noFetch, type PolicyNews } from './intake.ts';
import { managedNames, type ManagedSettings, parseManaged } from './managed-settings.ts';
import { policyUrlProblem } from '../../policy/envelope/policy-url.ts';
import { usable } from './shelf.ts';
import { pinnedKeys } from './pinned-keys.ts';
import { keyProblem, type PersonalSettings, type Source, sourceOf } from './source.ts';
import { warningsOf } from './warnings.ts';

export interface PolicyParts extends IntakeParts {
  readonly personal: Stored<PersonalSettings>;
  /** Personal choices as the text of a policy; null for none. */
  readonly choices: () => Promise<string | null>;
  /** First start of this install, milliseconds since the epoch; 0 before. */
  readonly firstStart: Stored<number>;
  /** Fingerprint of what gates were told last; session storage. */
  readonly announced: Stored<string>;
  readonly history: Stored<readonly PolicyChange[]>;
  /** Warnings that were reported, as JSON: each is news once. */
  readonly warned: Stored<readonly string[]>;
  /** The organisation's settings, not yet parsed. */
  readonly readManaged: () => Promise<Readonly<Record<string, unknown>>>;
  readonly fetch: typeof globalThis.fetch;
  readonly limits?: FetchLimits;
  /** 0..1 */
  readonly random: () => number;
  /** Have {@link PolicyStore.refresh} called in so many minutes, by a worker that may not run yet. */
  readonly schedule: (minutes: number) => Promise<void>;
  /** Tell every gate. */
  readonly announce: (policy: GatePolicy) => Promise<void>;
  /** `inForce` is what holds after the news. */
  readonly report: (
    news: PolicyNews,
    inForce: { readonly id: string; readonly version: number },
  ) => Promise<void>;
}

export interface PolicyStore {
  /** What gates decide by. Never waits for the network. */
  gate(): Promise<GatePolicy>;
  status(): Promise<PolicyStatus>;
  details(): Promise<PolicyDetails>;
  /** The policy in force as its authors wrote it: tests and descriptions too. */
  document(): Promise<PolicyDocument>;
  /** Look at the settings again, then fetch. Calls during a fetch share it. */
  refresh(): Promise<PolicyStatus>;
  /** The managed tag key; null where there is none that can be read. */
  tagKey(): Promise<Uint8Array | null>;
  /** What managed settings say about records. */
  recording(): Promise<Pick<ManagedSettings, 'label' | 'forwardToken'>>;
  settings(): Promise<PersonalSettings & { managed: boolean }>;
  /** Accepts or refuses at once; the fetch that follows shows in {@link PolicyStore.status}. */
  set(settings: PersonalSettings): Promise<{ accepted: boolean; reason: string | null }>;
}

/** Managed settings come up to five seconds after a first install (tried); until then nobody knows. */
const pendingFor = 10_000;

interface InForce extends Held {
  /** Without the floor. */
  readonly held: Held;
  readonly source: Source;
  readonly managed: ManagedSettings;
  readonly pending: boolean;
  readonly floor: Floor;
  readonly warnings: readonly PolicyWarning[];
  /** Names of the managed settings that are there. */
  readonly set: readonly string[];
}

/**
 * The policy in force and how it got there. Everything is stored before it counts, so a worker that
 * dies between any two steps leaves a policy in force; and what works never stops because something
 * newer is bad.
 */
export function policyStore(parts: PolicyParts): PolicyStore {
  const shelf = intake(parts);
  const past = history(parts.history);
  const inTurn = turns();
  const views = new WeakMap<PolicyView, { readonly key: string; readonly view: PolicyView }>();
  let inForce: Promise<InForce> | null = null;
  let fetching: Promise<void> | null = null;

  const read = async (): Promise<{ now: InForce; news: readonly PolicyNews[] }> => {
    const raw = await parts.readManaged();
    const managed = parseManaged(raw);
    const personal = await parts.personal.getValue();
    const source = await sourceOf(managed, personal, await parts.choices());
    await startAfresh(source);
    const bare = inForce && (await inForce).held;
    const shelved = async () => usable(await parts.shelf.getValue(), source);
    const before = bare ?? (await hold(await shelved(), source, null));
    const news = source.kind === 'text' ? await shelf.fromSettings(source) : [];
    const held = await hold(await shelved(), source, before);
    const pending = Object.keys(raw).length === 0 && (await age()) < pendingFor;
    const floor = readFloor(managed.floor);
    const view = withFloor(held, managed.floor, floor);
    const { clock = null, lastFetch } = await parts.record.getValue();
    const now = { ...held, view };
    const missed = source.kind === 'url' && lastFetch !== null && !held.shelved;
    const awaited = missed ? source.url : null;
    const warnings = warningsOf(now, floor, managed, { awaited, clock }, parts.now());
    await past.note(before, held, new Date(parts.now()).toISOString());
    const set = managedNames.filter((name) => raw[name] !== undefined);
    const inForceNow = { ...now, held, source, managed, pending, floor, warnings, set };
    return { now: inForceNow, news: [...news, ...(await newOnes(warnings))] };
  };

  /** The same object for the same rules: what was made for a view (patterns, models) stays. */
  const withFloor = (held: Held, text: string | null, floor: Floor): PolicyView => {
    const stale = isStale(held.document, parts.now());
    const key = JSON.stringify([text, stale]);
    const known = views.get(held.view);
    if (known?.key === key) return known.view;
    const view = onFloor(held.view, held.document, floor, parts.now());
    views.set(held.view, { key, view });
    return view;
  };

  const newOnes = async (warnings: readonly PolicyWarning[]): Promise<readonly PolicyNews[]> => {
    const known = await parts.warned.getValue();
    const now = warnings.map((warning) => JSON.stringify(warning));
    if (now.join() !== known.join()) await parts.warned.setValue(now);
    return warnings
      .filter((_, at) => !known.includes(now[at] ?? ''))
      .map((warning) => ({ kind: 'warning', warning }));
  };

  /** What became of fetches from another source concerns nobody any more. */
  const startAfresh = async (source: Source): Promise<void> => {
    const own = source.kind === 'text' && source.authority === 'person';
    const from = source.kind === 'url' ? source.url : own ? 'own' : source.kind;
    if ((await parts.record.getValue()).from !== from) {
      await parts.record.setValue({ ...noFetch, from });
    }
  };

  const tell = async (news: readonly PolicyNews[], { view }: Held): Promise<void> => {
    for (const each of news) await parts.report(each, { id: view.id, version: view.version });
  };

  const age = async (): Promise<number> => {
    const first = await parts.firstStart.getValue();
    if (first > 0) return parts.now() - first;
    await parts.firstStart.setValue(parts.now());
    return 0;
  };

  /** Gates hear of a change, also when the worker that made it died before it could tell them. */
  const reread = async (): Promise<InForce> => {
    const { now, news } = await read();
    inForce = Promise.resolve(now);
    // Whoever records it may ask what is in force.
    await tell(news, now);
    const told = fingerprint(now);
    if ((await parts.announced.getValue()) !== told) {
      await parts.announce(forGate(now));
      await parts.announced.setValue(told);
    }
    return now;
  };

  const current = (): Promise<InForce> => inForce ?? inTurn(reread);

  const plan = async ({ source, pending, document }: InForce): Promise<void> => {
    const { failures } = await parts.record.getValue();
    if (source.kind === 'url') await parts.schedule(nextFetchIn(failures, parts.random()));
    else if (pending) await parts.schedule(pendingFor / 60_000);
    // Nothing to fetch, but a day to notice.
    else if (document.expiresAt !== undefined) await parts.schedule(nextFetchIn(0, parts.random()));
  };

  const fetchUntilSettled = async (): Promise<void> => {
    for (;;) {
      const before = await current();
      // Before the fetch too: a worker that dies in it is woken to try again.
      await plan(before);
      const { source } = before;
      if (source.kind !== 'url') return;
      const problem = policyUrlProblem(source.url) ?? keyProblem(source);
      const fetched = problem
        ? ({ kind: 'failed', reason: problem } as const)
        : await fetchPolicy(source.url, parts.fetch, parts.limits);
      const settled = await inTurn(async () => {
        // Settings may have changed meanwhile: an answer of the old address must not count.
        if (JSON.stringify((await reread()).source) !== JSON.stringify(source)) return false;
        const news = await shelf.fromServer(source, fetched);
        const after = await reread();
        await plan(after);
        await tell(news, after);
        return true;
      });
      if (settled) return;
    }
  };

  const status = async (): Promise<PolicyStatus> => {
    const { view, shelved, source, kid, warnings } = await current();
    const { lastFetch, refused } = await parts.record.getValue();
    return {
      id: view.id,
      version: view.version,
      source: sourceNow(shelved),
      since: shelved?.since ?? null,
      key: kid,
      url: source.kind === 'url' ? source.url : null,
      lastFetch,
      refused,
      warnings,
    };
  };

  const refresh = async (): Promise<PolicyStatus> => {
    await inTurn(reread);
    fetching ??= fetchUntilSettled().finally(() => {
      fetching = null;
    });
    await fetching;
    return status();
  };

  return {
    gate: async () => forGate(await current()),
    status,
    details: async () => {
      const { document, set, floor } = await current();
      return {
        issuedAt: document.issuedAt ?? null,
        expiresAt: document.expiresAt ?? null,
        managed: set,
        floor: floor.rules.length,
        history: await past.list(),
      };
    },
    document: async () => (await current()).document,
    refresh,
    recording: async () => (await current()).managed,
    tagKey: async () => readTagKey((await current()).managed.tagKey ?? ''),
    settings: async () => {
      const { managed } = await current();
      return isManaged(managed)
        ? { policyUrl: managed.policyUrl, policyKey: managed.policyKeys, managed: true }
        : { ...(await parts.personal.getValue()), managed: false };
    },
    set: async ({ policyUrl, policyKey }) => {
      const { managed } = await inTurn(reread);
      if (isManaged(managed)) return { accepted: false, reason: 'your organisation decides this' };
      if (policyUrl !== null) {
        const keys = await pinnedKeys(policyKey);
        const problem = policyUrlProblem(policyUrl) ?? ('problem' in keys ? keys.problem : null);
        if (problem !== null) return { accepted: false, reason: problem };
      }
      await parts.personal.setValue({ policyUrl, policyKey: policyUrl && policyKey });
      await inTurn(reread);
      return { accepted: true, reason: null };
    },
  };
}

function forGate({ view, pending, managed }: InForce): GatePolicy {
  return { view, pending, group: managed.group };
}

function fingerprint({ view, shelved, pending, managed }: InForce): string {
  const stale = view.floor.map(({ id }) => id).join();
  return JSON.stringify([
    view.id,
    view.version,
    shelved?.url,
    shelved?.since,
    pending,
    managed.group,
    managed.floor,
    keyName(managed),
    stale,
  ]);
}

/** What tells one tag key from another without telling the key: gates ask again under a new one. */
function keyName({ tagKey }: ManagedSettings): string | null {
  const key = readTagKey(tagKey ?? '');
  return key && valueTagger(key)('', '');
}

function isManaged({ policy, policyUrl }: ManagedSettings): boolean {
  return policy !== null || policyUrl !== null;
}
