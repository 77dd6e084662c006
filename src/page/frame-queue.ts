import { type Carried, otherBody } from './body.ts';
import type { Held, Settled } from './channel.ts';
import type { Judgement } from './judge.ts';
import { startTimer, stopTimer } from './natives.ts';

/** One message of a socket, not sent yet. */
export interface Frame {
  /** Roughly what it takes in memory. */
  readonly size: number;
  /** Asks the gate; the first frame of a queue was asked about already. */
  readonly offer: (() => Judgement) | null;
  finish(verdict: Settled): void;
  next: Frame | null;
}

export function frameOf(
  send: (args: readonly unknown[]) => unknown,
  data: unknown,
  body: Carried | null,
  offer: Frame['offer'] = null,
): Frame {
  return {
    size: body ? body.wire.length : 0,
    offer,
    finish(verdict) {
      if (verdict.verdict === 'refuse') return;
      const other = body && otherBody(body, verdict);
      if (other) send([other]);
      else if (verdict.verdict === 'pass') send([body ? body.keep() : data]);
    },
    next: null,
  };
}

/** The frames of one socket behind one that is held, in the order the page sent them. */
export interface FrameQueue {
  add(frame: Frame): void;
  /** The socket is gone, nothing can be sent any more. */
  drop(): void;
}

/** The held frame is refused when another has waited this long behind it, or they grow this big. */
const longestWait = 20_000;
const biggestQueue = 4 * 1024 * 1024;

/** @param emptied called when nothing waits any more */
export function frameQueue(first: Frame, firstHeld: Held, emptied: () => void): FrameQueue {
  let current = first;
  let last = first;
  let held: Held | null = null;
  let waiting = 0;
  let timer: ReturnType<typeof startTimer> | undefined;

  const watch = (): void => {
    timer = current.next ? startTimer(giveUp, longestWait) : undefined;
  };
  const hold = (answer: Held): void => {
    held = answer;
    answer.settle = advance;
    watch();
  };
  const advance = (verdict: Settled): void => {
    stopTimer(timer);
    current.finish(verdict);
    while (current.next) {
      current = current.next;
      waiting -= current.size;
      const judgement = current.offer?.();
      if (judgement?.held) return hold(judgement.held);
      if (judgement?.settled) current.finish(judgement.settled);
    }
    held = null;
    emptied();
  };
  const giveUp = (): void => {
    held?.cancel();
    advance({ verdict: 'refuse' });
  };
  hold(firstHeld);

  return {
    add(frame) {
      last.next = frame;
      last = frame;
      waiting += frame.size;
      if (waiting > biggestQueue) giveUp();
      else if (timer === undefined) watch();
    },
    drop() {
      stopTimer(timer);
      held?.cancel();
      held = null;
      emptied();
    },
  };
}
