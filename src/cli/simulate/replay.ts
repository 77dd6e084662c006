import { type Action, strictness } from '../../policy/action.ts';
import { type Decision, decide } from '../../policy/decide.ts';
import type { PolicyView } from '../../policy/view.ts';
import { sites } from '../../sites/index.ts';
import { bounded, findingsOf, untoldConditions } from './bounds.ts';
import { isDecision, type PastDecision, type PastEvent } from './past-event.ts';

export interface Counts {
  stricter: number;
  looser: number;
  same: number;
  cannotTell: number;
}

/** What a policy would have changed, in counts. */
export interface Replay {
  readonly all: Counts;
  /** By site id, or host where none is described. */
  readonly sites: Map<string, Counts>;
  /** `RULE\0BEFORE\0AFTER`: the rule is the new one, or the old one where none decides any more. */
  readonly changes: Map<string, number>;
  /** Why it cannot be told: `RULE\0CONDITION, CONDITION`. */
  readonly untold: Map<string, number>;
  /** Prompts in which nothing was found; a policy changes nothing about them. */
  clean: number;
  /** Detectors that these events know. */
  readonly seen: Set<string>;
}

export interface Replayer {
  readonly add: (event: PastEvent) => void;
  readonly result: Replay;
}

const none = (): Counts => ({ stricter: 0, looser: 0, same: 0, cannotTell: 0 });

/** Asks a policy about past events, one after the other, in the memory of its counts. */
export function replayer(view: PolicyView): Replayer {
  const views = { most: bounded(view, 'most'), least: bounded(view, 'least') };
  const result: Replay = {
    all: none(),
    sites: new Map(),
    changes: new Map(),
    untold: new Map(),
    clean: 0,
    seen: new Set(),
  };

  const decideAgain = (event: PastDecision, bound: 'most' | 'least'): Decision =>
    decide(
      views[bound],
      {
        host: hostOf(event.site ?? ''),
        path: '/',
        channel: event.channel ?? 'paste',
        account: event.account ?? 'unknown',
        group: event.group ?? null,
        labels: event.labels,
        now: Date.parse(event.at ?? '') || 0,
        redactable: true,
      },
      findingsOf(event, bound),
    );

  return {
    result,
    add(event) {
      if (event.kind === 'summary') result.clean += event.count;
      if (!isDecision(event)) return;
      for (const { id } of event.detectors) result.seen.add(id);
      const [most, least] = [decideAgain(event, 'most'), decideAgain(event, 'least')];
      const site = event.site ?? 'unknown';
      const counts = result.sites.get(site) ?? none();
      result.sites.set(site, counts);
      const outcome = compare(event.action, most.action, least.action);
      counts[outcome] += 1;
      result.all[outcome] += 1;
      if (outcome === 'cannotTell') bump(result.untold, whyNot(view, most));
      else if (outcome !== 'same') {
        const rule = most.rule ?? event.rule ?? 'no rule';
        bump(result.changes, [rule, event.action, most.action].join('\0'));
      }
    },
  };
}

function compare(before: Action, most: Action, least: Action): keyof Counts {
  if (most !== least) return 'cannotTell';
  if (most === before) return 'same';
  return strictness(most) > strictness(before) ? 'stricter' : 'looser';
}

/** The rule that may have decided, and what is not known about it. */
function whyNot(view: PolicyView, { rule }: Decision): string {
  const conditions = view.rules.filter(({ id }) => id === rule).flatMap(untoldConditions);
  const names = [...new Set(conditions)];
  return [rule ?? 'an exception', names.join(', ') || 'values or exact counts'].join('\0');
}

function hostOf(site: string): string {
  return sites.find(({ id }) => id === site)?.hosts[0]?.replace(/^\*\./, '') ?? site;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
