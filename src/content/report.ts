import { bandOf } from '../detect/finding.ts';
import { redact } from '../detect/index.ts';
import type { ask as askBackground } from '../platform/bus.ts';
import { interrupts } from '../policy/action.ts';
import type { Judged } from '../policy/decide.ts';
import type { EventDraft } from '../events/event.ts';
import { draft } from './event-draft.ts';
import type { Judge } from './judge.ts';
import type { Joint } from './joint.ts';
import { disputed, disputeOf, only, sealable } from './beside-event.ts';
import { createOutbox } from './outbox.ts';
import type { Place } from './place.ts';
import type { Wish } from './wish.ts';
import type { PolicyView } from '../policy/view.ts';

type Outcome = NonNullable<EventDraft['outcome']>;

/** Says what happened: to the log what the policy wants logged, to the counter every prompt. */
export interface Report {
  /** The person answered a dialog. `block`: the page took the dialog away and the policy is closed. */
  answered(joint: Joint, answer: Answer): void;
  /** Something happened without a dialog. */
  silent(joint: Joint, outcome: 'refused' | 'redacted' | 'stripped', gesture: boolean): void;
  /** These texts are what an answered dialog made of a prompt: do not log or count them again. */
  known(joint: Joint): void;
  /** Texts went out as they were. */
  sent(joint: Joint): void;
  /** The site, or our sight of it, is not as it should be. */
  coverage(reason: string): void;
}

export interface Answer {
  readonly wish: Wish | 'block';
  readonly reason: string | null;
  /** What the person says was found by mistake. */
  readonly wrong?: readonly Judged[];
}

export interface ReportIn {
  readonly ask: typeof askBackground;
  readonly judge: Judge;
  readonly view: () => PolicyView;
  readonly group: () => string | null;
  readonly place: () => Place;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** A prompt that comes by again within this time is the same prompt; milliseconds. */
const again = 10_000;
const hour = 3_600_000;
const longestReason = 500;

const outcomes: Readonly<Record<Wish | 'block', Outcome>> = {
  send: 'overridden',
  redact: 'redacted',
  edit: 'edited',
  cancel: 'cancelled',
  alternative: 'replaced',
  block: 'refused',
};

export function createReport(deps: ReportIn): Report {
  const outbox = createOutbox(deps.ask, (count) => ({ ...gap('events-lost'), count }));
  const seen = createRecent(deps.now, again);
  const checked = createRecent(deps.now, again);
  const coverage = createRecent(deps.now, hour);

  const gap = (reason: string): EventDraft => {
    const { host, site } = deps.place();
    const { id, version } = deps.view();
    const where = site?.id ?? (host || null);
    return { ...stamp(), kind: 'coverage', policy: { id, version }, site: where, reason };
  };
  const account = () => deps.place().account ?? 'unknown';
  const names = (joint: Joint) => {
    const { host, site } = deps.place();
    const where = site?.id ?? (host || null);
    return { site: where, tool: joint.lead.decision.tool?.id ?? site?.id ?? null };
  };
  const event = (joint: Joint, outcome: Outcome, gesture: boolean): EventDraft =>
    draft(
      {
        ...stamp(),
        ...names(joint),
        group: deps.group(),
        account: account(),
        gesture,
        masked: deps.view().logging.excerpt === 'masked',
      },
      joint,
      outcome,
    );

  const count = (joint: Joint): void => {
    if (!checked(joint.key)) return;
    const { tool, site } = names(joint);
    const data = {
      id: createId(),
      tool: tool ?? site ?? 'unknown',
      channel: joint.lead.channel,
      account: account(),
    };
    // A counter may miss a beat; an event may not.
    deps.ask('prompt.checked', data).catch(() => undefined);
  };

  return {
    answered(joint, { wish, reason, wrong = [] }) {
      count(joint);
      seen(joint.key);
      const justification = reason?.trim() ? redactReason(deps.judge, reason) : null;
      const told = event(joint, outcomes[wish], true);
      outbox.put({ ...told, justification }, sealable(joint, deps.view()));
      const dispute = wish === 'send' ? disputeOf(reason) : null;
      // What somebody says is wrong is an event of its own, which the log has to answer.
      if (dispute !== null)
        outbox.put({ ...told, ...stamp(), kind: 'report', reason: dispute }, disputed(joint));
      else if (wrong.length > 0) {
        const about = only(joint, wrong);
        const single = event(about, outcomes[wish], true);
        outbox.put({ ...single, kind: 'report', reason: 'wrong', excerpts: [] }, disputed(about));
      }
    },
    silent(joint, outcome, gesture) {
      // A draft that leaves with every key would be an event with every key.
      const findings = joint.parts.flatMap((part) => part.findings.map(({ value }) => value));
      if (seen(`${outcome}\0${findings.join('\0')}`)) outbox.put(event(joint, outcome, gesture));
    },
    known(joint) {
      seen(joint.key);
      checked(joint.key);
    },
    sent(joint) {
      count(joint);
      if (!seen(joint.key)) return;
      if (!interrupts(joint.action) && deps.view().logging.level === 'interrupts') return;
      const found = joint.parts.some(
        ({ findings, unsure }) => unsure !== null || findings.some((one) => bandOf(one.confidence)),
      );
      if (found) outbox.put(event(joint, 'sent', true));
    },
    coverage(reason) {
      if (coverage(reason)) outbox.put(gap(reason));
    },
  };
}

function stamp(): { id: string; at: string } {
  return { id: createId(), at: new Date().toISOString() };
}

/** `crypto.randomUUID` is missing in frames without a secure origin. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The reason is the person's own words: whatever a scan finds in it is replaced first. */
function redactReason(judge: Judge, reason: string): string {
  const { findings, describe } = judge(reason, {
    channel: 'typed',
    redactable: true,
    moment: 'submit',
  });
  return redact(reason, findings, (id) => describe(id).title).text.slice(0, longestReason);
}

/** True the first time a key comes by within a time. */
function createRecent(now: () => number, span: number): (key: string) => boolean {
  const times = new Map<string, number>();
  return (key) => {
    const time = now();
    for (const [old, at] of times) if (time - at > span) times.delete(old);
    if (times.has(key)) return false;
    times.set(key, time);
    return true;
  };
}
