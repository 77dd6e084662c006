import type { Verdict } from '../../events/verify.ts';
import type { Desk } from './desk.ts';

/** Checks one file; null where it could not be read to its end. */
export type Check = (blob: Blob) => Promise<Verdict | null>;

/** Checks files in workers of their own, a few at a time; they come up with the first file. */
export function checkFiles(create: () => Desk, most: number): Check {
  const idle: Desk[] = [];
  const waiting: ((desk: Desk) => void)[] = [];
  let made = 0;
  const take = async (): Promise<Desk> => {
    const free = idle.pop();
    if (free) return free;
    if (made < most) {
      made += 1;
      return create();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  return async (blob) => {
    const desk = await take();
    try {
      return await desk.ask('check', { blob });
    } catch {
      // A file that was moved or changed on the disk meanwhile.
      return null;
    } finally {
      const next = waiting.shift();
      if (next) next(desk);
      else idle.push(desk);
    }
  };
}
