import { describe, expect, it } from 'vitest';
import { readPolicy } from '../parse.ts';
import type { PolicyDocument } from '../schema.ts';
import { publishPolicy } from './publish-policy.ts';

const policy: PolicyDocument = {
  format: 1,
  id: 'acme',
  version: 1,
  tests: [{ text: 'the blue heron', expect: 'allow' }],
};
const issuedAt = '2026-11-22T12:00:00.000Z';
const published = async (document: PolicyDocument, keepTests = false) => {
  const parsed = readPolicy(await publishPolicy(document, { issuedAt, keepTests }));
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  return parsed.policy;
};

describe('what is signed', () => {
  it('has a hash in the place of the tests, which tells other tests apart', async () => {
    const { tests, testsSha256 } = await published(policy);
    expect(tests).toBeUndefined();
    expect(testsSha256).toMatch(/^[0-9a-f]{64}$/);
    const other = await published({ ...policy, tests: [{ text: 'a heron', expect: 'allow' }] });
    expect(other.testsSha256).not.toBe(testsSha256);
  });

  it('has the tests where that is wanted, and no hash where there are none', async () => {
    expect(await published(policy, true)).toEqual({ ...policy, issuedAt });
    const { tests: _, ...without } = policy;
    expect(await published(without)).toEqual({ ...without, issuedAt });
  });

  it('keeps a date of its own', async () => {
    const own = { ...policy, issuedAt: '2026-01-01' };
    expect((await published(own)).issuedAt).toBe('2026-01-01');
  });
});
