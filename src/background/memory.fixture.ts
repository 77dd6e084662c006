import type { Stored } from '../platform/storage.ts';

/** For tests: a stored value that outlives the worker made around it, as real storage does. */
export interface Memory<T> extends Stored<T> {
  readonly value: () => T;
  /** The next write fails, as a full disk does. */
  failNext(): void;
}

export function memory<T>(initial: T): Memory<T> {
  let value = initial;
  let failing = false;
  return {
    value: () => value,
    failNext: () => {
      failing = true;
    },
    // A copy each way: storage keeps no references.
    getValue: async () => structuredClone(value),
    setValue: async (next) => {
      if (failing) {
        failing = false;
        throw new DOMException('full', 'QuotaExceededError');
      }
      value = structuredClone(next);
    },
  };
}
