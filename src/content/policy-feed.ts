import type { ask as askBackground, listen as listenTo } from '../platform/bus.ts';
import { Unanswered } from '../platform/bus.ts';
import type { GatePolicyNow } from '../protocol/messages.ts';
import type { PolicyView } from '../policy/view.ts';

/** The policy in force in this document. */
export interface PolicyFeed {
  /** The built-in one until the background has given another. */
  view(): PolicyView;
  group(): string | null;
  /** A pause: what is found is recorded, nothing is stopped. */
  paused(): boolean;
  /** Whether the background has given its policy. */
  ready(): boolean;
  /** Resolves when it has, or after this many milliseconds. */
  within(ms: number): Promise<void>;
  /** Ask again: after the document came back from the cache or was shown for the first time. */
  refresh(): void;
}

export interface FeedIn {
  readonly ask: typeof askBackground;
  readonly listen: typeof listenTo;
  readonly site: string | null;
  readonly builtIn: PolicyView;
  readonly changed: () => void;
}

/** Milliseconds before the background is asked again, doubled each time. */
const first = 250;
const longest = 30_000;

export function createPolicyFeed({ ask, listen, site, builtIn, changed }: FeedIn): PolicyFeed {
  let view = builtIn;
  let group: string | null = null;
  let ready = false;
  let pausedUntil = 0;
  const waiting = new Set<() => void>();

  const take = (policy: GatePolicyNow): void => {
    // What comes down is trusted: the background has parsed it.
    view = policy.view as PolicyView;
    group = policy.group;
    pausedUntil = policy.pausedUntil;
    // Said again when it is over.
    const left = pausedUntil - Date.now();
    if (left > 0) setTimeout(changed, left);
    ready = true;
    for (const go of waiting) go();
    waiting.clear();
    changed();
  };
  const hello = async (delay: number): Promise<void> => {
    try {
      take(await ask('gate.hello', { site }));
    } catch (error) {
      if (error instanceof Unanswered && error.why === 'orphaned') return;
      setTimeout(() => void hello(Math.min(delay * 2, longest)), delay);
    }
  };

  listen('policy.changed', take);
  void hello(first);
  return {
    view: () => view,
    group: () => group,
    paused: () => Date.now() < pausedUntil,
    ready: () => ready,
    within: (ms) =>
      ready
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.add(resolve);
            setTimeout(resolve, ms);
          }),
    refresh: () => void hello(first),
  };
}
