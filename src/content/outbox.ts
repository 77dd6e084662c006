import type { ask as askBackground } from '../platform/bus.ts';
import { Unanswered } from '../platform/bus.ts';
import type { EventDraft } from '../events/event.ts';

/** The most events that wait in memory; the oldest go first. */
const capacity = 200;
/** Milliseconds before the first retry, doubled each time. */
const first = 500;
const longest = 60_000;

/** Delivers events at least once: the worker may be dead or full when one happens. */
export interface Outbox {
  put(event: EventDraft): void;
}

/** Each event carries its own id, so one that arrives twice is stored once. */
export function createOutbox(ask: typeof askBackground): Outbox {
  const waiting: EventDraft[] = [];
  let sending = false;

  const flush = async (delay: number): Promise<void> => {
    const [event] = waiting;
    if (!event) {
      sending = false;
      return;
    }
    const result = await deliver(event);
    if (result === 'orphaned') {
      // The extension was updated: nobody will ever listen here again.
      waiting.length = 0;
      sending = false;
    } else if (result === 'stored') {
      if (waiting[0] === event) waiting.shift();
      await flush(first);
    } else {
      setTimeout(() => void flush(Math.min(delay * 2, longest)), delay);
    }
  };

  const deliver = async (event: EventDraft): Promise<'stored' | 'later' | 'orphaned'> => {
    try {
      return (await ask('event.record', { event })).stored ? 'stored' : 'later';
    } catch (error) {
      return error instanceof Unanswered && error.why === 'orphaned' ? 'orphaned' : 'later';
    }
  };

  return {
    put(event) {
      waiting.push(event);
      if (waiting.length > capacity) waiting.shift();
      if (sending) return;
      sending = true;
      void flush(first);
    },
  };
}
