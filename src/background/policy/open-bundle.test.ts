import { describe, expect, it } from 'vitest';
import { openBundle, openEnvelope } from './open-bundle.ts';

const policy = (version: number) => ({ format: 1, id: 'acme', version });
const bundle = (...policies: unknown[]) => JSON.stringify({ format: 1, policies });

describe('openBundle', () => {
  it('opens current and next', () => {
    const { policies, refused } = openBundle(bundle(policy(1), policy(2)));
    expect(policies.map((one) => one.policy.version)).toEqual([1, 2]);
    expect(refused).toEqual([]);
  });

  it('gives back each envelope as text that opens again', () => {
    const [one] = openBundle(bundle(policy(3))).policies;
    expect(openEnvelope(one?.raw ?? '')).toMatchObject({ kind: 'opened', policy: { version: 3 } });
  });

  it('keeps the good one of two, and says where the other is wrong', () => {
    const wrong = { ...policy(2), rules: [{ id: 'a', acton: 'block' }] };
    const { policies, refused } = openBundle(bundle(policy(1), wrong));
    expect(policies.map((one) => one.policy.version)).toEqual([1]);
    expect(refused[0]?.path).toMatch(/^policies\[1\]\.rules\[0\]/);
  });

  it.each([
    ['nothing', '', ''],
    ['no JSON', '{"format":', ''],
    ['a policy without its bundle', JSON.stringify(policy(1)), 'policies'],
    ['a later format', JSON.stringify({ format: 2, policies: [policy(1)] }), 'format'],
    ['no policies', bundle(), 'policies'],
    ['three policies', bundle(policy(1), policy(2), policy(3)), 'policies'],
    ['null', 'null', ''],
    ['an envelope that is no policy', bundle('eyJ'), 'policies[0]'],
  ])('refuses %s', (_what, text, path) => {
    const { policies, refused } = openBundle(text);
    expect(policies).toEqual([]);
    expect(refused[0]?.path).toBe(path);
  });

  it('knows a web page when it gets one', () => {
    const [refusal] = openBundle('\n<!doctype html><p>Please sign in').refused;
    expect(refusal?.reason).toContain('web page');
    expect(refusal?.reason).not.toContain('sign in');
  });

  it('never repeats a value', () => {
    const { refused } = openBundle(bundle({ ...policy(1), organisation: ['Ακμή'] }));
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(refused)).not.toContain('Ακμή');
  });
});
