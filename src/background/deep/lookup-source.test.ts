import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createFingerprintBuilder, writeFingerprints } from '../../detect/fingerprint/index.ts';
import { createScanner } from '../../detect/index.ts';
import type { LookupView } from '../../policy/view.ts';
import { type LookupIn, lookupSource } from './lookup-source.ts';

const memo = `The northern yard closes in May because the lease of the quay ends and nobody bids for it.
Forty berths move to the southern basin, where dredging begins as soon as the ice is gone.
The harbour board has agreed to keep this to itself until the unions have heard of it.`;

function fingerprints(): Uint8Array {
  const builder = createFingerprintBuilder({
    title: 'Harbour plans',
    category: 'strategy',
    salt: '00112233445566778899aabbccddeeff',
    tagKey: null,
  } as Parameters<typeof createFingerprintBuilder>[0]);
  builder.add('Yard memo', memo, 'prose');
  return writeFingerprints(builder.finish().file);
}

const file = fingerprints();
const sha256 = createHash('sha256').update(file).digest('hex');
const lookup: LookupView = {
  id: 'harbour',
  kind: 'fingerprints',
  title: 'Harbour plans',
  category: 'strategy',
  why: 'Nobody outside knows these plans.',
  url: 'https://policy.acme.example/harbour.bin',
  sha256,
};

function setUp(served: () => Promise<Response>, more: Partial<LookupView> = {}) {
  const kept = new Map<string, Uint8Array>();
  const fetch = vi.fn<LookupIn['fetch']>(served);
  const view = { ...lookup, ...more };
  const source = lookupSource(view, [view], {
    fetch,
    cache: {
      read: async (url) => kept.get(url) ?? null,
      keep: async (url, bytes) => void kept.set(url, bytes),
      forget: async (url) => void kept.delete(url),
    },
    tagKey: async () => null,
  });
  return { source, fetch, kept };
}
const serves = (bytes: Uint8Array) => async () => new Response(new Uint8Array(bytes));

describe('a file that the policy names', () => {
  it('is fetched once, kept, and finds what it is about', async () => {
    const { source, fetch, kept } = setUp(serves(file));
    const { findings } = createScanner({ deep: [await source.load()] }).scan(
      `What do you think of this?\n\n${memo}`,
    );
    expect(findings.map(({ detector }) => detector)).toContain('harbour');
    await source.load();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(kept.get(lookup.url)).toEqual(file);
  });

  it('is not used with another hash, and nothing of it is kept', async () => {
    const { source, kept } = setUp(serves(file.map((byte, at) => (at === 20 ? byte ^ 1 : byte))));
    await expect(source.load()).rejects.toThrow('not the file');
    expect(kept.size).toBe(0);
  });

  it('is fetched again where the kept one was damaged', async () => {
    const { source, fetch, kept } = setUp(serves(file));
    kept.set(lookup.url, new Uint8Array(3));
    expect((await source.load()).reports).toEqual(['harbour']);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(kept.get(lookup.url)).toEqual(file);
  });

  it.each([
    ['the server is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server fails', async () => new Response('', { status: 503 })],
    ['a portal answers', async () => new Response('<html>sign in</html>')],
  ])('is missing when %s', async (_what, served) => {
    await expect(setUp(served).source.load()).rejects.toThrow();
  });

  it('of exact data needs the tag key', async () => {
    const { source } = setUp(serves(file), { kind: 'exact' });
    await expect(source.load()).rejects.toThrow('no tag key');
  });
});
