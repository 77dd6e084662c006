import type { HoldFiles } from './files.ts';
import { isPartOf } from './part-of.ts';

/** Files on both their ways: into the page, and out of it again. */
export interface Uploads {
  /** As the person brings them; what the page gets may leave later. */
  readonly bring: HoldFiles;
  /**
   * As a request carries them: those that the page got from here, and parts of those, may leave;
   * any other is held and judged first. Null: they stay here.
   */
  send(files: readonly File[], signal: AbortSignal): Promise<readonly File[] | null>;
}

export interface UploadsIn {
  readonly hold: HoldFiles;
  /** Whether the person did something a moment ago. */
  readonly gesture: () => boolean;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Files that may leave, the last ones: a site uploads what it got soon. */
const most = 100;
/** A page tries again by itself within this time; milliseconds. */
const again = 10_000;

export function createUploads({ hold, gesture, now }: UploadsIn): Uploads {
  let free: readonly File[] = [];
  let kept: readonly { readonly file: File; readonly at: number }[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const remember = (files: readonly File[]): void => {
    free = [...free.filter((file) => !files.includes(file)), ...files].slice(-most);
  };
  const among = async (file: File, known: readonly File[]): Promise<boolean> => {
    if (known.includes(file)) return true;
    // The latest first: it is what is being uploaded.
    for (const one of known.toReversed()) if (await isPartOf(file, one)) return true;
    return false;
  };
  const decide = async (
    files: readonly File[],
    signal: AbortSignal,
  ): Promise<readonly File[] | null> => {
    const news: File[] = [];
    for (const file of files) if (!(await among(file, free))) news.push(file);
    if (news.length === 0) return files;
    if (signal.aborted) return null;
    kept = kept.filter(({ at }) => now() - at < again);
    const refused = kept.map(({ file }) => file);
    for (const file of news) if (await among(file, refused)) return null;
    const given = await hold(news, gesture(), signal);
    remember(given);
    if (given.length === 0) kept = [...kept, ...news.map((file) => ({ file, at: now() }))];
    if (given.length !== news.length) return null;
    return files.map((file) => given[news.indexOf(file)] ?? file);
  };

  return {
    async bring(files, isGesture, signal) {
      const given = await hold(files, isGesture, signal);
      remember(given);
      return given;
    },
    send(files, signal) {
      // One after the other: pieces of one file are asked about at once.
      const sent = last.then(() => decide(files, signal));
      last = sent.catch(() => undefined);
      return sent;
    },
  };
}
