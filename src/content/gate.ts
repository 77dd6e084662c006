import { ask as askBackground, listen } from '../platform/bus.ts';
import { awaitCall } from '../platform/line.ts';
import { extensionOrigin, pageUrl } from '../platform/urls.ts';
import { decide } from '../policy/decide.ts';
import { defaultView } from '../policy/default-view.ts';
import { isTool } from '../sites/is-tool.ts';
import type { Site } from '../sites/site.ts';
import { watchAccount } from './account.ts';
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
import { holdsDialog, openInWindow } from './dialog-window.ts';
import { createEarlier } from './earlier.ts';
import { createExcepted } from './excepted.ts';
import { redactInEditor } from './editor.ts';
import { createFiles } from './files.ts';
import { createGestures, watchGestures } from './gestures.ts';
import { type GuardHearer, type GuardLink, linkGuard } from './guard-link.ts';
import { createInert } from './inert.ts';
import { createJudge } from './judge.ts';
import { inTheWay } from './joint.ts';
import { liveSite } from './live-site.ts';
import { createKeptOriginals } from './kept-originals.ts';
import { meetTool } from './meet-tool.ts';
import { createPanel } from './panel.ts';
import { conversationOf, placeOf } from './place.ts';
import { createPolicyFeed } from './policy-feed.ts';
import { createRelease } from './release.ts';
import { createReport } from './report.ts';
import { createRequests } from './requests.ts';
import { createRestore } from './restore.ts';
import { scannerFor } from './scanner-for.ts';
import { createSeen } from './seen.ts';
import { createSubmitFlow } from './submit.ts';
import { createTextMemory } from './text-memory.ts';
import { createUploads } from './uploads.ts';
import { watchAnswers } from './watch-answers.ts';
import { watchEditing } from './watch-editing.ts';
import { watchFiles, type WatchFilesIn } from './watch-files.ts';
import { watchLeaving } from './watch-leaving.ts';
import { watchCopy } from './watch-copy.ts';
import { watchSubmit } from './watch-submit.ts';
import { watchValues } from './watch-values.ts';

/** The gate of a document and of the same-origin frames in it. */
export interface Gate {
  /** Judge what leaves a child frame with what this gate knows. */
  adopt(window: Window, given: Element | null): Leave;
  readonly leave: Leave;
  /** How many things in this text are in the way. */
  found(text: string): number;
}

/** Gives the guard of one document away, and is silent there from then on; null without a guard. */
export type Leave = () => Element | null;

/**
 * Builds the gate of one document: every part gets what it needs, nothing is global.
 * @param given the guard's node where another gate has handed it over
 */
export function createGate(
  window: Window,
  base: Site,
  given: Element | null,
  ask = askBackground,
): Gate {
  const { document } = window;
  const now = (): number => performance.now();
  const place = () => ({ ...placeOf(window), site, account: account() });
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  const policy = createPolicyFeed({
    ask,
    listen,
    site: base.id,
    builtIn: defaultView,
    changed() {
      coverage.changed();
      originals.policyChanged();
    },
  });
  const { host } = placeOf(window);
  const site = liveSite(base, host, policy.view);
  const account = watchAccount({ document, host, site, view: policy.view, now });
  const wanted = () => isTool(site, window.location);
  const mode = () => {
    const set = policy.view().sites[site.id] ?? policy.view().sites[host] ?? 'on';
    return set === 'on' && (coverage.broken() || policy.paused()) ? 'observe' : set;
  };
  const conversation = (): string | null => conversationOf(site, place().path);
  const answers = createAnswers(conversation);
  const originals = createKeptOriginals({
    ask,
    site: base.id,
    view: policy.view,
    conversation,
    replaced: () => showValues(),
  });
  const earlier = createEarlier(conversation);
  const excepted = createExcepted({ ask, view: policy.view, heard: () => lookAgain() });
  const judging = {
    scan: scannerFor(policy.view),
    decide,
    view: policy.view,
    group: policy.group,
    tagOf: excepted.tagOf,
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
    composerDue: () => wanted() && !site.generic,
    speaks: window.top === window,
  });
  const composers = watchComposers(document, site, wanted);
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
  if (window.top === window) composers.onChange(meetTool({ ask, chip }));
  const seen = createSeen({
    now,
    neverMet: () => coverage.degraded('never-met'),
    emptied: () => composers.current()?.textContent === '',
  });
  const frame = () =>
    createFrame({ document, ask, url: pageUrl('/dialog.html'), origin: extensionOrigin() });
  const dialogs = createDialogHost({
    document,
    anchor,
    opening: () => chip.things(0),
    elsewhere: (model) => (holdsDialog(window) ? null : openInWindow({ ask, awaitCall }, model)),
    frame,
  });
  const panel = createPanel({ document, frame, anchor });
  const showValues = watchValues({ document, originals, panel, chip, toolName });
  watchAnswers(window, {
    ask,
    answers: () => (mode() === 'on' ? policy.view().answers : null),
    own: (text) => memory.carriedBy(text) !== null,
    panel: createPanel({ document, frame, anchor }),
    chip,
  });
  watchCopy(window, originals.known);
  const askPerson = createAskPerson({
    dialogs,
    answers,
    excepted,
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
  const uploads = createUploads({
    hold: createFiles({
      ask,
      judge: (scanned) => createJudge({ ...judging, deep: scanned }),
      view: policy.view,
      askPerson,
      originals,
      report,
      chip,
    }),
    gesture: gestures.active,
    now,
  });
  const files: WatchFilesIn = {
    hold: uploads.bring,
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
      excepted,
      release: createRelease(ask),
      coverage,
      chip,
      seen,
      mode,
      flush: () => flush(),
      refused: () => refused(false),
      answer: (id, verdict, given) => guard.answer(id, verdict, given),
      upload: uploads.send,
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
    wanted,
    inserting: () => inserting,
    brought(text: string, channel: 'paste' | 'drop') {
      const judged = judge(text, { channel, redactable: true, moment: 'typing' });
      if (mode() === 'on') deep.prepare(text);
      if (inTheWay(judged).length > 0 && mode() === 'on') dialogs.warm();
    },
    look(composer: HTMLElement) {
      if (mode() !== 'on') return;
      const joint = submit.judged(composer, 'typing');
      const { parts } = joint;
      excepted.prepare(joint);
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

  // A conversation may have got its name a moment ago: its values are kept under it.
  window.addEventListener('pagehide', () => void originals.known());
  // A document that comes back from the cache, or is shown at last, may have an old policy.
  window.addEventListener('pageshow', (event) => event.persisted && policy.refresh());
  document.addEventListener('prerenderingchange', policy.refresh);
  return {
    found: (text) =>
      inTheWay(judge(text, { channel: 'paste', redactable: true, moment: 'submit' })).length,
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
