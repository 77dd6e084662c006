import { createVerifier, type Verdict } from '../../../events/verify.ts';
import { blobLines } from './blob-lines.ts';
import { exportShelf } from './export-shelf.ts';
import { createPace, type Pace } from './pace.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { FromWorker, NamedBlob, Source, TaskName, Tasks, ToWorker } from './tasks.ts';

type Doing = {
  readonly [N in TaskName]: (
    data: Tasks[N]['in'],
    paceOf: (bytes: number) => Pace,
  ) => Tasks[N]['out'] | Promise<Tasks[N]['out']>;
};

const sizeOf = (files: readonly NamedBlob[]) => files.reduce((sum, { blob }) => sum + blob.size, 0);

/** Does what the page asks for, one task beside the other, and hears when one is to stop. */
export function startReviewWorker(): void {
  const shelves: Record<Source, Shelf> = { own: createShelf(), files: createShelf() };
  const doing: Doing = {
    add: ({ source, files }, paceOf) => shelves[source].add(files, paceOf(sizeOf(files))),
    clear: ({ source }) => {
      shelves[source] = createShelf();
      return null;
    },
    view: ({ source, filter, before, without }) => shelves[source].view(filter, before, without),
    rows: ({ source, from, to }) => shelves[source].rows(from, to),
    record: ({ source, at }) => shelves[source].record(at),
    export: ({ source, format, version }, paceOf) => {
      const shelf = shelves[source];
      return exportShelf(shelf, { format, version }, paceOf(sizeOf(shelf.files)));
    },
    proposals: ({ source }, paceOf) => shelves[source].proposals(paceOf(0)),
    check: ({ blob }, paceOf) => check(blob, paceOf(blob.size)),
  };
  const running = new Map<number, AbortController>();
  const say = (message: FromWorker) => postMessage(message);

  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    const { id } = data;
    if ('stop' in data) return running.get(id)?.abort();
    const stop = new AbortController();
    running.set(id, stop);
    const paceOf = (bytes: number) =>
      createPace(bytes, (progress) => say({ id, progress }), stop.signal);
    const run = async () => doing[data.task](data.data as never, paceOf);
    run()
      .then(
        (out) => say({ id, out }),
        () => say({ id, failed: stop.signal.aborted ? 'stopped' : 'broken' }),
      )
      .finally(() => running.delete(id));
  });
}

async function check(blob: Blob, pace: Pace): Promise<Verdict> {
  const verifier = createVerifier([]);
  for await (const lines of blobLines(blob)) {
    for (const { text, length } of lines) {
      verifier.take(text);
      // oxlint-disable-next-line no-await-in-loop -- one line after the other
      await pace(length + 1);
    }
  }
  return verifier.end();
}
