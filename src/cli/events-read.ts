import { glob, stat } from 'node:fs/promises';
import { type Line, readJsonLine } from '../events/jsonl.ts';
import { decode, linesOf, sourceOf } from './read.ts';
import { Stop } from './stop.ts';

export interface ReadLine {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  /** Null: not a line that this version knows. */
  readonly line: Line | null;
  readonly text: string;
  /** Bytes of the line with its end. */
  readonly bytes: number;
}

/** The lines of export files, one after the other, in the memory of one line. */
export async function* readEventLines(files: readonly string[]): AsyncGenerator<ReadLine> {
  for (const file of files) {
    let number = 0;
    const { name, chunks } = sourceOf(file);
    for await (const bytes of linesOf(chunks())) {
      number += 1;
      const text = decode(bytes);
      if (text === '') continue;
      const line = text === null ? null : readJsonLine(text);
      yield { file: name, number, line, text: text ?? '', bytes: bytes.length + 1 };
    }
  }
}

/** The `.jsonl` files of a folder, sorted; with their size in bytes. */
export async function eventFilesIn(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly bytes: number }> {
  const found: string[] = [];
  for await (const file of glob(`${folder}/**/*.jsonl`)) found.push(file);
  const files = found.toSorted();
  if (files.length === 0) throw new Stop(`${folder} holds no .jsonl file.`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { files, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
