import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createExactFinder, readExactTable } from '../detect/exact/index.ts';
import { createFingerprintFinder, readFingerprints } from '../detect/fingerprint/index.ts';
import type { DeepFinder } from '../detect/index.ts';
import { UnusableFile } from '../detect/tags/packed-file.ts';
import { Stop } from './stop.ts';
import { tagKeyOf } from './tag-key.ts';

/** Finders of tables and fingerprints, and what people call them. */
export interface Lookups {
  readonly finders: readonly DeepFinder[];
  readonly titles: ReadonlyMap<string, string>;
}

export interface LookupFiles {
  readonly exact: readonly string[];
  readonly fingerprints: readonly string[];
  readonly tagKey: string | undefined;
}

/**
 * Opens the files that a scan is to use; each is a detector with the name of its file for an id. A
 * {@link Stop} if one cannot be used: without it, a text would look clean that is not.
 */
export async function lookupFinders({
  exact,
  fingerprints,
  tagKey,
}: LookupFiles): Promise<Lookups> {
  const key = tagKey === undefined ? null : await tagKeyOf(tagKey);
  if (exact.length > 0 && !key) throw new Stop('--exact needs --tag-key.');
  const finders: DeepFinder[] = [];
  const titles = new Map<string, string>();
  const open = async (
    path: string,
    use: (id: string, bytes: Uint8Array) => { finder: DeepFinder; title: string },
  ): Promise<void> => {
    const id = basename(path)
      .replace(/\.\w+$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-');
    try {
      const { finder, title } = use(id, await readFile(path));
      finders.push(finder);
      titles.set(id, title);
    } catch (error) {
      if (error instanceof UnusableFile) throw new Stop(`${path} ${error.message}.`);
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
      throw new Stop(`${path} cannot be read (${code}).`);
    }
  };
  for (const path of exact) {
    await open(path, (id, bytes) => {
      const table = readExactTable(bytes);
      const finder = createExactFinder([{ id, table }], key ?? new Uint8Array());
      return { finder, title: table.header.title };
    });
  }
  for (const path of fingerprints) {
    await open(path, (id, bytes) => {
      const file = readFingerprints(bytes);
      return { finder: createFingerprintFinder([{ id, file }], key), title: file.header.title };
    });
  }
  return { finders, titles };
}

/** All values of an option that may come more than once, which the parser keeps the last of. */
export function repeated(rawArgs: readonly string[], option: string): string[] {
  const end = rawArgs.indexOf('--');
  const flags = end < 0 ? rawArgs : rawArgs.slice(0, end);
  return flags.flatMap((raw, at) => {
    if (raw.startsWith(`--${option}=`)) return [raw.slice(option.length + 3)];
    return raw === `--${option}` ? [flags[at + 1] ?? ''] : [];
  });
}
