import type { ask as askBackground, listen as listenTo } from '../platform/bus.ts';
import type { Coverage as State } from '../protocol/messages.ts';
import type { Site } from '../sites/site.ts';
import type { Report } from './report.ts';

/** Knows, and says, how well this document is covered. */
export interface Coverage {
  composer(found: boolean): void;
  guard(): void;
  /** Something is not as it should be; `reason` is a name of ours. */
  degraded(reason: string): void;
  /** Something of ours broke. */
  fault(where: 'gate' | 'guard'): void;
  /** Three faults: the site is only observed from then on. */
  broken(): boolean;
  /** The policy may have switched this site. */
  changed(): void;
}

export interface CoverageIn {
  readonly ask: typeof askBackground;
  readonly listen: typeof listenTo;
  readonly site: Site;
  readonly report: () => Report;
  readonly mode: () => 'on' | 'observe' | 'off';
  /** Whether a composer has to be on this page. */
  readonly composerDue: () => boolean;
  /** Only the tab's top document speaks for the tab; the others only log. */
  readonly speaks: boolean;
}

/** A guard or a composer that is not there by now, milliseconds, is missing. */
const patience = 10_000;
const mostFaults = 3;

export function createCoverage(deps: CoverageIn): Coverage {
  let composer = false;
  let guard = false;
  let reason: string | null = null;
  let faults = 0;
  let late = false;
  let said = '';

  const state = (): { coverage: State; reason: string | null } => {
    const mode = deps.mode();
    if (mode === 'off') return { coverage: 'off', reason: null };
    if (mode === 'observe') return { coverage: 'degraded', reason: 'observe' };
    if (reason !== null) return { coverage: 'degraded', reason };
    if (guard && (composer || !deps.composerDue())) return { coverage: 'active', reason: null };
    if (!late) return { coverage: 'waiting', reason: null };
    return { coverage: 'degraded', reason: guard ? 'composer-not-found' : 'guard-missing' };
  };
  const say = (force = false): void => {
    const now = state();
    const status = JSON.stringify(now);
    if (status === said && !force) return;
    said = status;
    if (now.coverage === 'degraded' && now.reason !== null) deps.report().coverage(now.reason);
    if (!deps.speaks) return;
    const { id, name } = deps.site;
    // Said again when the background asks for it.
    deps.ask('gate.status', { site: id, name, ...now }).catch(() => (said = ''));
  };

  deps.listen('status.wanted', () => say(true));
  setTimeout(() => {
    late = true;
    say();
  }, patience);
  return {
    composer(found) {
      composer = found;
      say();
    },
    guard() {
      guard = true;
      say();
    },
    degraded(name) {
      reason = name;
      say();
    },
    fault(where) {
      faults += 1;
      reason = `${where}-fault`;
      say();
    },
    broken: () => faults >= mostFaults,
    changed: () => say(),
  };
}
