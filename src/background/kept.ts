import type { Stored } from '../platform/storage.ts';

/** A stored value that one worker reads once, changes in turn, and writes before it answers. */
export interface Kept<T> {
  read(): Promise<T>;
  /** Resolves when the new value is written. Changes never overlap, so none is lost. */
  change(next: (value: T) => T): Promise<T>;
}

export function kept<T>(stored: Stored<T>): Kept<T> {
  let last: Promise<T> | null = null;
  /** A failed write must not fail every later one: what is stored counts then. */
  const current = (): Promise<T> => last?.catch(() => stored.getValue()) ?? stored.getValue();
  const write = async (before: Promise<T>, next: (value: T) => T): Promise<T> => {
    const value = await before;
    const changed = next(value);
    if (changed !== value) await stored.setValue(changed);
    return changed;
  };
  return {
    read: () => (last = current()),
    change: (next) => (last = write(current(), next)),
  };
}
