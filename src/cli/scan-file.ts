import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import type { Channel } from '../policy/view.ts';
import { readFile } from '../reader/read-file.ts';
import type { Inspect, Inspection } from './inspect.ts';
import { print } from './print.ts';
import { unreadable } from './read.ts';
import { reportText } from './scan-text.ts';

/** Scans a document as a browser would before it goes; null where its text could not all be read. */
export async function scanFile(
  name: string,
  inspect: Inspect,
  titleOf: (detector: string) => string,
  where: { site?: string; channel?: Channel },
): Promise<Inspection | null> {
  let bytes;
  try {
    bytes = new Uint8Array(await readBytes(name));
  } catch (error) {
    throw unreadable(name, error);
  }
  const reading = await readFile({ bytes, name: path.basename(name) });
  if (reading.kind !== 'text') {
    await print(
      `${name}: ${reading.kind === 'media' ? 'no text' : `unreadable (${reading.reason})`}\n`,
    );
    return null;
  }
  const inspection = inspect(reading.text, { channel: 'file', ...where });
  await print(reportText(name, reading.text, inspection, titleOf));
  if (reading.missing === null) return inspection;
  await print(`${name}: a part of it is unreadable (${reading.missing})\n`);
  return null;
}
