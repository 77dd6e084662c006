import { countDay } from '../../events/count-day.ts';
import type { LoggedEvent, SiteState } from '../../events/event.ts';
import type { Recorded } from '../../events/link.ts';
import type { Recording } from '../../protocol/messages.ts';
import type { DayCounts } from '../../protocol/popup.ts';
import { appendTold } from './append.ts';
import { beginChain, type LogMark } from './begin-chain.ts';
import type { Stored } from '../../platform/storage.ts';
import { getState, type LogDatabase, putState, readStep, write } from './database.ts';
import { dayOf } from './day.ts';
import { exportPage, type Filter, type Page } from './export-page.ts';
import type { LogSettings } from './log-settings.ts';
import { maintain } from './maintain.ts';
import { type Answer, query } from './query.ts';
import { keptOpen, type Open } from './kept-open.ts';

export interface EventLog {
  /**
   * True when the event is on disk, now or from an earlier delivery. False: try again later; what
   * stands in the way is in {@link EventLog.recording}. What comes at once is written at once.
   */
  record(event: LoggedEvent): Promise<boolean>;
  /** One prompt was judged. A repeated id is counted once. */
  countChecked(prompt: { id: string; tool: string; channel: string }): Promise<boolean>;
  /** All zero when the store cannot be read; {@link EventLog.recording} says so. */
  today(): Promise<DayCounts>;
  /** Lines after this position (0: from the start), and the position to go on from. */
  page(after: number, filter?: Filter): Promise<Page>;
  /** Newest first; see {@link query}. */
  query(filter: Filter, before: string | null, limit: number): Promise<Answer>;
  /** Records after a position, oldest first, for whoever passes them on. */
  read(after: number, limit: number): Promise<readonly Positioned[]>;
  /** What the policy in force says about the log; kept, so that recording never waits for a policy. */
  configure(settings: LogSettings): Promise<void>;
  /**
   * Heartbeat, counters of past days, retention. True when there was a heartbeat, which then says how
   * these sites were covered.
   */
  maintain(sites?: readonly SiteState[]): Promise<boolean>;
  /** How the last attempt to use the store went. */
  recording(): Recording;
}

export interface Positioned {
  readonly position: number;
  readonly record: Recorded;
}

interface Limits {
  /** Records at most; the oldest go first. About 1 kB each on disk. */
  readonly most: number;
}

type Kept<T> = Pick<Stored<T>, 'getValue' | 'setValue'>;

/** A repeat comes within seconds. */
const recentIds = 20;
/** Milliseconds: an earlier look at whether the chain is due is good enough. */
const hour = 3_600_000;

/**
 * Append-only. Answers come after the transaction is complete, so a sender that got none may send
 * again: the unique id keeps one. `open` is called again when the browser took the connection away;
 * `changed` hears when writing begins to fail or works again. `generation` remembers which store is
 * in use; one that cannot be used any more is left as it is, and the next begins by saying so. `mark`
 * remembers how far the log had come, so that records that are gone are missed.
 */
export function eventLog(
  open: Open,
  now: () => number,
  changed: (recording: Recording) => void,
  generation: Kept<number> = inMemory(0),
  mark: Kept<LogMark | null> = inMemory<LogMark | null>(null),
  { most }: Limits = { most: 1_000_000 },
): EventLog {
  const use = keptOpen(open, generation);
  /** Null until this worker has written: the one before may have left a mark. */
  let state: Recording | null = null;
  let chainSeen = -Infinity;
  let waiting: LoggedEvent[] = [];
  let flushing: Promise<boolean> | null = null;

  const note = (result: Recording): void => {
    if (result !== state) changed(result);
    state = result;
  };

  const attempt = async (step: (db: LogDatabase) => Promise<void>): Promise<boolean> => {
    const result = await use(async (db, isNew) => {
      if (isNew || Math.abs(now() - chainSeen) > hour) {
        const came = await mark.getValue();
        await mark.setValue(await beginChain(db, now(), await generation.getValue(), came));
        chainSeen = now();
      }
      await step(db);
    }).then(() => 'ok' as const, trouble);
    if (result !== 'ok') chainSeen = -Infinity;
    note(result);
    return result === 'ok';
  };

  /** Everything that came while the transaction before was under way goes into one. */
  const flush = async (): Promise<boolean> => {
    await (flushing ?? undefined);
    const events = waiting;
    waiting = [];
    return attempt(async (db) => {
      await write(db, (step) => appendTold(step, events));
    });
  };

  const countToday = async (db: LogDatabase): Promise<DayCounts> => {
    const { name, start, end } = dayOf(now());
    const step = readStep(db);
    const rows = await step
      .objectStore('records')
      .index('at')
      .getAll(IDBKeyRange.bound(start, end, false, true));
    const checked = await step.objectStore('checked').getAll(IDBKeyRange.bound([name], [name, []]));
    await step.done;
    const counts = countDay(rows.map(({ event }) => event));
    const sum = checked.reduce((total, { count }) => total + count, 0);
    // Events are stored surely, counters nearly so: never fewer checked than decided.
    return { ...counts, checked: Math.max(sum, counts.checked) };
  };

  return {
    record: (event) => {
      waiting.push(event);
      if (waiting.length === 1) {
        const mine = flush();
        flushing = mine;
        return mine;
      }
      return flushing ?? flush();
    },
    countChecked: ({ id, tool, channel }) =>
      attempt((db) =>
        write(db, async (step) => {
          const day = dayOf(now()).name;
          const checked = step.objectStore('checked');
          const known = await checked.get([day, tool, channel]);
          const recent = known?.recent ?? [];
          if (recent.includes(id)) return;
          const count = (known?.count ?? 0) + 1;
          await checked.put({
            day,
            tool,
            channel,
            count,
            recent: [...recent, id].slice(-recentIds),
          });
        }),
      ),
    today: async () => {
      try {
        return await use(countToday);
      } catch (error) {
        // The popup must open all the same, to say what is wrong.
        note(trouble(error));
        return countDay([]);
      }
    },
    page: (after, filter = {}) => use((db) => exportPage(db, after, filter, now())),
    query: (filter, before, limit) => use((db) => query(db, filter, before, limit)),
    read: (after, limit) =>
      use(async (db) => {
        const rows = await db.getAll('records', IDBKeyRange.lowerBound(after, true), limit);
        return rows.map(({ position = 0, event, ...link }) => ({
          position,
          record: { event, link },
        }));
      }),
    configure: async (settings) => {
      await attempt((db) =>
        write(db, async (step) => {
          const before = await getState(step, 'settings');
          if (settings.identity === 'pseudonym' && !(await getState(step, 'pseudonym')))
            await putState(step, 'pseudonym', `p-${crypto.randomUUID().slice(0, 13)}`);
          if (JSON.stringify(before) !== JSON.stringify(settings))
            await putState(step, 'settings', settings);
        }),
      );
      // Another identity begins another chain, before the next record.
      chainSeen = -Infinity;
    },
    maintain: async (sites = []) => {
      let beats = false;
      await attempt(async (db) => {
        beats = await maintain(db, now(), most, sites);
      });
      return beats;
    },
    recording: () => state ?? 'ok',
  };
}

/** For a log whose store is never set aside. */
function inMemory<T>(first: T): Kept<T> {
  let value = first;
  return {
    getValue: async () => value,
    setValue: async (next) => {
      value = next;
    },
  };
}

function trouble(error: unknown): Recording {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'broken';
}
