import type { Scanner } from '../detect/index.ts';
import { ask, listen } from '../platform/bus.ts';
import { extensionOrigin, pageUrl } from '../platform/urls.ts';
import { decide } from '../policy/decide.ts';
import { defaultView } from '../policy/default-view.ts';
import { createPolicyScanner } from '../policy/policy-scanner.ts';
import type { PolicyView } from '../policy/view.ts';
import type { Site } from '../sites/site.ts';
import { frameOf } from './anchor.ts';
import { createAnswers } from './answers.ts';
import { createAskPerson } from './ask-person.ts';
import { createAttachments } from './attachments.ts';
import { createChip } from './chip.ts';
import { watchComposers } from './composer.ts';
import { createCoverage } from './coverage.ts';
import { createDeepLink } from './deep-link.ts';
import { createDialogHost } from './dialog-host.ts';
import { createFrame } from './dialog-frame.ts';
import { createEarlier } from './earlier.ts';
import { redactInEditor } from './editor.ts';
import { createFiles } from './files.ts';
import { createGestures, watchGestures } from './gestures.ts';
import { type GuardHearer, type GuardLink, linkGuard } from './guard-link.ts';
import { createInert } from './inert.ts';
import { createJudge } from './judge.ts';
import { inTheWay } from './joint.ts';
import { createOriginals } from './originals.ts';
import { conversationOf, placeOf } from './place.ts';
import { createPolicyFeed } from './policy-feed.ts';
import { createRelease } from './release.ts';
import { createReport } from './report.ts';
import { createRequests } from './requests.ts';
import { createRestore } from './restore.ts';
import { createSeen } from './seen.ts';
import { createSubmitFlow } from './submit.ts';
import { createTextMemory } from './text-memory.ts';
import { watchEditing } from './watch-editing.ts';
import { watchFiles, type WatchFilesIn } from './watch-files.ts';
import { watchLeaving } from './watch-leaving.ts';
import { createValuePanel } from './value-panel.ts';
import { watchCopy } from './watch-copy.ts';
import { watchSubmit } from './watch-submit.ts';
import { watchValues } from './watch-values.ts';

/** The gate of a document and of the same-origin frames in it. */
export interface Gate {
  /** Judge what leaves a child frame with what this gate knows. */
  adopt(window: Window, given: Element | null): Leave;
  readonly leave: Leave;
}

/** Gives the guard of one document away, and is silent there from then on; null without a guard. */
export type Leave = () => Element | null;

/**
 * Builds the gate of one document: every part gets what it needs, nothing is global.
 * @param given the guard's node where another gate has handed it over
 */
export function createGate(window: Window, site: Site, given: Element | null): Gate {
  const { document } = window;
  const now = (): number => performance.now();
  const place = () => placeOf(window);
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  const policy = createPolicyFeed({
    ask,
    listen,
    site: site.id,
    builtIn: defaultView,
    changed: () => coverage.changed(),
  });
  const mode = () => {
    const set = policy.view().sites[site.id] ?? policy.view().sites[place().host] ?? 'on';
    return set === 'on' && (coverage.broken() || policy.paused()) ? 'observe' : set;
  };
  const conversation = (): string | null => conversationOf(site, place().path);
  const answers = createAnswers(conversation);
  const originals = createOriginals(conversation, () => watchAnswers());
  const earlier = createEarlier(conversation);
  const judging = {
    scan: scannerFor(policy.view),
    decide,
    view: policy.view,
    group: policy.group,
    place,
    answers,
    now,
  };
  const judge = createJudge({
    ...judging,
    deep: (text) => deep.known(text),
    earlier: earlier.before,
  });
  const report = createReport({ ask, judge, view: policy.view, group: policy.group, place, now });
  const coverage = createCoverage({
    ask,
    listen,
    site,
    report: () => report,
    mode: () => mode(),
    speaks: window.top === window,
  });
  const composers = watchComposers(document, site);
  const deep = createDeepLink({
    ask,
    view: policy.view,
    heard: () => lookAgain(),
    missing: (source) => coverage.degraded(`deep-missing:${source}`),
  });
  composers.onChange(coverage.composer);
  const gestures = createGestures({
    document,
    now,
    activated: () => window.navigator.userActivation?.isActive,
  });
  const memory = createTextMemory();
  const attachments = createAttachments();
  const toolName = () => site.name;
  const anchor = () => {
    const composer = composers.current();
    return composer && frameOf(composer);
  };
  const chip = createChip({ document, anchor, toolName, now });
  const seen = createSeen({
    now,
    neverMet: () => coverage.degraded('never-met'),
    emptied: () => composers.current()?.textContent === '',
  });
  const dialogs = createDialogHost({
    document,
    anchor,
    opening: () => chip.things(0),
    frame: () =>
      createFrame({ document, ask, url: pageUrl('/dialog.html'), origin: extensionOrigin() }),
  });
  const frame = () =>
    createFrame({ document, ask, url: pageUrl('/dialog.html'), origin: extensionOrigin() });
  const panel = createValuePanel({ document, frame, anchor, toolName });
  const watchAnswers = watchValues({ document, originals, panel, chip });
  watchCopy(window, originals.known);
  const askPerson = createAskPerson({
    dialogs,
    answers,
    originals,
    report,
    view: policy.view,
    toolName,
    closed(wish, ofText) {
      composers.current()?.focus({ preventScroll: true });
      if (ofText && (wish === 'cancel' || wish === 'edit')) refused(wish === 'edit');
    },
  });

  let inserting = false;
  const insert = (text: string): boolean => {
    inserting = true;
    const done = link.insert(text);
    inserting = false;
    return done;
  };
  const files: WatchFilesIn = {
    hold: createFiles({
      ask,
      judge: (scanned) => createJudge({ ...judging, deep: scanned }),
      view: policy.view,
      askPerson,
      originals,
      report,
      chip,
    }),
    active: () => mode() === 'on',
    gesture: gestures.recent,
    failed: () => coverage.fault('gate'),
    insert,
  };
  const inert = createInert(window, () => inserting);
  const restore = createRestore({ composers, chip, insert });
  const refused = (now: boolean): void => {
    restore.refused(now);
    earlier.takenBack();
  };
  const submit = createSubmitFlow({
    composers,
    attachments,
    judge,
    memory,
    policy,
    gestures,
    askPerson,
    report,
    originals,
    seen,
    chip,
    mode,
    unguarded: () => !link.present(),
    redact: (composer, redacted) =>
      inert.during(() => redactInEditor(composer, redacted, { insert, wait })),
    flush: () => flush(),
    leaving(text) {
      restore.leaving(text);
      earlier.left(text);
    },
    now,
  });

  const join = (view: Window, from: Element | null): GuardLink => {
    watchGestures(view, gestures);
    watchFiles(view, files);
    const requests = createRequests({
      site,
      policy,
      judge,
      memory,
      answers,
      originals,
      gestures,
      askPerson,
      report,
      deep,
      release: createRelease(ask),
      coverage,
      chip,
      seen,
      mode,
      attached: attachments.any,
      flush: () => flush(),
      refused: () => refused(false),
      answer: (id, verdict) => guard.answer(id, verdict),
    });
    watchLeaving(view, requests.mayGo);
    const hearer: GuardHearer = {
      ...requests,
      // A transport that could not be wrapped is a hole, not a crash.
      fault: (where) =>
        where.startsWith('wrap') ? coverage.degraded('guard-incomplete') : coverage.fault('guard'),
      taken: () => view === window && coverage.guard(),
    };
    const guard = linkGuard(view.document, hearer, from);
    return guard;
  };
  const link = join(window, given);
  // In this order: a gesture is noted before it is acted on.
  watchSubmit(window, { composers, may: submit.may, repeating: submit.repeating });
  const editing = {
    composers,
    memory,
    attachments,
    inserting: () => inserting,
    brought(text: string, channel: 'paste' | 'drop') {
      const judged = judge(text, { channel, redactable: true, moment: 'typing' });
      if (mode() === 'on') deep.prepare(text);
      if (inTheWay(judged).length > 0 && mode() === 'on') dialogs.warm();
    },
    look(composer: HTMLElement) {
      if (mode() !== 'on') return;
      const { parts } = submit.judged(composer, 'typing');
      for (const { text } of parts) deep.prepare(text);
      const things = parts.reduce((sum, part) => sum + inTheWay(part).length, 0);
      chip.things(dialogs.isOpen() ? 0 : things);
      if (things > 0) dialogs.warm();
    },
  };
  const flush = watchEditing(window, editing);
  const lookAgain = (): void => {
    const composer = composers.current();
    if (composer) editing.look(composer);
  };

  // The first scan makes the patterns; better while nobody waits for it.
  // Firefox lets `requestIdleCallback` be called on the window itself only.
  window.requestIdleCallback(
    () => void judge(' ', { channel: 'typed', redactable: true, moment: 'typing' }),
  );

  // A document that comes back from the cache, or is shown at last, may have an old policy.
  window.addEventListener('pageshow', (event) => event.persisted && policy.refresh());
  document.addEventListener('prerenderingchange', policy.refresh);
  return {
    adopt(child, from) {
      const { release } = join(child, from);
      watchEditing(child, editing);
      return release;
    },
    leave() {
      chip.things(0);
      dialogs.drop();
      panel.close();
      return link.release();
    },
  };
}

/** A scanner for the policy in force, made at its first use. */
function scannerFor(view: () => PolicyView): Scanner['scan'] {
  let made: PolicyView | null = null;
  let scanner: Scanner | null = null;
  return (text, budget, memory) => {
    const current = view();
    if (!scanner || made !== current) {
      made = current;
      scanner = createPolicyScanner(current);
    }
    return scanner.scan(text, budget, memory);
  };
}
