import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Stop } from './stop.ts';

/** A file by its path, or standard input for `-`. */
export interface Source {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Buffer>;
}

export function sourceOf(path: string): Source {
  if (path === '-') return { name: 'stdin', chunks: standardInput };
  return { name: path, chunks: () => readable(path) };
}

let stdinTaken = false;
/** What is piped in; it can be had once, and the second time would be an empty file. */
function standardInput(): AsyncIterable<Buffer> {
  if (stdinTaken) throw new Stop('Standard input (-) can stand for one file only.');
  stdinTaken = true;
  return process.stdin;
}

/** The chunks of a file; a {@link Stop} if it cannot be read. */
async function* readable(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** All of a text file; a {@link Stop} if it cannot be read or is not UTF-8. */
export async function readText(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  const text = decode(Buffer.concat(chunks));
  if (text === null) throw new Stop(`${source.name} is not UTF-8 text.`);
  return text;
}

/** As {@link readText}, for a file that is always named by its path. */
export async function readPath(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The lines of a stream, as bytes without their end. Split at line feeds only: a JSON string may hold
 * the other line ends of Unicode.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield rest.length > 0
        ? Buffer.concat([...rest, chunk.subarray(from, end)])
        : chunk.subarray(from, end);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes without its byte order mark; null if they are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Why a file cannot be read, for the person at the terminal. */
export function unreadable(path: string, error: unknown): Stop {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  // Whoever gives a text in place of a file is not to find it again in a terminal's or a job's log.
  if (code === 'ENOENT' && /\s/.test(path))
    return new Stop('There is no file of the name given. A text itself is piped in.');
  return new Stop(`${path} cannot be read (${code}).`);
}
