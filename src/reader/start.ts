import { onFile } from '../platform/reader-page.ts';
import { createReader } from './reader.ts';

/** The page of the reader: out of sight, with the one thing a service worker has not, workers. */
export function startReaderPage(create: () => Worker): void {
  onFile(createReader(create));
}
