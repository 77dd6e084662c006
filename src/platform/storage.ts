import { storage } from '@wxt-dev/storage';

/** A value that outlives the worker. `session` lives until the browser closes, in memory only. */
export interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
}

/** `fallback` is what `getValue` gives before the first `setValue`. */
export function stored<T>(area: 'local' | 'session', key: string, fallback: T): Stored<T> {
  return storage.defineItem<T>(`${area}:${key}`, { fallback });
}
