import type { FileTask } from '../protocol/file.ts';
import { createRecogniser, type Recognise } from './pictures/recogniser.ts';
import { readFile } from './read-file.ts';

/** The worker that reads: it may be ended in the middle of a file and nothing is lost. */
export function startReader(): void {
  const recogniser = recogniserFor();
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // A library in this worker posts messages of its own kind.
    if (!isTask(data)) return;
    const { id, bytes, name, pictures } = data;
    const recognise = recogniser(pictures);
    void readFile({ bytes, name, recognise }).then((reading) => postMessage({ id, reading }));
  });
}

/** What the page gives the worker. */
export interface Task extends Pick<FileTask, 'name' | 'pictures'> {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** One recogniser at a time: they are large, and languages change with the policy alone. */
function recogniserFor(): (pictures: Task['pictures']) => Recognise | null {
  let made: { readonly languages: string; readonly recognise: Recognise } | null = null;
  return (pictures) => {
    if (pictures.length === 0) return null;
    const languages = pictures.join();
    if (made?.languages !== languages) {
      made = { languages, recognise: createRecogniser(pictures) };
    }
    return made.recognise;
  };
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
