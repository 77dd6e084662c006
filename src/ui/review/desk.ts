import type { FromWorker, Progress, TaskName, Tasks, ToWorker } from './worker/tasks.ts';

/** The part of a Worker that is used. */
export interface Hand {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', hear: (event: { readonly data: FromWorker }) => void): void;
}

interface How {
  readonly progress?: (progress: Progress) => void;
  /** Aborted: the task ends, and the promise rejects with an AbortError. */
  readonly stop?: AbortSignal;
}

/** Whoever asks the worker. */
export interface Desk {
  ask<N extends TaskName>(task: N, data: Tasks[N]['in'], how?: How): Promise<Tasks[N]['out']>;
}

export function createDesk(worker: Hand): Desk {
  let last = 0;
  const open = new Map<number, (message: FromWorker) => void>();
  worker.addEventListener('message', ({ data }) => open.get(data.id)?.(data));
  return {
    ask: (task, data, { progress, stop } = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
        const end = () => worker.postMessage({ id, stop: true });
        open.set(id, (message) => {
          if ('progress' in message) return progress?.(message.progress);
          open.delete(id);
          stop?.removeEventListener('abort', end);
          if ('out' in message) return resolve(message.out as never);
          reject(
            message.failed === 'stopped'
              ? new DOMException(`${task} was stopped`, 'AbortError')
              : new Error(`${task} broke`),
          );
        });
        stop?.addEventListener('abort', end);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
        worker.postMessage({ id, task, data });
      }),
  };
}
