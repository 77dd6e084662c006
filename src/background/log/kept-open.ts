import type { Stored } from '../../platform/storage.ts';
import type { LogDatabase } from './database.ts';

/** Opens the log of a generation. */
export type Open = (closed: () => void, generation: number) => Promise<LogDatabase>;

/** So often in a row must a store fail, to open or at its work, before it is set aside. */
const patience = 5;

/** Runs a step on the open log; `isNew` is true on the first one of each connection. */
export type Use = <T>(step: (db: LogDatabase, isNew: boolean) => Promise<T>) => Promise<T>;

/** What browsers say of a store that they cannot read; a full disk and a fault of ours are others. */
const broken = new Set(['UnknownError', 'DataError', 'NotReadableError', 'VersionError']);

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
    if (failures < patience) return open(closed, current);
    const next = await open(closed, current + 1);
    await generation.setValue(current + 1);
    failures = 0;
    return next;
  };

  const run = async <T>(step: (db: LogDatabase, isNew: boolean) => Promise<T>): Promise<T> => {
    const before = (database ??= tryOpen());
    try {
      const db = await before;
      const first = isNew;
      isNew = false;
      const result = await step(db, first);
      failures = 0;
      return result;
    } catch (error) {
      if (database === before) closed();
      if (broken.has(nameOf(error))) failures += 1;
      throw error;
    }
  };

  return async (step) => {
    try {
      return await run(step);
    } catch (error) {
      // A connection that was closed under us says so only when it is used; once, a new one may do.
      if (nameOf(error) !== 'InvalidStateError') throw error;
      return run(step);
    }
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
