import type { FileTask, Reading } from '../protocol/file.ts';
import { standardLimits } from './allowance.ts';
import type { Task } from './worker.ts';

/** Milliseconds after which an idle worker is ended, with the libraries it has loaded. */
const idle = 60_000;
/** Milliseconds over its own limit after which a worker that says nothing is ended. */
const grace = 2000;

/** The part of a `Worker` that is used. */
export interface ReaderWorker {
  postMessage(task: Task, transfer: Transferable[]): void;
  addEventListener(
    type: 'message' | 'error',
    hear: (event: Event) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  terminate(): void;
}

/**
 * Reads one file after the other in a worker of its own. A worker that hangs or breaks over a file
 * is ended and the file is unreadable; the next file gets a new one.
 */
export function createReader(create: () => ReaderWorker): (task: FileTask) => Promise<Reading> {
  let last: Promise<unknown> = Promise.resolve();
  let worker: ReaderWorker | null = null;
  let count = 0;
  let ending: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const read = async (file: Omit<Task, 'id'>): Promise<Reading> => {
    clearTimeout(ending);
    const current = (worker ??= create());
    const id = (count += 1);
    const reading = await answer(current, { id, ...file });
    if (reading) ending = setTimeout(end, idle);
    else end();
    return reading ?? { kind: 'unreadable', reason: 'timeout' };
  };

  return ({ file, name, bytes, pictures }) => {
    if (!(file instanceof Blob) || file.size !== bytes) return lost();
    if (bytes > standardLimits.bytes) {
      return Promise.resolve({ kind: 'unreadable', reason: 'too-large' });
    }
    const reading = last.then(async () => {
      const buffer = await file.arrayBuffer().catch(() => null);
      // A file that changed or went away after it was chosen.
      if (buffer?.byteLength !== bytes) return lost();
      return read({ bytes: new Uint8Array(buffer), name, pictures });
    });
    last = reading;
    return reading;
  };
}

function lost(): Promise<Reading> {
  return Promise.resolve({ kind: 'unreadable', reason: 'transport' });
}

/** Null where the worker breaks or does not answer in time. */
function answer(worker: ReaderWorker, task: Task): Promise<Reading | null> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const settle = (reading: Reading | null): void => {
      clearTimeout(timer);
      over.abort();
      resolve(reading);
    };
    const timer = setTimeout(() => settle(null), standardLimits.time + grace);
    const hear = (event: Event): void => {
      const { data } = event as MessageEvent<{ id?: number; reading?: Reading } | null>;
      if (data?.id === task.id && data.reading) settle(data.reading);
    };
    worker.addEventListener('message', hear, over);
    worker.addEventListener('error', () => settle(null), over);
    worker.postMessage(task, [task.bytes.buffer]);
  });
}
