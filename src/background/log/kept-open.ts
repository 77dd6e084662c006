import type { Stored } from '../../platform/storage.ts';
import type { LogDatabase } from './database.ts';

/** Opens the log of a generation. */
export type Open = (closed: () => void, generation: number) => Promise<LogDatabase>;

/** So often in a row must a store fail to open before it is set aside. */
const patience = 5;

/** Runs a step on the open log; `isNew` is true on the first one of each connection. */
export type Use = <T>(step: (db: LogDatabase, isNew: boolean) => Promise<T>) => Promise<T>;

/**
 * Keeps a connection, and opens another one when the browser took it away. A store that is broken for
 * good is left where it is, for whoever may still read it, and the next generation takes over; only
 * once that one is there, so that a full disk sets nothing aside.
 */
export function keptOpen(
  open: Open,
  generation: Pick<Stored<number>, 'getValue' | 'setValue'>,
): Use {
  let database: Promise<LogDatabase> | null = null;
  let failures = 0;
  let isNew = true;
  const closed = () => {
    database = null;
  };

  const tryOpen = async (): Promise<LogDatabase> => {
    const current = await generation.getValue();
    isNew = true;
    try {
      const db = await open(closed, current);
      failures = 0;
      return db;
    } catch (error) {
      if (nameOf(error) === 'QuotaExceededError') throw error;
      failures += 1;
      if (failures < patience) throw error;
      const next = await open(closed, current + 1);
      await generation.setValue(current + 1);
      failures = 0;
      return next;
    }
  };

  return async (step) => {
    const run = async (db: LogDatabase) => {
      const first = isNew;
      isNew = false;
      return step(db, first);
    };
    const before = (database ??= tryOpen());
    try {
      return await run(await before);
    } catch (error) {
      // A connection that was closed under us says so only when it is used; once, a new one may do.
      if (database === before) closed();
      if (nameOf(error) !== 'InvalidStateError') throw error;
      return run(await (database ??= tryOpen()));
    }
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
