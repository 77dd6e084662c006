import { lockStorage } from '../platform/access.ts';
import { setBadge } from '../platform/action.ts';
import { isSet, onWake, wakeEvery, wakeIn } from '../platform/alarms.ts';
import { declaredDeep } from '../detect/detectors/deep.ts';
import { readAsset } from '../platform/asset.ts';
import { fileCache } from '../platform/file-cache.ts';
import { announce, serve } from '../platform/bus.ts';
import { onBrowserStart } from '../platform/life.ts';
import { onManagedChange, readManaged } from '../platform/managed.ts';
import { stored } from '../platform/storage.ts';
import { onTabGone, onTabLoading } from '../platform/tabs.ts';
import type { PolicyView } from '../policy/view.ts';
import { badgeForRecording } from './badge.ts';
import { createDeepTier } from './deep/deep-tier.ts';
import { lookupSource } from './deep/lookup-source.ts';
import { namesSource } from './deep/names-source.ts';
import { dialogs, type Offers } from './dialogs.ts';
import { faults } from './faults.ts';
import { openLog } from './log/database.ts';
import { eventLog } from './log/event-log.ts';
import { ownEvents } from './own-events.ts';
import { noFetch } from './policy/intake.ts';
import { emptyShelf } from './policy/shelf.ts';
import type { PersonalSettings } from './policy/source.ts';
import { policyStore } from './policy/store.ts';
import { requests } from './requests.ts';
import { tabs, type TabStatuses } from './tabs.ts';

const alarms = { policy: 'policy', retention: 'retention' } as const;

/**
 * Puts the worker together. Every listener is registered in this first tick: the browser starts the
 * worker for an event and delivers it to those that are there by then. Nothing that matters is kept
 * in memory only; the worker may stop after any line.
 */
export function startBackground(): void {
  // Its answer matters where secrets are kept in storage; so far none are.
  void lockStorage();

  const now = () => Date.now();
  const log = eventLog(openLog, now, (recording) => void setBadge(badgeForRecording(recording)));
  const own = ownEvents(log, now);
  const tabStatuses = tabs(stored<TabStatuses>('session', 'tabs', {}));
  const policy = policyStore({
    shelf: stored('local', 'policies', emptyShelf),
    record: stored('local', 'policy-fetch', noFetch),
    personal: stored<PersonalSettings>('local', 'settings', { policyUrl: null, policyKey: null }),
    installId: stored('local', 'install', ''),
    firstStart: stored('local', 'first-start', 0),
    announced: stored('session', 'announced', ''),
    readManaged,
    fetch: (...request) => fetch(...request),
    now,
    random: () => Math.random(),
    schedule: (minutes) => wakeIn(alarms.policy, minutes),
    announce: (view) => announce('policy.changed', view),
    report: own.policy,
  });
  const failed = faults(async (event) => {
    const { id, version } = await policy.status();
    await own.record(event, { id, version });
  }, now);
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

  serve(
    requests({
      policy,
      log,
      tabs: tabStatuses,
      dialogs: dialogs(stored<Offers>('session', 'dialogs', {}), now),
      deep,
      setBadge,
      later,
    }),
    failed,
  );
  onManagedChange(() => later('policy.refresh', policy.refresh()));
  onBrowserStart(() => later('policy.refresh', policy.refresh()));
  onWake((name) => {
    if (name === alarms.policy) later('policy.refresh', policy.refresh());
    if (name === alarms.retention) later('log.prune', log.prune());
  });
  onTabGone((tabId) => later('tabs.forget', tabStatuses.forget(tabId)));
  onTabLoading((tabId) => {
    const asked = tabStatuses
      .forget(tabId)
      .then((known) => (known ? announce('status.wanted', null, tabId) : undefined));
    later('tabs.forget', asked);
  });

  later('alarms', wakeEvery(alarms.retention, 12 * 60));
  // No alarm: the first start of all, or a browser that lost it. Else the alarm knows when.
  const start = async () => ((await isSet(alarms.policy)) ? policy.gate() : policy.refresh());
  later('policy.start', start());
}
