import type { Joint } from './joint.ts';
import { squeeze } from './squeeze.ts';

/** What the composer held and what left this tab, to notice when the two do not meet. */
export interface Seen {
  /** A submit gesture with this in the composer was let through. */
  submitted(joint: Joint): void;
  /** A described request carried these texts. */
  left(joint: Joint): void;
  /** Whether these texts, or texts that hold them, left by a described request before. */
  hasLeft(joint: Joint): boolean;
  /** Whether the composer's text was judged at a submit a moment ago. */
  composerJudged(): boolean;
  /** True once an hour: to ask about a message that could not be read. */
  firstDoubt(): boolean;
}

export interface SeenIn {
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** A composer was emptied by its site, and nothing that carried its text was seen to leave. */
  readonly neverMet: () => void;
  /** Whether the composer is empty by now, so that its site must have sent something. */
  readonly emptied: () => boolean;
}

/** A request follows its gesture within this time, milliseconds. */
const soon = 10_000;
const hour = 3_600_000;
const remembered = 30;

export function createSeen({ now, neverMet, emptied }: SeenIn): Seen {
  const gone: string[] = [];
  let submitted = Number.NEGATIVE_INFINITY;
  let doubted = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const textsOf = ({ parts }: Joint): string[] =>
    parts.map(({ text }) => squeeze(text)).filter((text) => text !== '');
  const wasSeen = (text: string): boolean => gone.some((one) => one.includes(text));

  return {
    submitted(joint) {
      submitted = now();
      if (timer !== null) clearTimeout(timer);
      const count = gone.length;
      const last = gone.at(-1);
      timer = setTimeout(() => {
        timer = null;
        const something = gone.length !== count || gone.at(-1) !== last;
        if (!something && !textsOf(joint).every(wasSeen) && emptied()) neverMet();
      }, soon);
    },
    left(joint) {
      gone.push(...textsOf(joint));
      gone.splice(0, gone.length - remembered);
    },
    hasLeft: (joint) => textsOf(joint).every(wasSeen),
    composerJudged: () => now() - submitted <= soon,
    firstDoubt() {
      if (now() - doubted < hour) return false;
      doubted = now();
      return true;
    },
  };
}
