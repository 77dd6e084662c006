import type { Budget, Finding, Label, ScanResult } from '../detect/finding.ts';
import {
  createScanMemory,
  type Description,
  describe,
  joinMessages,
  type ScanMemory,
} from '../detect/index.ts';
import { type Action, interrupts, stricter } from '../policy/action.ts';
import type { Decision } from '../policy/decide.ts';
import type { Channel, Context, PolicyView } from '../policy/view.ts';
import type { Answers } from './answers.ts';
import type { DeepAnswer } from './deep-link.ts';
import type { Place } from './place.ts';

/** Why a text could not be judged in full; a field of the policy's `unsure`. */
export type Unsure =
  | 'scanTimeout'
  | 'deepTimeout'
  | 'noText'
  | 'guardMissing'
  | 'unreadableFile'
  | 'unsupportedMedia';

/** What is to be done about one text. */
export interface Judgement {
  readonly text: string;
  readonly channel: Channel;
  readonly redactable: boolean;
  readonly findings: readonly Finding[];
  readonly labels: readonly Label[];
  /** As the policy says, without what the person already let through in this conversation. */
  readonly decision: Decision;
  /** What the person already let through. */
  readonly covered: readonly Finding[];
  readonly unsure: Unsure | null;
  /** What to tell a person about a detector, also about one that the policy brings. */
  readonly describe: (detectorId: string) => Described;
  /** The decision's action, or the stricter one for a text that could not be read to its end. */
  readonly action: Action;
  /** Milliseconds the scan and the decision took. */
  readonly ms: number;
}

export interface Described extends Description {
  /** Why it matters, of what the policy finds; null: the person's texts say it. */
  readonly why: string | null;
}

export interface JudgeIn {
  readonly scan: (text: string, budget: Budget | undefined, memory?: ScanMemory) => ScanResult;
  /** What the deep tier said of exactly this text; null where it was not asked or has not said yet. */
  readonly deep: (text: string) => DeepAnswer | null;
  readonly decide: (view: PolicyView, context: Context, findings: readonly Finding[]) => Decision;
  readonly view: () => PolicyView;
  readonly group: () => string | null;
  /** See `Excepted`. */
  readonly tagOf: NonNullable<Context['tagOf']>;
  readonly place: () => Place;
  readonly answers: Answers;
  /** What was sent before a text in this conversation, oldest first. */
  readonly earlier?: (text: string) => readonly string[];
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

export interface JudgeOptions {
  readonly channel: Channel;
  /** False where the text cannot be changed on its way. */
  readonly redactable: boolean;
  readonly moment: 'typing' | 'submit';
}

export type Judge = (text: string, options: JudgeOptions) => Judgement;

/** A scan may take this long, milliseconds; a slow machine gets ten times what it needs. */
const limits = { typing: 50, submit: 250 };
/** How many times as long the second look may take. */
const patience = 4;
/** Longer texts are judged by their beginning and said to be incomplete. */
const longest = 2_000_000;
/** Scan results kept: the text of the composer, its pastes, and what the request carries. */
const kept = 12;

/** One judgement for every channel: scan (cached by text), decide, take out what was answered. */
export function createJudge(deps: JudgeIn): Judge {
  const scanner = createCachedScan(deps);
  const join = createJoin(deps);
  return (text, { channel, redactable, moment }) => {
    const begun = deps.now();
    const deep = deps.deep(text);
    const alone = deep?.result ?? scanner(text, moment);
    const { findings, labels, complete } = join(text, alone, moment);
    const { host, path, account = 'unknown' } = deps.place();
    const context: Context = {
      host,
      path,
      channel,
      account,
      group: deps.group(),
      labels,
      now: Date.now(),
      redactable,
      tagOf: deps.tagOf,
    };
    const full = deps.decide(deps.view(), context, findings);
    const covered = full.judged
      .filter(
        ({ finding, action }) => interrupts(action) && deps.answers.covers(finding, action, text),
      )
      .map(({ finding }) => finding);
    const rest = findings.filter((finding) => !covered.includes(finding));
    const decision = covered.length === 0 ? full : deps.decide(deps.view(), context, rest);
    const doubt = !complete
      ? 'scanTimeout'
      : deep?.whole === false && deps.view().deep.needed
        ? 'deepTimeout'
        : null;
    const unsure = doubt && deps.answers.coversUnchecked(text) ? null : doubt;
    return {
      text,
      channel,
      redactable,
      findings,
      labels,
      decision,
      covered,
      unsure,
      describe: describerOf(deps.view()),
      action: unsure ? stricter(decision.action, deps.view().unsure[unsure]) : decision.action,
      ms: deps.now() - begun,
    };
  };
}

/** The same judgement with a doubt about it, as strict as the policy wants that doubt. */
export function doubted(judgement: Judgement, unsure: Unsure, view: PolicyView): Judgement {
  return { ...judgement, unsure, action: stricter(judgement.action, view.unsure[unsure]) };
}

function describerOf({ custom, lookups }: PolicyView): Judgement['describe'] {
  return (id) => {
    const own = [...custom, ...lookups].find((one) => one.id === id);
    return own ?? { ...describe(id), why: null };
  };
}

type CachedScan = (text: string, moment: JudgeOptions['moment']) => ScanResult;

function createCachedScan({ scan, now, view }: JudgeIn): CachedScan {
  const results = new Map<string, ScanResult>();
  let made: PolicyView | null = null;
  let perUnit: number | null = null;
  // What is typed is the text of a moment ago and a little more.
  let memory = createScanMemory();

  return (text, moment) => {
    const patient = moment === 'submit';
    if (made !== view()) {
      made = view();
      results.clear();
      memory = createScanMemory();
    }
    const known = results.get(text);
    if (known) return known;
    perUnit ??= calibrate(scan, now);
    const head = text.length > longest ? text.slice(0, longest) : text;
    // A first scan also compiles the patterns, however short the text is.
    const box = Math.max(limits[moment], 10 * perUnit * Math.max(head.length, sample.length));
    let result = scan(head, { now, limit: box }, patient ? undefined : memory);
    // The machine may just have been busy with something else: before a send there is a second look.
    if (!result.complete && patient) result = scan(head, { now, limit: patience * box });
    if (!result.complete) return result;
    const whole = head === text ? result : { ...result, complete: false };
    results.set(text, whole);
    if (results.size > kept) results.delete(results.keys().next().value ?? '');
    return whole;
  };
}

/** What a text says together with the messages before it; the last answer is kept. */
function createJoin({ scan, now, earlier }: JudgeIn) {
  let last: { alone: ScanResult; before: string; joined: ScanResult } | null = null;
  return (text: string, alone: ScanResult, moment: JudgeOptions['moment']): ScanResult => {
    const messages = earlier?.(text) ?? [];
    const before = messages.join('\0');
    if (before === '') return alone;
    if (last?.alone !== alone || last.before !== before) {
      const read = (all: string): ScanResult =>
        scan(all, { now, limit: patience * limits[moment] });
      last = { alone, before, joined: joinMessages(read, messages, text, alone) };
    }
    return last.joined;
  };
}

const sample = 'The quick brown fox, 12 lazy dogs and order 4711 met on Main Street. '.repeat(30);

/** What a code unit costs on this machine, so that slowness is never taken for uncertainty. */
function calibrate(scan: JudgeIn['scan'], now: () => number): number {
  const begun = now();
  scan(sample, undefined);
  return (now() - begun) / sample.length;
}
