import type { ask as askBackground } from '../platform/bus.ts';
import { Unanswered } from '../platform/bus.ts';
import type { EventDraft } from '../events/event.ts';
import type { EventAside, Messages } from '../protocol/messages.ts';

/** The most events that wait in memory; the oldest go first, and are counted. */
const capacity = 200;
/** Milliseconds before the first retry, doubled each time. */
const shortest = 500;
const longest = 60_000;

/** Delivers events at least once: the worker may be dead or full when one happens. */
export interface Outbox {
  put(event: EventDraft, aside?: EventAside): void;
}

/**
 * Each event carries its own id, so one that arrives twice is stored once.
 * @param lost the event that says how many could not wait
 */
export function createOutbox(
  ask: typeof askBackground,
  lost: (count: number) => EventDraft,
): Outbox {
  const waiting: { readonly event: EventDraft; readonly aside?: EventAside }[] = [];
  let sending = false;
  let dropped = 0;

  const flush = async (delay: number): Promise<void> => {
    const [first] = waiting;
    if (!first) {
      sending = false;
      if (dropped > 0) {
        const event = lost(dropped);
        dropped = 0;
        put(event);
      }
      return;
    }
    const result = await deliver(first);
    if (result === 'orphaned') {
      // The extension was updated: nobody will ever listen here again.
      waiting.length = 0;
      sending = false;
    } else if (result === 'stored') {
      if (waiting[0] === first) waiting.shift();
      await flush(shortest);
    } else {
      setTimeout(() => void flush(Math.min(delay * 2, longest)), delay);
    }
  };

  const deliver = async (
    data: Messages['event.record']['in'],
  ): Promise<'stored' | 'later' | 'orphaned'> => {
    try {
      return (await ask('event.record', data)).stored ? 'stored' : 'later';
    } catch (error) {
      return error instanceof Unanswered && error.why === 'orphaned' ? 'orphaned' : 'later';
    }
  };

  const put: Outbox['put'] = (event, aside) => {
    waiting.push(aside ? { event, aside } : { event });
    if (waiting.length > capacity) {
      waiting.shift();
      dropped += 1;
    }
    if (sending) return;
    sending = true;
    void flush(shortest);
  };
  return { put };
}
