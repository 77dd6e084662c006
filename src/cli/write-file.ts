import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Stop } from './stop.ts';

/** Writes a file whole or not at all, and returns its SHA-256 in hexadecimal. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not writable';
    throw new Stop(`${path} cannot be written (${code}).`);
  }
  return createHash('sha256').update(bytes).digest('hex');
}
