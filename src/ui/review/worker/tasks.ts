import type { Format } from '../../../events/convert.ts';
import type { LoggedEvent } from '../../../events/event.ts';
import type { Link } from '../../../events/link.ts';
import type { Proposal } from '../../../events/propose.ts';
import type { ReviewFilter } from '../../../events/review/filter.ts';
import type { Facet, Shape } from '../../../events/review/shape.ts';
import type { Tally } from '../../../events/tally.ts';
import type { Verdict } from '../../../events/verify.ts';

/** This browser's own log, or files of other machines: they never meet. */
export type Source = 'own' | 'files';

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What was read of a file. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly records: number;
  /** Records that another file had already. */
  readonly known: number;
  /** Lines that are none of an export. */
  readonly bad: number;
}

/** What is shown of a period. */
export interface Picture {
  readonly tally: Tally;
  readonly browsers: number;
}

export interface View {
  readonly shown: Picture;
  /** The period it is compared with. */
  readonly before: Picture | null;
  /** Rows that can be asked for. */
  readonly listed: number;
  readonly choices: Readonly<Record<Facet, readonly string[]>>;
  /** First and last day of all there is; null where there is nothing. */
  readonly span: { readonly from: string; readonly to: string } | null;
}

/** A line of the list. */
export interface RowBrief extends Pick<
  Shape,
  'kind' | 'tool' | 'site' | 'action' | 'rule' | 'outcome' | 'channel' | 'reason'
> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly categories: readonly string[];
}

/** Everything about one record. */
export interface WholeRecord {
  /** `group` is null where it is so small that somebody could be recognised. */
  readonly event: LoggedEvent;
  readonly link: Link;
  readonly file: string;
}

export interface Exported {
  readonly blob: Blob;
  readonly records: number;
  readonly extension: 'jsonl' | 'zip' | 'csv';
}

/** What a worker does for the page. */
export interface Tasks {
  /** Reads files into the table of a source; stopped, it keeps what it has. */
  add: {
    in: { source: Source; files: readonly NamedBlob[] };
    out: { files: readonly FileFacts[]; full: boolean };
  };
  clear: { in: { source: Source }; out: null };
  /** Counts; what it lists is what the next questions are about. */
  view: {
    in: {
      source: Source;
      filter: ReviewFilter;
      before: { from: string; to: string } | null;
      /** Numbers of files that do not count. */
      without: readonly number[];
    };
    out: View;
  };
  /** Lines of the list, the newest first. */
  rows: { in: { source: Source; from: number; to: number }; out: readonly RowBrief[] };
  record: { in: { source: Source; at: number }; out: WholeRecord | null };
  /** The list as a file. `version` of Tidegate. */
  export: {
    in: { source: Source; format: Format | 'jsonl'; version: string };
    out: Exported;
  };
  /** Exceptions for what people said was wrong. */
  proposals: { in: { source: Source }; out: readonly Proposal[] };
  /** Whether the chain of a file holds. */
  check: { in: { blob: Blob }; out: Verdict };
}
export type TaskName = keyof Tasks;

/** How far it is, in bytes. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What travels to the worker, and back. */
export type ToWorker =
  | { readonly id: number; readonly task: TaskName; readonly data: unknown }
  | { readonly id: number; readonly stop: true };
export type FromWorker =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly out: unknown }
  /** `stopped` by the page, or something broke. */
  | { readonly id: number; readonly failed: 'stopped' | 'broken' };
