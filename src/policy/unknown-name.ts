import type { Hint } from './hint.ts';
import { nearest } from './nearest.ts';

/** A hint where nothing has this name; `what` says in a word what should have. */
export function unknown(
  name: string | undefined,
  valid: ReadonlySet<string>,
  path: string,
  what: string,
): Hint[] {
  if (name === undefined || valid.has(name)) return [];
  const near = nearest(name, valid);
  return [{ path, message: `no ${what} has this name`, ...(near !== null && { nearest: near }) }];
}
