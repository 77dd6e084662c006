import { interrupts } from '../policy/action.ts';
import type { Ask, Interest, Outgoing, Probe, Verdict } from '../protocol/page.ts';
import { matchRequest } from '../sites/match-request.ts';
import type { AskPerson } from './ask-person.ts';
import type { Answers } from './answers.ts';
import type { Chip } from './chip.ts';
import type { DeepLink } from './deep-link.ts';
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
  ask(ask: Ask): Verdict;
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
  readonly release: Release;
  readonly chip: Chip;
  /** `off`: nothing is judged; `observe`: judged and logged, never stopped. */
  readonly mode: () => 'on' | 'observe' | 'off';
  /** Whether a long paste may leave as a file. */
  readonly attached: () => boolean;
  /** Take in what was typed a moment ago. */
  readonly flush: () => void;
  /** Something was refused without a dialog. */
  readonly refused: () => void;
  readonly answer: (id: number, verdict: Final) => void;
}

/** A fetch or XHR waits this long for an answer, a first policy this long; milliseconds. */
const longestHold = 120_000;
const policyWait = 500;
export function createRequests(deps: RequestsIn): Requests {
  const held = new Map<number, AbortController>();

  const hold = (id: number, verdict: Promise<Final>): Verdict => {
    const timer = setTimeout(() => held.get(id)?.abort(), longestHold);
    const settle = (final: Final): void => {
      clearTimeout(timer);
      // Nobody waits for the answer to a request the page gave up.
      if (held.delete(id)) deps.answer(id, final);
    };
    verdict.then(settle, () => {
      // Something of ours broke inside the judged set: it stays here.
      deps.coverage.fault('gate');
      settle({ verdict: 'refuse' });
    });
    return { verdict: 'wait' };
  };

  const requests: Requests = {
    probe({ transport, method, url }) {
      if (deps.mode() === 'off') return 'pass';
      const match = matchRequest(deps.site, { transport, method, url });
      if (match && match.kind !== 'file') return 'read';
      deps.flush();
      if (deps.memory.empty) return 'pass';
      // Only a long paste that a site made a file of is worth reading a file for.
      if (match) return deps.attached() ? 'read' : 'peek';
      if (method !== 'GET' && method !== 'HEAD') return 'peek';
      return carriedInUrl(deps.memory, url) ? 'read' : 'pass';
    },
    ask({ id, outgoing }) {
      if (deps.mode() === 'off') return { verdict: 'pass' };
      deps.flush();
      const controller = new AbortController();
      const decided = (): Final | Promise<Final> => decideOn(deps, outgoing, controller.signal);
      if (!deps.policy.ready() && !outgoing.sync && concerns(deps, outgoing)) {
        held.set(id, controller);
        return hold(id, deps.policy.within(policyWait).then(decided));
      }
      const verdict = decided();
      if (!(verdict instanceof Promise)) return verdict;
      held.set(id, controller);
      return hold(id, verdict);
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
  if (unseen.length === 0) return settle(deps, outgoing, matter, signal);
  const { wait } = deps.policy.view().deep;
  return Promise.all(unseen.map((text) => deps.deep.within(text, wait))).then(() =>
    settle(deps, outgoing, { ...matter, joint: rejudged(matter.joint, deps.judge) }, signal),
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
  const redacted = (): Final =>
    record
      ? redactRequest(record, outgoing, joint, deps.originals.replace(joint))
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
      return wish === 'redact' ? redacted() : { verdict: 'refuse' };
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
