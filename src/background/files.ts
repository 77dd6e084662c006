import type { FileQuestion, Reading } from '../protocol/file.ts';
import type { DeepAnswer, DeepTier } from './deep/deep-tier.ts';

/** What a gate hears about a file it holds. */
export interface FileAnswer {
  readonly reading: Reading;
  /** What the deep tier says of the text; null where there is none. */
  readonly deep: DeepAnswer | null;
}

export type ReadFile = (question: FileQuestion) => Promise<FileAnswer>;

/** Milliseconds the scan of a file's text may take: whoever attaches a book waits a little. */
const patience = 10_000;

/**
 * Reads a file for a gate and scans its text here: a page would stand still over a long one. Where
 * the reader breaks, the file is unreadable, never clean.
 */
export function files(
  read: (question: FileQuestion) => Promise<Reading>,
  deep: DeepTier,
): ReadFile {
  return async (question) => {
    const reading = await readWhole(question, read);
    if (reading.kind !== 'text' || reading.text.trim() === '') return { reading, deep: null };
    return { reading, deep: await deep.scan(reading.text, patience) };
  };
}

/** What reading this file gave; where the reader breaks, the file is unreadable. */
export async function readWhole(
  question: FileQuestion,
  read: (question: FileQuestion) => Promise<Reading>,
): Promise<Reading> {
  // Without structured clone a file arrives as `{}`, and nothing says so.
  const isWhole = question.file instanceof Blob && question.file.size === question.bytes;
  try {
    if (isWhole) return await read(question);
  } catch {
    // The page of the reader is gone, or never came up.
  }
  return { kind: 'unreadable', reason: 'transport' };
}
