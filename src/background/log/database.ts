import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LoggedEvent } from '../../events/event.ts';

/** Prompts judged on one local day, without their times. */
interface CheckedCount {
  /** `2026-11-22`, local. */
  readonly day: string;
  readonly tool: string;
  readonly channel: string;
  readonly count: number;
  /** Ids of the last few messages counted, so that a repeated one is not. */
  readonly recent: readonly string[];
}

interface LogSchema extends DBSchema {
  events: {
    key: number;
    /** `seq` is given by the database, only grows, and is never used again. */
    value: LoggedEvent & { seq?: number };
    indexes: { id: string; at: string };
  };
  checked: { key: [day: string, tool: string, channel: string]; value: CheckedCount };
}

export type LogDatabase = IDBPDatabase<LogSchema>;

/** Opens the log. `closed` is called when the browser takes the connection away. */
export function openLog(closed: () => void): Promise<LogDatabase> {
  return openDB<LogSchema>('tidegate-events', 1, {
    upgrade: (db) => {
      const events = db.createObjectStore('events', { keyPath: 'seq', autoIncrement: true });
      // Unique: the database itself refuses what is delivered twice.
      events.createIndex('id', 'id', { unique: true });
      events.createIndex('at', 'at');
      db.createObjectStore('checked', { keyPath: ['day', 'tool', 'channel'] });
    },
    // Another version of ours wants to change the store: make way, and open again when needed.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}
