import type { LoggedEvent } from '../events/event.ts';
import { lockStorage } from '../platform/access.ts';
import { setBadge } from '../platform/action.ts';
import { isSet, onWake, wakeEvery, wakeIn } from '../platform/alarms.ts';
import { declaredDeep } from '../detect/detectors/deep.ts';
import { readAsset } from '../platform/asset.ts';
import { language } from '../platform/i18n.ts';
import { fileCache } from '../platform/file-cache.ts';
import { announce, serve } from '../platform/bus.ts';
import { injectGate, tabsOn } from '../platform/inject.ts';
import { onBrowserStart, onNewVersion } from '../platform/life.ts';
import { onManagedChange, readManaged } from '../platform/managed.ts';
import { readInPage } from '../platform/reader-page.ts';
import { stored } from '../platform/storage.ts';
import { onTabComplete, onTabGone, onTabLoading } from '../platform/tabs.ts';
import { onBeforeSend } from '../platform/web-request.ts';
import { inLanguage } from '../policy/in-language.ts';
import type { PolicyView } from '../policy/view.ts';
import type { PolicyChange } from '../protocol/messages.ts';
import { contentMatches, hostPermissions, siteForHost, sites } from '../sites/index.ts';
import { createBackstop } from './backstop/backstop.ts';
import { type Released, releases } from './backstop/releases.ts';
import { badgeForRecording } from './badge.ts';
import { createDeepTier } from './deep/deep-tier.ts';
import { lookupSource } from './deep/lookup-source.ts';
import { namesSource } from './deep/names-source.ts';
import { dialogs, type Offers } from './dialogs.ts';
import { faults } from './faults.ts';
import { files } from './files.ts';
import { guidance, type Learnt, nothingLearnt } from './guidance/guidance.ts';
import { handOver, type Nonces } from './hand-over.ts';
import { openLog } from './log/database.ts';
import { eventLog } from './log/event-log.ts';
import { forwarder, nothingForwarded } from './forward/forwarder.ts';
import { forwardSettingsOf } from './forward/settings-of.ts';
import { settingsOf } from './log/settings-of.ts';
import { ownEvents } from './own-events.ts';
import { pauses } from './pause.ts';
import { createPausing } from './pausing.ts';
import { noFetch } from './policy/intake.ts';
import { emptyShelf } from './policy/shelf.ts';
import type { PersonalSettings } from './policy/source.ts';
import { policyStore } from './policy/store.ts';
import { requests } from './requests.ts';
import { tabs, type TabStatuses } from './tabs.ts';

const alarms = { policy: 'policy', retention: 'retention', forward: 'forward' } as const;

/**
 * Puts the worker together. Every listener is registered in this first tick: the browser starts the
 * worker for an event and delivers it to those that are there by then. Nothing that matters is kept
 * in memory only; the worker may stop after any line.
 */
export function startBackground(): void {
  // Its answer matters where secrets are kept in storage; so far none are.
  void lockStorage();

  const now = () => Date.now();
  const generation = stored('local', 'log-generation', 0);
  const log = eventLog(
    openLog,
    now,
    (recording) => void setBadge(badgeForRecording(recording)),
    generation,
  );
  const own = ownEvents(log, now, stored<readonly LoggedEvent[]>('local', 'own-events', []));
  const tabStatuses = tabs(stored<TabStatuses>('session', 'tabs', {}));
  const policy = policyStore({
    shelf: stored('local', 'policies', emptyShelf),
    record: stored('local', 'policy-fetch', noFetch),
    personal: stored<PersonalSettings>('local', 'settings', { policyUrl: null, policyKey: null }),
    installId: stored('local', 'install', ''),
    firstStart: stored('local', 'first-start', 0),
    announced: stored('session', 'announced', ''),
    history: stored<readonly PolicyChange[]>('local', 'policy-history', []),
    warned: stored<readonly string[]>('local', 'policy-warned', []),
    readManaged,
    fetch: (...request) => fetch(...request),
    now,
    random: () => Math.random(),
    schedule: (minutes) => wakeIn(alarms.policy, minutes),
    announce: async (given) => {
      later('log.configure', configureLog().then(forward.run));
      await announce('policy.changed', await pausing.withPause(given));
    },
    report: own.policy,
  });
  const configureLog = async () => {
    const { label } = await policy.recording();
    await log.configure(settingsOf(await policy.document(), label));
  };
  const record = async (event: Parameters<typeof own.record>[0]) => {
    const { id, version } = await policy.status();
    await own.record(event, { id, version });
  };
  const pausing = createPausing({
    pause: pauses({ stored: stored('session', 'paused-until', 0), record, now }),
    gate: policy.gate,
    announce: (given) => announce('policy.changed', given),
  });
  const failed = faults(record, now);
  const forward = forwarder({
    state: stored('local', 'forward', nothingForwarded),
    generation,
    settings: async () => {
      const { forwardToken } = await policy.recording();
      return forwardSettingsOf(await policy.document(), forwardToken);
    },
    read: log.read,
    fetch: (...request) => fetch(...request),
    now,
    random: () => Math.random(),
    schedule: (minutes) => wakeIn(alarms.forward, minutes),
    report: (trouble) => record({ kind: 'coverage', reason: `forward:${trouble}` }),
  });
  const later = (what: string, step: Promise<unknown>) => {
    step.catch(() => failed(what));
  };

  const names = namesSource(readAsset);
  const lookupParts = {
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
    cache: fileCache,
    tagKey: policy.tagKey,
  };
  const deep = createDeepTier({
    view: async () => (await policy.gate()).view as PolicyView,
    sources: ({ lookups }) => [
      { name: 'addresses', load: async () => declaredDeep },
      names,
      ...lookups.map((lookup) => lookupSource(lookup, lookups, lookupParts)),
    ],
    failed: (name) => failed(`deep:${name}`),
    now: () => performance.now(),
  });

  const released = releases(
    stored<Released>('session', 'releases', {}),
    stored('session', 'release-key', ''),
    now,
  );
  serve(
    requests({
      policy,
      log,
      tabs: tabStatuses,
      dialogs: dialogs(stored<Offers>('session', 'dialogs', {}), now),
      handOver: handOver(stored<Nonces>('local', 'handover', {})),
      deep,
      readFile: files(readInPage, deep),
      pausing,
      guidance: guidance({
        learnt: stored<Learnt>('local', 'learnt', nothingLearnt),
        document: async () => inLanguage(await policy.document(), [language()]),
        record,
        now,
      }),
      setBadge,
      release: async (digest) =>
        released.register(digest, (await policy.gate()).view as PolicyView),
      later,
    }),
    failed,
  );
  const backstop = createBackstop({
    sites,
    policy: async () => {
      const { view, group, pausedUntil } = await pausing.withPause(await policy.gate());
      return { view: view as PolicyView, group, pausedUntil };
    },
    releases: released,
    guarded: async (tabId) => {
      const status = await tabStatuses.status(tabId);
      return status !== null && status.reason !== 'guard-missing';
    },
    stopped: ({ id }) =>
      later(
        'backstop',
        record({ kind: 'decision', reason: 'backstop', site: id, outcome: 'refused' }),
      ),
    now,
  });
  onBeforeSend(hostPermissions, backstop);
  // Pages that were open before this version, also those that come back from the browser's cache.
  const newHere = stored('session', 'new-here', false);
  onNewVersion(() => {
    const entered = newHere
      .setValue(true)
      .then(() => tabsOn(contentMatches))
      .then((open) => Promise.all(open.map(injectGate)));
    later('tabs.enter', entered);
  });
  onTabComplete((tabId, host) => {
    if (!siteForHost(host)) return;
    later(
      'tabs.enter',
      newHere.getValue().then((isNew) => (isNew ? injectGate(tabId) : null)),
    );
  });
  onManagedChange(() => later('policy.refresh', policy.refresh()));
  onBrowserStart(() => later('policy.refresh', policy.refresh()));
  onWake((name) => {
    if (name === alarms.policy) later('policy.refresh', policy.refresh());
    if (name === alarms.forward) later('forward', forward.run());
    if (name === alarms.retention) later('log.maintain', own.flush().then(log.maintain));
  });
  onTabGone((tabId) => later('tabs.forget', tabStatuses.forget(tabId)));
  onTabLoading((tabId) => {
    const asked = tabStatuses
      .forget(tabId)
      .then((known) => (known ? announce('status.wanted', null, tabId) : undefined));
    later('tabs.forget', asked);
  });

  later('alarms', wakeEvery(alarms.retention, 12 * 60));
  later('own-events', own.flush());
  // No alarm: the first start of all, or a browser that lost it. Else the alarm knows when.
  const start = async () => ((await isSet(alarms.policy)) ? policy.gate() : policy.refresh());
  later('policy.start', start());
}
