import { readFile } from './read-file.ts';

/** The worker that reads: it may be ended in the middle of a file and nothing is lost. */
export function startReader(): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // A library in this worker posts messages of its own kind.
    if (!isTask(data)) return;
    void readFile(data).then((reading) => postMessage({ id: data.id, reading }));
  });
}

/** What the page gives the worker. */
export interface Task {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

function isTask(data: unknown): data is Task {
  return (
    typeof data === 'object' &&
    data !== null &&
    'bytes' in data &&
    data.bytes instanceof Uint8Array &&
    'id' in data
  );
}
