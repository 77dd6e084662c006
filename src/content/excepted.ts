import type { Finding } from '../detect/finding.ts';
import type { ask as askBackground } from '../platform/bus.ts';
import { interrupts } from '../policy/action.ts';
import { taggedDetectors } from '../policy/tagged-detectors.ts';
import type { PolicyView } from '../policy/view.ts';
import type { Joint } from './joint.ts';

/**
 * Values that the policy excepts by their tags. Only the background can tell: it has the key. It is
 * asked about what was found by detectors that have such exceptions, and about nothing else.
 */
export interface Excepted {
  /** The tag of a value that is excepted, as far as it is known by now; null for any other. */
  tagOf(detector: string, value: string): string | null;
  /** Ask about what was found in a text that may leave soon. */
  prepare(joint: Joint): void;
  /** Null: it stops for nothing that may be excepted. Else resolves when that is known, or in vain. */
  settled(joint: Joint): Promise<void> | null;
}

export interface ExceptedIn {
  readonly ask: typeof askBackground;
  readonly view: () => PolicyView;
  /** What was judged before may be judged otherwise now. */
  readonly heard: () => void;
}

/** Milliseconds that a send waits before it is stopped; a worker that sleeps wakes in 50. */
const longestWait = 1000;
/** Values asked about at once; what a longer list holds beyond them is not excepted. */
const most = 500;

export function createExcepted({ ask, view, heard }: ExceptedIn): Excepted {
  let under: PolicyView | null = null;
  let detectors: ReadonlySet<string> = new Set();
  let tags = new Map<string, string | null>();

  const fresh = (): void => {
    if (under === view()) return;
    under = view();
    detectors = taggedDetectors(under);
    tags = new Map();
  };
  const unknown = ({ parts }: Joint): readonly { detector: string; value: string }[] => {
    fresh();
    if (detectors.size === 0) return [];
    const found = new Map<string, { detector: string; value: string }>();
    const add = ({ detector, value, members }: Finding): void => {
      const key = keyOf(detector, value);
      if (value !== '' && detectors.has(detector) && !tags.has(key)) {
        found.set(key, { detector, value });
      }
      members.forEach(add);
    };
    for (const { findings } of parts) findings.forEach(add);
    return [...found.values()].slice(0, most);
  };
  const learn = async (values: ReturnType<typeof unknown>): Promise<void> => {
    const known = tags;
    try {
      const answer = await ask('values.excepted', { values });
      values.forEach(({ detector, value }, at) =>
        known.set(keyOf(detector, value), answer.tags[at] ?? null),
      );
    } catch {
      // Nobody there to ask: nothing is excepted, which is the strict side.
      return;
    }
    if (values.some(({ detector, value }) => known.get(keyOf(detector, value)))) heard();
  };

  return {
    tagOf(detector, value) {
      fresh();
      return tags.get(keyOf(detector, value)) ?? null;
    },
    prepare(joint) {
      const values = unknown(joint);
      if (values.length > 0) void learn(values);
    },
    settled(joint) {
      const values = interrupts(joint.action) ? unknown(joint) : [];
      if (values.length === 0) return null;
      const time = new Promise<void>((resolve) => setTimeout(resolve, longestWait));
      return Promise.race([learn(values), time]);
    },
  };
}

function keyOf(detector: string, value: string): string {
  return `${detector}\0${value}`;
}
