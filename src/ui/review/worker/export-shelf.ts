import { Zip, ZipDeflate } from 'fflate';
import { type Format, frames } from '../../../events/convert.ts';
import { filteredLine } from '../../../events/review/filtered-line.ts';
import { blobLines } from './blob-lines.ts';
import type { Pace } from './pace.ts';
import type { Shelf } from './shelf.ts';
import type { Exported } from './tasks.ts';

/** Bytes: pieces of this size go to the browser, which keeps them out of memory. */
const pieceSize = 4_000_000;

/** Collects bytes in pieces of a Blob. */
function collect() {
  const pieces: Blob[] = [];
  let waiting: (Uint8Array<ArrayBuffer> | string)[] = [];
  let size = 0;
  const flush = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    put(part: Uint8Array<ArrayBuffer> | string): void {
      waiting.push(part);
      size += part.length;
      if (size >= pieceSize) flush();
    },
    end(type: string): Blob {
      flush();
      return new Blob(pieces, { type });
    },
  };
}

interface Wish {
  readonly format: Format | 'jsonl';
  /** Of Tidegate. */
  readonly version: string;
}

/**
 * What is shown, as a file. Our own form of several files stays several, in one archive: each has its
 * own chain and trailer, and each can be verified.
 */
export async function exportShelf(
  shelf: Shelf,
  { format, version }: Wish,
  pace: Pace,
): Promise<Exported> {
  const out = collect();
  const records = { count: 0 };
  if (format !== 'jsonl' || shelf.files.length < 2) {
    const { head, end } = format === 'jsonl' ? { head: '', end: '\n' } : frames[format];
    out.put(head);
    await eachLine(shelf, { format, version }, records, pace, (text) => out.put(`${text}${end}`));
    const extension = format === 'csv' ? 'csv' : 'jsonl';
    const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
    return { blob: out.end(type), records: records.count, extension };
  }
  const broken: Error[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) broken.push(error);
    else out.put(bytes);
  });
  const encoder = new TextEncoder();
  let entry: ZipDeflate | null = null;
  let entryOf = -1;
  const begin = (file: number): ZipDeflate => {
    entry?.push(new Uint8Array(0), true);
    entryOf = file;
    entry = new ZipDeflate(entryName(shelf.files[file]?.name ?? '', file), { level: 1 });
    zip.add(entry);
    return entry;
  };
  await eachLine(shelf, { format, version }, records, pace, (text, file) => {
    const into = file === entryOf && entry ? entry : begin(file);
    into.push(encoder.encode(`${text}\n`));
  });
  (entry as ZipDeflate | null)?.push(new Uint8Array(0), true);
  zip.end();
  if (broken[0]) throw broken[0];
  return { blob: out.end('application/zip'), records: records.count, extension: 'zip' };
}

/** Two files may have one name. */
function entryName(name: string, number: number): string {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return `${String(number + 1).padStart(4, '0')}-${plain.endsWith('.jsonl') ? plain : `${plain}.jsonl`}`;
}

async function eachLine(
  { files, table, shownRows }: Shelf,
  { format, version }: Wish,
  records: { count: number },
  pace: Pace,
  write: (text: string, file: number) => void,
): Promise<void> {
  const shown = shownRows();
  let row = 0;
  for (const [number, { blob }] of files.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    for await (const lines of blobLines(blob)) {
      for (const { text, start, length } of lines) {
        const place = row < table.rows ? table.placeAt(row) : null;
        const isRow = place?.file === number && place.start === start;
        const wanted = isRow && shown[row] === 1;
        if (isRow) row += 1;
        const line = filteredLine(text, wanted, format, version);
        if (wanted && line !== null) records.count += 1;
        if (line !== null && (length > 0 || wanted)) write(line, number);
        // oxlint-disable-next-line no-await-in-loop -- one line after the other
        await pace(length + 1);
      }
    }
  }
}
