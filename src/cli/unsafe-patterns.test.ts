import { describe, expect, it, vi } from 'vitest';
import { unsafePatterns } from './unsafe-patterns.ts';

vi.setConfig({ testTimeout: 60_000 });

const policyOf = (pattern: string) => ({
  format: 1 as const,
  id: 'p',
  version: 1,
  detectors: { own: { custom: { title: 'T', category: 'strategy', why: 'W.', pattern } } },
});

describe('unsafePatterns', () => {
  it.each(['ACME-\\d{6}', '(?<![\\p{L}])PRJ-[A-Z]{2,5}-\\d{2,4}', '[a-z]{0,9}[a-z0-9]{0,9}-x'])(
    'lets %s pass',
    async (pattern) => {
      expect(await unsafePatterns(policyOf(pattern))).toEqual([]);
    },
  );
  it.each(['(?:a{0,1000}){0,8}b', 'a{0,500}a{0,500}a{0,500}c'])('refuses %s', async (pattern) => {
    expect(await unsafePatterns(policyOf(pattern))).toEqual(['detectors.own.custom.pattern']);
  });

  it('looks at the addresses of sites too', async () => {
    const site = {
      conversation: '^/c/([^/]+)',
      files: [{ method: 'POST', url: '^(?:a{0,1000}){0,8}b' }],
    };
    expect(await unsafePatterns({ format: 1, id: 'p', version: 1, sites: { own: site } })).toEqual([
      'sites.own.files[0].url',
    ]);
  });
});
