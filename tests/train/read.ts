import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One row of a labelled file. Fields beyond `text` and `source` depend on the set. */
export interface Row {
  readonly set: string;
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly label: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly kinds?: readonly string[];
  readonly form?: string;
  readonly size?: number | string;
  readonly path?: string;
  readonly flags?: readonly string[];
  readonly topic?: readonly string[];
  readonly maybe?: readonly string[];
  readonly also?: readonly string[];
  readonly has_code?: boolean;
  readonly spans?: readonly {
    readonly start: number;
    readonly end: number;
    readonly lang?: string;
  }[];
}

/** Every row of the `class-*` and `benign-*` files of a folder, in a fixed order. */
export function readRows(folder: string): Row[] {
  const files = readdirSync(folder).filter((name) =>
    /^(class|benign)-.*\.jsonl(\.gz)?$/.test(name),
  );
  return files.toSorted().flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const set = basename(name).replace(/\.jsonl(\.gz)?$/, '');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Object.assign(JSON.parse(line), { set }) as Row);
  });
}

/**
 * What must stay on one side of a split: the document a window was cut from. The same document
 * can come in several sets under different names.
 */
export function documentOf(row: Row): string {
  if (row.set === 'benign-code') return row.source.replace(/^github-linguist\/linguist:/, '');
  if (row.set === 'benign-logs') return row.source.replace(/^.*:/, '');
  if (row.path !== undefined) return row.path.replace(/^archive\/.\/[^/]+\//, 'archive/');
  return row.text.slice(0, 120);
}
