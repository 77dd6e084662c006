import { countDay } from '../../events/count-day.ts';
import type { LoggedEvent } from '../../events/event.ts';
import { toJsonLine } from '../../events/jsonl.ts';
import type { DayCounts, Recording } from '../../protocol/messages.ts';
import type { LogDatabase } from './database.ts';
import { dayOf } from './day.ts';

export interface EventLog {
  /**
   * True when the event is on disk, now or from an earlier delivery. False: try again later; what
   * stands in the way is in {@link EventLog.recording}.
   */
  record(event: LoggedEvent): Promise<boolean>;
  /** One prompt was judged. A repeated id is counted once. */
  countChecked(prompt: { id: string; tool: string; channel: string }): Promise<boolean>;
  /** All zero when the store cannot be read; {@link EventLog.recording} says so. */
  today(): Promise<DayCounts>;
  /** JSON lines after this `seq` (0: from the start), and the `seq` to go on from. */
  page(after: number): Promise<{ lines: string; next: number | null }>;
  /** Forgets what is older than the retention. */
  prune(): Promise<void>;
  /** How the last attempt to use the store went. */
  recording(): Recording;
}

const retention = 30 * 24 * 60 * 60 * 1000;
const pageSize = 500;
/** A repeat comes within seconds. */
const recentIds = 20;

/** On disk before the answer: `relaxed` would lose what was answered when the power goes. */
const write = { durability: 'strict' } as const;

/**
 * Append-only. Answers come after the transaction is complete, so a sender that got none may send
 * again: the unique id keeps one. `open` is called again when the browser took the connection away;
 * `changed` hears when writing begins to fail or works again.
 */
export function eventLog(
  open: (closed: () => void) => Promise<LogDatabase>,
  now: () => number,
  changed: (recording: Recording) => void,
): EventLog {
  let database: Promise<LogDatabase> | null = null;
  /** Null until this worker has written: the one before may have left a mark. */
  let state: Recording | null = null;
  const closed = () => {
    database = null;
  };

  const use = async <T>(step: (db: LogDatabase) => Promise<T>): Promise<T> => {
    const before = (database ??= open(closed));
    try {
      return await step(await before);
    } catch (error) {
      // A connection that was closed under us says so only when it is used; once, a new one may do.
      if (database === before) closed();
      if (nameOf(error) !== 'InvalidStateError') throw error;
      return step(await (database ??= open(closed)));
    }
  };

  const note = (result: Recording): void => {
    if (result !== state) changed(result);
    state = result;
  };

  const attempt = async (step: (db: LogDatabase) => Promise<void>): Promise<boolean> => {
    const result = await use(step).then(() => 'ok' as const, trouble);
    note(result);
    return result === 'ok';
  };

  const countToday = async (db: LogDatabase): Promise<DayCounts> => {
    const { name, start, end } = dayOf(now());
    const range = IDBKeyRange.bound(start, end, false, true);
    const counts = countDay(await db.getAllFromIndex('events', 'at', range));
    const checked = await db.getAll('checked', IDBKeyRange.bound([name], [name, []]));
    const sum = checked.reduce((total, { count }) => total + count, 0);
    // Events are stored surely, counters nearly so: never fewer checked than decided.
    return { ...counts, checked: Math.max(sum, counts.checked) };
  };

  return {
    record: (event) =>
      attempt(async (db) => {
        const step = db.transaction('events', 'readwrite', write);
        const known = await step.store.index('id').getKey(event.id);
        // One form of time, so that the index sorts by time and not by time zone.
        const at = new Date(event.at).toISOString();
        if (known === undefined) await step.store.add({ ...event, at });
        await step.done;
      }),
    countChecked: ({ id, tool, channel }) =>
      attempt(async (db) => {
        const day = dayOf(now()).name;
        const step = db.transaction('checked', 'readwrite', write);
        const known = await step.store.get([day, tool, channel]);
        const recent = known?.recent ?? [];
        const count = (known?.count ?? 0) + 1;
        if (!recent.includes(id)) {
          const latest = [...recent, id].slice(-recentIds);
          await step.store.put({ day, tool, channel, count, recent: latest });
        }
        await step.done;
      }),
    today: async () => {
      try {
        return await use(countToday);
      } catch (error) {
        // The popup must open all the same, to say what is wrong.
        note(trouble(error));
        return countDay([]);
      }
    },
    page: (after) =>
      use(async (db) => {
        const events = await db.getAll('events', IDBKeyRange.lowerBound(after, true), pageSize);
        const lines = events.map(({ seq: _seq, ...event }) => `${toJsonLine(event)}\n`).join('');
        const last = events.length === pageSize ? events.at(-1)?.seq : undefined;
        return { lines, next: last ?? null };
      }),
    prune: () =>
      use(async (db) => {
        const oldest = now() - retention;
        const step = db.transaction(['events', 'checked'], 'readwrite', write);
        const events = step.objectStore('events');
        const before = IDBKeyRange.upperBound(new Date(oldest).toISOString(), true);
        for (const seq of await events.index('at').getAllKeys(before)) await events.delete(seq);
        await step
          .objectStore('checked')
          .delete(IDBKeyRange.upperBound([dayOf(oldest).name], true));
        await step.done;
      }),
    recording: () => state ?? 'ok',
  };
}

function trouble(error: unknown): Recording {
  return nameOf(error) === 'QuotaExceededError' ? 'full' : 'broken';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
