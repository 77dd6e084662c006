import type { Progress } from './tasks.ts';

/** What a long task calls after each piece; rejects with an AbortError once it is stopped. */
export type Pace = (bytes: number) => Promise<void>;

/** Milliseconds: between two breaths, in which the worker hears the page. */
const breath = 40;

export function createPace(
  of: number,
  tell: (progress: Progress) => void,
  stop: AbortSignal,
): Pace {
  let done = 0;
  let last = performance.now();
  return async (bytes) => {
    done += bytes;
    if (performance.now() - last < breath) return;
    tell({ done, of });
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    stop.throwIfAborted();
  };
}
