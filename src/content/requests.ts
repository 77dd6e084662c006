import { interrupts } from '../policy/action.ts';
import type { Ask, Interest, Outgoing, Probe, Verdict } from '../protocol/page.ts';
import { matchRequest } from '../sites/match-request.ts';
import type { AskPerson } from './ask-person.ts';
import type { Answers } from './answers.ts';
import type { Chip } from './chip.ts';
import type { DeepLink } from './deep-link.ts';
import type { Excepted } from './excepted.ts';
import type { Gestures } from './gestures.ts';
import { inTheWay, type Joint, rejudged, replaceable } from './joint.ts';
import { carriedInUrl, type Matter, type MatterIn, matterOf } from './matter.ts';
import type { Originals } from './originals.ts';
import { letGo, type Release } from './release.ts';
import type { Report } from './report.ts';
import { type Final, redactRequest, stripRequest } from './rewrite.ts';

/** Answers the guard. */
export interface Requests {
  probe(probe: Probe): Interest;
  ask(ask: Ask, files?: readonly File[]): Verdict;
  /** The page gave up on a request that was held. */
  gone(id: number): void;
  /** Whether a navigation to this address may begin. */
  mayGo(url: string): boolean;
}

export interface RequestsIn extends MatterIn {
  readonly answers: Answers;
  readonly originals: Originals;
  readonly gestures: Gestures;
  readonly askPerson: AskPerson;
  readonly report: Report;
  readonly deep: DeepLink;
  readonly excepted: Pick<Excepted, 'settled'>;
  readonly release: Release;
  readonly chip: Chip;
  /** `off`: nothing is judged; `observe`: judged and logged, never stopped. */
  readonly mode: () => 'on' | 'observe' | 'off';
  /** Take in what was typed a moment ago. */
  readonly flush: () => void;
  /** Something was refused without a dialog. */
  readonly refused: () => void;
  readonly answer: (id: number, verdict: Final, files: readonly File[] | null) => void;
  /** Files that a request carries; resolves with what may go in their places, or null. */
  readonly upload: (files: readonly File[], signal: AbortSignal) => Promise<readonly File[] | null>;
}

/** A fetch or XHR waits this long for an answer, a first policy this long; milliseconds. */
const longestHold = 120_000;
const policyWait = 500;
export function createRequests(deps: RequestsIn): Requests {
  const held = new Map<number, AbortController>();

  const hold = (id: number, answered: Promise<Answered>): Verdict => {
    const timer = setTimeout(() => held.get(id)?.abort(), longestHold);
    const settle = ({ verdict, files }: Answered): void => {
      clearTimeout(timer);
      // Nobody waits for the answer to a request the page gave up.
      if (held.delete(id)) deps.answer(id, verdict, files);
    };
    answered.then(settle, () => {
      // Something of ours broke inside the judged set: it stays here.
      deps.coverage.fault('gate');
      settle({ verdict: { verdict: 'refuse' }, files: null });
    });
    return { verdict: 'wait' };
  };

  const requests: Requests = {
    probe({ transport, method, url }) {
      if (deps.mode() === 'off') return 'pass';
      const match = matchRequest(deps.site, { transport, method, url });
      if (match) return match.kind === 'file' ? 'upload' : 'read';
      deps.flush();
      if (method !== 'GET' && method !== 'HEAD') return deps.memory.empty ? 'files' : 'peek';
      return !deps.memory.empty && carriedInUrl(deps.memory, url) ? 'read' : 'pass';
    },
    ask({ id, outgoing }, files = []) {
      if (deps.mode() === 'off') return { verdict: 'pass' };
      deps.flush();
      const controller = new AbortController();
      const decided = (): Final | Promise<Final> => decideOn(deps, outgoing, controller.signal);
      const holding = (verdict: Promise<Answered>): Verdict => {
        held.set(id, controller);
        return hold(id, verdict);
      };
      const isWaiting = !deps.policy.ready();
      const whenReady = (): Promise<unknown> =>
        isWaiting ? deps.policy.within(policyWait) : Promise.resolve();
      if (files.length > 0) {
        return holding(whenReady().then(() => withFiles(deps, files, controller.signal, decided)));
      }
      if (isWaiting && !outgoing.sync && concerns(deps, outgoing)) {
        return holding(whenReady().then(decided).then(alone));
      }
      const verdict = decided();
      return verdict instanceof Promise ? holding(verdict.then(alone)) : verdict;
    },
    gone(id) {
      held.get(id)?.abort();
      held.delete(id);
    },
    mayGo(url) {
      const line = { transport: 'navigation', method: 'GET', url } as const;
      if (requests.probe(line) === 'pass') return true;
      const outgoing = { ...line, body: null, sync: true };
      return requests.ask({ id: -1, outgoing }).verdict === 'pass';
    },
  };
  return requests;
}

/** A verdict, and what goes in the place of the files it is about. */
interface Answered {
  readonly verdict: Final;
  readonly files: readonly File[] | null;
}

const alone = (verdict: Final): Answered => ({ verdict, files: null });

/** First the files, then what goes with them. */
async function withFiles(
  { mode, upload }: RequestsIn,
  files: readonly File[],
  signal: AbortSignal,
  decided: () => Final | Promise<Final>,
): Promise<Answered> {
  const given = mode() === 'on' ? await upload(files, signal) : files;
  if (!given) return alone({ verdict: 'refuse' });
  const verdict = await decided();
  return { verdict, files: given.some((file, at) => file !== files[at]) ? given : null };
}

function concerns({ site, memory }: RequestsIn, outgoing: Outgoing): boolean {
  return matchRequest(site, outgoing) !== null || !memory.empty;
}

function decideOn(
  deps: RequestsIn,
  outgoing: Outgoing,
  signal: AbortSignal,
): Final | Promise<Final> {
  const { matter, inside } = matterOf(deps, outgoing);
  if (!matter) return { verdict: inside ? 'refuse' : 'pass' };
  if (deps.mode() === 'observe') {
    deps.report.sent(matter.joint);
    return letGo(deps.release, matter.joint, true);
  }
  const unseen = outgoing.sync ? [] : unseenByDeepTier(deps, matter.joint);
  const { wait } = deps.policy.view().deep;
  const again = (from: Matter): Matter => ({ ...from, joint: rejudged(from.joint, deps.judge) });
  const excepting = (now: Matter): Final | Promise<Final> => {
    const known = outgoing.sync ? null : deps.excepted.settled(now.joint);
    if (!known) return settle(deps, outgoing, now, signal);
    return known.then(() => settle(deps, outgoing, again(now), signal));
  };
  if (unseen.length === 0) return excepting(matter);
  return Promise.all(unseen.map((text) => deps.deep.within(text, wait))).then(() =>
    excepting(again(matter)),
  );
}

/** Texts that a rule of the policy wants the deep tier to see first; none if they stop anyway. */
function unseenByDeepTier({ policy, deep }: RequestsIn, joint: Joint): string[] {
  if (!policy.view().deep.needed || interrupts(joint.action)) return [];
  return joint.parts.map(({ text }) => text).filter((text) => deep.known(text) === null);
}

function settle(
  deps: RequestsIn,
  outgoing: Outgoing,
  matter: Matter,
  signal: AbortSignal,
): Final | Promise<Final> {
  const { joint } = matter;
  if (matter.kind === 'carried' && !matter.described) deps.coverage.degraded('record-stale');
  if (!interrupts(joint.action)) {
    if (matter.kind !== 'preSubmit') sent(deps, joint);
    return letGo(deps.release, joint, outgoing.sync);
  }
  if (matter.kind === 'preSubmit') {
    deps.report.silent(joint, 'stripped', false);
    return stripRequest(matter.record, outgoing, joint);
  }
  return stopOrAsk(deps, outgoing, matter, signal);
}

/** An interrupting submit, or an unknown request that carries an interrupting text. */
function stopOrAsk(
  deps: RequestsIn,
  outgoing: Outgoing,
  matter: Exclude<Matter, { kind: 'preSubmit' }>,
  signal: AbortSignal,
): Final | Promise<Final> {
  const { joint } = matter;
  const record = matter.kind === 'submit' ? matter.record : null;
  const canRedact = record !== null && record.rewriteSafe !== 'no' && replaceable(joint);
  const redacted = (now = joint): Final =>
    record
      ? redactRequest(record, outgoing, now, deps.originals.replace(now))
      : { verdict: 'refuse' };

  // The person had these values replaced a moment ago: the page still holds the raw text.
  if (canRedact && allReplaced(deps.answers, joint)) return redacted();
  const gesture = deps.gestures.recent();
  if (outgoing.sync || !gesture) {
    const rewrite = canRedact && joint.action === 'redact' && !outgoing.sync;
    const verdict: Final = rewrite ? redacted() : { verdict: 'refuse' };
    deps.report.silent(joint, verdict.verdict === 'replace' ? 'redacted' : 'refused', gesture);
    if (verdict.verdict === 'replace') deps.chip.redacted(joint.lead.decision.redact.length);
    if (verdict.verdict === 'refuse') {
      deps.chip.kept();
      deps.refused();
    }
    return verdict;
  }
  return deps
    .askPerson({ joint: () => rejudged(joint, deps.judge), canRedact, redact: null, signal })
    .then((wish): Final | Promise<Final> => {
      if (wish === 'send') return letGo(deps.release, joint, outgoing.sync);
      // Once more: some of it may have been kept.
      return wish === 'redact' ? redacted(rejudged(joint, deps.judge)) : { verdict: 'refuse' };
    });
}

function sent({ report, seen, chip }: RequestsIn, joint: Joint): void {
  report.sent(joint);
  seen.left(joint);
  if (joint.action === 'coach') {
    chip.coached(joint.lead.decision.judged.filter(({ action }) => action === 'coach').length);
  }
}

function allReplaced(answers: Answers, joint: Joint): boolean {
  const judged = joint.parts.flatMap((part) => inTheWay(part).map((one) => ({ ...one, part })));
  return (
    judged.length > 0 && judged.every(({ finding, part }) => answers.replaced(finding, part.text))
  );
}
