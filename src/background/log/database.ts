import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { LoggedEvent } from '../../events/event.ts';
import type { SigningKey } from '../../events/signing.ts';
import type { LogSettings } from './log-settings.ts';

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

/** A record as it lies on disk. */
export interface Row {
  /** Given by the database, only grows, and is never used again; over all chains. */
  position?: number;
  readonly chain: string;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly event: LoggedEvent;
}

/** The last record of a chain, and the key that speaks for it. */
export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  /** When the chain began, milliseconds since the epoch. */
  readonly begun: number;
  /** Whose records it was begun for. */
  readonly identity: LogSettings['identity'];
  readonly key: SigningKey;
}

/** What the log knows of itself. */
interface State {
  /** The chain that grows; the others only wait for their retention to end. */
  readonly current: string;
  readonly settings: LogSettings;
  /** The lasting random name of this browser, once a policy asked for one. */
  readonly pseudonym: string;
  /** The local day of the last heartbeat. */
  readonly heartbeat: string;
}

interface LogSchema extends DBSchema {
  records: {
    key: number;
    value: Row;
    indexes: {
      id: string;
      chain: [chain: string, seq: number];
      at: string;
      kind: [string, string];
      tool: [string, string];
      rule: [string, string];
      action: [string, string];
    };
  };
  heads: { key: string; value: Head };
  checked: { key: [day: string, tool: string, channel: string]; value: CheckedCount };
  state: { key: keyof State; value: { name: keyof State; value: State[keyof State] } };
}

export type LogDatabase = IDBPDatabase<LogSchema>;
type StoreName = 'records' | 'heads' | 'checked' | 'state';
export type WriteStep = IDBPTransaction<LogSchema, StoreName[], 'readwrite'>;
type AnyStep = IDBPTransaction<LogSchema, StoreName[], 'readonly' | 'readwrite'>;

/** On disk before the answer: `relaxed` would lose what was answered when the power goes. */
const durability = { durability: 'strict' } as const;
const all: StoreName[] = ['records', 'heads', 'checked', 'state'];

/** One transaction over the whole log: on disk when this resolves, and nothing of it when it rejects. */
export async function write<T>(
  db: LogDatabase,
  change: (step: WriteStep) => Promise<T>,
): Promise<T> {
  const step = db.transaction(all, 'readwrite', durability);
  try {
    const result = await change(step);
    await step.done;
    return result;
  } catch (error) {
    // It may have ended by itself already; either way there is nothing left to wait for.
    const ended = step.done.catch(() => undefined);
    if (!(error instanceof DOMException && error.name === 'AbortError')) abort(step);
    await ended;
    throw step.error ?? error;
  }
}

function abort(step: WriteStep): void {
  try {
    step.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

export function readStep(db: LogDatabase): IDBPTransaction<LogSchema, StoreName[], 'readonly'> {
  return db.transaction(all, 'readonly');
}

export async function getState<N extends keyof State>(
  step: AnyStep,
  name: N,
): Promise<State[N] | undefined> {
  return (await step.objectStore('state').get(name))?.value as State[N] | undefined;
}

export async function putState<N extends keyof State>(
  step: WriteStep,
  name: N,
  value: State[N],
): Promise<void> {
  await step.objectStore('state').put({ name, value });
}

/**
 * Opens a log. `closed` is called when the browser takes the connection away.
 * @param generation 0, or one more for each log that broke and was set aside.
 */
export function openLog(closed: () => void, generation = 0): Promise<LogDatabase> {
  return openDB<LogSchema>(`tidegate-log-${generation}`, 1, {
    upgrade: (db) => {
      const records = db.createObjectStore('records', { keyPath: 'position', autoIncrement: true });
      // Unique: the database itself refuses what is delivered twice, and a fork of a chain.
      records.createIndex('id', 'event.id', { unique: true });
      records.createIndex('chain', ['chain', 'seq'], { unique: true });
      records.createIndex('at', 'event.at');
      for (const field of ['kind', 'tool', 'rule', 'action'] as const)
        records.createIndex(field, [`event.${field}`, 'event.at']);
      db.createObjectStore('heads', { keyPath: 'chain' });
      db.createObjectStore('checked', { keyPath: ['day', 'tool', 'channel'] });
      db.createObjectStore('state', { keyPath: 'name' });
    },
    // Another version of ours wants to change the store: make way, and open again when needed.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}
