import { useEffect, useRef, useState } from 'preact/hooks';
import { periodBefore, type ReviewFilter } from '../../events/review/filter.ts';
import type { Verdict } from '../../events/verify.ts';
import type { ask as askBackground } from '../../platform/bus.ts';
import type { Check } from './check-files.ts';
import type { Desk } from './desk.ts';
import { readOwnLog } from './read-own-log.ts';
import type { FileFacts, NamedBlob, Progress, Source, View } from './worker/tasks.ts';

export interface ReviewedFile {
  readonly name: string;
  /** Null until it is read. */
  readonly facts: FileFacts | null;
  /** `unread`: it could not be read to its end. */
  readonly verdict: Verdict | 'checking' | 'unread';
  /** Whether its records count. */
  readonly counted: boolean;
}

type Period = { readonly from: string; readonly to: string };
type Files = Readonly<Record<Source, readonly ReviewedFile[]>>;

/** `full`: there is no room for more. */
export type Trouble = 'failed' | 'full' | 'stopped' | null;

interface Shown {
  readonly source: Source;
  readonly view: View;
  /** Another one for each answer. */
  readonly number: number;
}

interface Parts {
  readonly ask: typeof askBackground;
  readonly desk: Desk;
  readonly check: Check;
}

export type Review = ReturnType<typeof useReview>;

/** What the page shows and what it can do, without how it looks. */
export function useReview({ ask, desk, check }: Parts) {
  const [source, setSource] = useState<Source>('own');
  const [files, setFiles] = useState<Files>({ own: [], files: [] });
  const [filter, putFilter] = useState<ReviewFilter>({});
  const [compare, setCompare] = useState<Period | null>(null);
  const [reading, setReading] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [view, setView] = useState<Shown | null>(null);
  /** Grows with what was read, so that the view is asked for again. */
  const [data, setData] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const asked = useRef(0);
  /** Files are read one lot after the other: a row knows its file by its number. */
  const queue = useRef(Promise.resolve());
  const filesBegun = useRef(0);

  const change = (of: Source, at: number, to: Partial<ReviewedFile>) =>
    setFiles((all) => ({
      ...all,
      [of]: all[of].map((file, n) => (n === at ? { ...file, ...to } : file)),
    }));

  const read = async (of: Source, added: readonly NamedBlob[], first: number): Promise<void> => {
    const begun: ReviewedFile = { name: '', facts: null, verdict: 'checking', counted: true };
    setFiles((all) => ({
      ...all,
      [of]: [...all[of].slice(0, first), ...added.map(({ name }) => ({ ...begun, name }))],
    }));
    added.forEach(({ blob }, at) => {
      const tell = async () => {
        const verdict = await check(blob);
        const whole = verdict !== null && verdict.problems.length === 0;
        change(of, first + at, { verdict: verdict ?? 'unread', counted: whole });
      };
      void tell();
    });
    stop.current = new AbortController();
    let shownAt = Date.now();
    const progress = (now: Progress) => {
      setReading(now);
      // What is there already is shown while the rest is read.
      if (Date.now() - shownAt < 3000) return;
      shownAt = Date.now();
      setData((n) => n + 1);
    };
    setReading({ done: 0, of: 1 });
    try {
      const { files: facts, full } = await desk.ask(
        'add',
        { source: of, files: added },
        { progress, stop: stop.current.signal },
      );
      facts.forEach((one, at) => change(of, first + at, { facts: one }));
      setTrouble(full ? 'full' : null);
    } catch {
      setTrouble(stop.current.signal.aborted ? 'stopped' : 'failed');
    } finally {
      setReading(null);
      setData((n) => n + 1);
    }
  };

  const readOwn = async (): Promise<void> => {
    setReading({ done: 0, of: 1 });
    try {
      const blob = await readOwnLog(ask);
      await desk.ask('clear', { source: 'own' });
      await read('own', blob.size > 0 ? [{ name: '', blob }] : [], 0);
    } catch {
      // The background does not answer; there is nothing to show but that.
      setReading(null);
      setTrouble('failed');
    }
  };

  const reload = () => {
    queue.current = queue.current.then(readOwn);
    return queue.current;
  };
  useEffect(() => void reload(), []);

  const without = files[source].flatMap(({ counted }, at) => (counted ? [] : [at]));
  const question = JSON.stringify([source, filter, compare, without, data]);
  /** Other days are compared with those before them. */
  const setFilter = (next: ReviewFilter): void => {
    const moved = next.from !== filter.from || next.to !== filter.to;
    if (compare && moved) setCompare(periodBefore(next));
    putFilter(next);
  };
  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    desk.ask('view', { source, filter, before: compare, without }).then(
      (answer) => number === asked.current && setView({ source, view: answer, number }),
      () => setTrouble('failed'),
    );
  }, [question]);

  return {
    source,
    setSource,
    files: files[source],
    filter,
    setFilter,
    compare,
    setCompare,
    reading,
    trouble,
    /** Never the one of the other source. */
    view: view?.source === source ? view : null,
    stop: () => stop.current?.abort(),
    reload,
    addFiles: (added: readonly NamedBlob[]) => {
      setSource('files');
      const first = filesBegun.current;
      filesBegun.current += added.length;
      queue.current = queue.current.then(() => read('files', added, first));
      return queue.current;
    },
    clearFiles: async () => {
      await desk.ask('clear', { source: 'files' });
      filesBegun.current = 0;
      setFiles((all) => ({ ...all, files: [] }));
      setTrouble(null);
      setData((n) => n + 1);
    },
    setCounted: (at: number, counted: boolean) => change(source, at, { counted }),
  };
}
