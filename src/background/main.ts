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
import { installType, onBrowserStart, onInstall, onNewVersion } from '../platform/life.ts';
import { onManagedChange, readManaged } from '../platform/managed.ts';
import { readInPage } from '../platform/reader-page.ts';
import { enter, mayEnter, onAllowed } from '../platform/scripts.ts';
import { stored } from '../platform/storage.ts';
import { onTabReady, onTabGone, onTabLoading, openTab } from '../platform/tabs.ts';
import { extensionOrigin, pageUrl } from '../platform/urls.ts';
import { onBeforeSend } from '../platform/web-request.ts';
import { openWindow } from '../platform/windows.ts';
import { inLanguage } from '../policy/in-language.ts';
import { isOwnDocument, noChoices, type OwnChoices } from '../policy/own-policy.ts';
import type { PolicyView } from '../policy/view.ts';
import type { PolicyChange } from '../protocol/policy-status.ts';
import { contentMatches, hostPermissions, pageMatches } from '../sites/hosts.ts';
import { siteForHost, sites } from '../sites/index.ts';
import { answerChecks, type Reminded } from './answers/answer-checks.ts';
import { createBackstop } from './backstop/backstop.ts';
import { type Released, releases } from './backstop/releases.ts';
import { badgeForRecording } from './badge.ts';
import { createDeepTier } from './deep/deep-tier.ts';
import { lookupSource } from './deep/lookup-source.ts';
import { namesSource } from './deep/names-source.ts';
import { dialogs, type Offers } from './dialogs.ts';
import { closedSites, enterSites } from './enter-sites.ts';
import { faults } from './faults.ts';
import { files, readWhole } from './files.ts';
import { guidance, type Learnt, nothingLearnt } from './guidance/guidance.ts';
import { handOver, type Nonces } from './hand-over.ts';
import type { LogMark } from './log/begin-chain.ts';
import { openLog } from './log/database.ts';
import { eventLog } from './log/event-log.ts';
import { forwarder, nothingForwarded } from './forward/forwarder.ts';
import { forwardSettingsOf } from './forward/settings-of.ts';
import { settingsOf } from './log/settings-of.ts';
import { ownChoices } from './own-choices.ts';
import { ownDocuments } from './own-documents.ts';
import { ownEvents } from './own-events.ts';
import { pauses } from './pause.ts';
import { createPausing } from './pausing.ts';
import { noFetch } from './policy/intake.ts';
import { emptyShelf } from './policy/shelf.ts';
import type { PersonalSettings } from './policy/source.ts';
import { policyStore } from './policy/store.ts';
import { requests } from './requests.ts';
import { type SiteStatesSeen, siteStates } from './site-states.ts';
import { tabs, type TabStatuses } from './tabs.ts';
import { startTools } from './tools/start-tools.ts';
import { valueKeeper, type ValuesOfTabs } from './value-keeper.ts';
import { valueTags } from './value-tags.ts';
import { welcome } from './welcome.ts';

const alarms = {
  policy: 'policy',
  retention: 'retention',
  forward: 'forward',
  welcome: 'welcome',
} as const;

/**
 * Puts the worker together. Every listener is registered in this first tick: the browser starts the
 * worker for an event and delivers it to those that are there by then. Nothing that matters is kept
 * in memory only; the worker may stop after any line.
 */
export function startBackground(): void {
  // Its answer matters where secrets are kept in `local`; none are. `session` is locked by itself.
  void lockStorage();

  const now = () => Date.now();
  const generation = stored('local', 'log-generation', 0);
  const log = eventLog(
    openLog,
    now,
    (recording) => void setBadge(badgeForRecording(recording)),
    generation,
    stored<LogMark | null>('local', 'log-mark', null),
  );
  const own = ownEvents(log, now, stored<readonly LoggedEvent[]>('local', 'own-events', []));
  const tabStatuses = tabs(stored<TabStatuses>('session', 'tabs', {}));
  const states = siteStates(stored<SiteStatesSeen>('local', 'site-states', {}), tabStatuses.all);
  const ownFingerprints = fileCache('own-documents');
  const choices = ownChoices({
    stored: stored<OwnChoices>('local', 'own-choices', noChoices),
    documents: ownDocuments({
      read: (question) => readWhole(question, (own) => readInPage({ ...own, pictures: [] })),
      cache: ownFingerprints,
    }),
    managed: async () => (await policy.settings()).managed,
    changed: () => policy.refresh(),
  });
  const policy = policyStore({
    shelf: stored('local', 'policies', emptyShelf),
    record: stored('local', 'policy-fetch', noFetch),
    personal: stored<PersonalSettings>('local', 'settings', { policyUrl: null, policyKey: null }),
    choices: choices.text,
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
      later('welcome', greet());
      later('sites.enter', enterAll());
      later('values.tidy', values.tidy());
      later('tools.policy', tools.policyChanged());
      await announce('policy.changed', await pausing.withPause(given));
    },
    report: own.policy,
  });
  const enterAll = async () =>
    enterSites((await policy.gate()).view as PolicyView, {
      enter,
      mayEnter,
      refused: (site) => record({ kind: 'coverage', site, reason: 'site-not-granted' }),
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
  const tools = startTools({
    document: async () => inLanguage(await policy.document(), [language()]),
    record,
    later: (...step) => later(...step),
    now,
  });
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
    report: (trouble, count) => record({ kind: 'coverage', reason: `forward:${trouble}`, count }),
  });
  const later = (what: string, step: Promise<unknown>) => {
    step.catch(() => failed(what));
  };

  const names = namesSource(readAsset);
  const fetched = fileCache('lookups');
  const lookupParts = {
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
    cache: {
      ...fetched,
      read: (url: string) => (isOwnDocument(url) ? ownFingerprints : fetched).read(url),
    },
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

  const tags = valueTags({
    view: async () => (await policy.gate()).view as PolicyView,
    tagKey: policy.tagKey,
  });
  const values = valueKeeper(
    stored<ValuesOfTabs>('session', 'values', {}),
    async () => ((await policy.gate()).view as PolicyView).keepsValues,
  );
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
      siteStates: states,
      openDialog: (gate) => openWindow(`${extensionOrigin()}/dialog.html#${gate}`, 480, 420),
      dialogs: dialogs(stored<Offers>('session', 'dialogs', {}), now),
      handOver: handOver(stored<Nonces>('local', 'handover', {})),
      deep,
      readFile: files(async (question) => {
        const { readPictures: pictures } = (await policy.gate()).view as PolicyView;
        return readInPage({ ...question, pictures });
      }, deep),
      own: choices,
      pausing,
      answers: answerChecks({
        view: async () => (await policy.gate()).view as PolicyView,
        scan: deep.scan,
        reminded: stored<Reminded>('local', 'reminded', {}),
        record,
        now,
      }),
      guidance: guidance({
        learnt: stored<Learnt>('local', 'learnt', nothingLearnt),
        document: async () => inLanguage(await policy.document(), [language()]),
        unlisted: tools.unlisted,
        record,
        now,
      }),
      valueTags: tags,
      valueKeeper: values,
      tools,
      setBadge,
      closedSites: async () => closedSites((await policy.gate()).view as PolicyView, mayEnter),
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
      return { view: view as PolicyView, group, pausedUntil, tagOf: await tags.tagOf() };
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
  const welcomeDue = stored('local', 'welcome-due', false);
  const greet = welcome({
    due: welcomeDue,
    installType,
    policy: async () => ({
      pending: (await policy.gate()).pending,
      managed: (await policy.settings()).managed,
      welcome: (await policy.document()).welcome ?? null,
    }),
    open: () => openTab(pageUrl('/welcome.html')),
  });
  onInstall(() =>
    later(
      'welcome',
      welcomeDue.setValue(true).then(() => wakeIn(alarms.welcome, 0.5)),
    ),
  );
  // Pages that were open before this version, also those that come back from the browser's cache
  // or out of the cold.
  const newHere = stored('session', 'new-here', false);
  onNewVersion(() => {
    const entered = newHere
      .setValue(true)
      .then(() => tabsOn([...contentMatches, ...pageMatches]))
      .then((open) => Promise.all(open.map(injectGate)));
    later('tabs.enter', entered);
  });
  onTabReady((tabId, host) => {
    // A host of which we enter some pages only gets the new gate with its next page.
    if (siteForHost(host)?.entered !== null) return;
    later(
      'tabs.enter',
      newHere.getValue().then((isNew) => (isNew ? injectGate(tabId) : null)),
    );
  });
  onManagedChange(() => later('policy.refresh', policy.refresh()));
  onBrowserStart(() => later('policy.refresh', policy.refresh()));
  onWake((name) => {
    if (name === alarms.policy) later('policy.refresh', policy.refresh());
    if (name === alarms.welcome) later('welcome', greet());
    if (name === alarms.forward) later('forward', forward.run());
    if (name === alarms.retention)
      later(
        'log.maintain',
        own.flush().then(() => states.beat(log.maintain)),
      );
  });
  onAllowed(() => later('sites.enter', enterAll()));
  onTabGone((tabId) => {
    later('tabs.forget', tabStatuses.forget(tabId));
    later('values.forget', values.forget(tabId));
  });
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
