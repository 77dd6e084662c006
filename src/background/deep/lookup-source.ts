import { createExactFinder, readExactTable } from '../../detect/exact/index.ts';
import { createFingerprintFinder, readFingerprints } from '../../detect/fingerprint/index.ts';
import type { DeepFinder } from '../../detect/index.ts';
import type { FileCache } from '../../platform/file-cache.ts';
import type { LookupView } from '../../policy/view.ts';
import type { DeepSource } from './deep-tier.ts';

export interface LookupIn {
  readonly fetch: typeof globalThis.fetch;
  readonly cache: FileCache;
  /** Of the managed settings; null where none is set. */
  readonly tagKey: () => Promise<Uint8Array | null>;
}

/** Bytes of a file at most: a million rows of four columns take 16 MB. */
const largest = 64 * 1024 * 1024;
/** Milliseconds until its last byte. */
const patience = 60_000;

/**
 * A table or a file of fingerprints that the policy names. The policy is signed and pins the hash, so
 * it does not matter where the bytes come from; a file of another hash is not used.
 */
export function lookupSource(
  lookup: LookupView,
  all: readonly LookupView[],
  { fetch, cache, tagKey }: LookupIn,
): DeepSource {
  return {
    name: `lookup:${lookup.id}`,
    async load() {
      const { url, sha256 } = lookup;
      const kept = await cache.read(url);
      const bytes = kept && (await hashOf(kept)) === sha256 ? kept : await download(url, fetch);
      if ((await hashOf(bytes)) !== sha256) throw new Error('not the file that the policy names');
      const finder = open(lookup, bytes, await tagKey());
      if (bytes !== kept) {
        // A full disk takes nothing from this scan; the file is fetched again next time.
        await cache
          .keep(
            url,
            bytes,
            all.map((one) => one.url),
          )
          .catch(() => undefined);
      }
      return finder;
    },
  };
}

function open(lookup: LookupView, bytes: Uint8Array, key: Uint8Array | null): DeepFinder {
  const { id, title, category } = lookup;
  if (lookup.kind === 'fingerprints') {
    return createFingerprintFinder([{ id, title, category, file: readFingerprints(bytes) }], key);
  }
  if (key === null) throw new Error('no tag key is set');
  return createExactFinder([{ id, title, category, table: readExactTable(bytes) }], key);
}

async function download(url: string, fetch: typeof globalThis.fetch): Promise<Uint8Array> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: giveUp.signal,
    });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > largest) throw new Error('too large');
      chunks.push(chunk);
    }
    return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  } finally {
    clearTimeout(timer);
    giveUp.abort();
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
