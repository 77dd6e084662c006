import { describe, expect, it } from 'vitest';
import { openBundle, openSigned } from './open-bundle.ts';
import { pinnedKeys } from './pinned-keys.ts';
import { signedBundle, signingKeys } from './signing.fixture.ts';

const { own, pinned, kid } = await signingKeys();
const keys = await pinnedKeys(JSON.stringify(pinned));
if ('problem' in keys) throw new Error(keys.problem);
const policy = (version: number) => ({ format: 1, id: 'acme', version });
const bundle = (...policies: unknown[]) => signedBundle(own, policies);
const file = (policies: unknown, format = 1) => JSON.stringify({ format, policies });

describe('openBundle', () => {
  it('opens current and next', async () => {
    const { policies, refused } = await openBundle(await bundle(policy(1), policy(2)), keys);
    expect(policies.map((one) => one.policy.version)).toEqual([1, 2]);
    expect(refused).toEqual([]);
  });

  it('gives back each envelope as text that opens again', async () => {
    const [one] = (await openBundle(await bundle(policy(3)), keys)).policies;
    expect(await openSigned(one?.raw ?? '', keys)).toMatchObject({
      kind: 'opened',
      policy: { version: 3 },
      kid,
    });
  });

  it('opens nothing that a pinned key did not sign', async () => {
    const { policies, refused } = await openBundle(await bundle(policy(3)), []);
    expect(policies).toEqual([]);
    expect(refused).toMatchObject([
      { path: 'policies[0]', reason: `is signed by a key that is not pinned here (${kid})` },
    ]);
  });

  it('keeps the good one of two, and says where the other is wrong', async () => {
    const wrong = { ...policy(2), rules: [{ id: 'a', acton: 'block' }] };
    const { policies, refused } = await openBundle(await bundle(policy(1), wrong), keys);
    expect(policies.map((one) => one.policy.version)).toEqual([1]);
    expect(refused[0]?.path).toMatch(/^policies\[1\]\.rules\[0\]/);
  });

  it.each([
    ['nothing', '', ''],
    ['no JSON', '{"format":', ''],
    ['a policy without its bundle', JSON.stringify(policy(1)), 'policies'],
    ['a later format', file(['a.b.c'], 2), 'format'],
    ['no policies', file([]), 'policies'],
    ['three policies', file(['a.b.c', 'a.b.c', 'a.b.c']), 'policies'],
    ['null', 'null', ''],
    ['a policy that is not signed', file([policy(1)]), 'policies.0'],
    ['an envelope that is none', file(['eyJ']), 'policies[0]'],
  ])('refuses %s', async (_what, text, path) => {
    const { policies, refused } = await openBundle(text, keys);
    expect(policies).toEqual([]);
    expect(refused[0]?.path).toBe(path);
  });

  it('knows a web page when it gets one', async () => {
    const [refusal] = (await openBundle('\n<!doctype html><p>Please sign in', keys)).refused;
    expect(refusal?.reason).toContain('web page');
    expect(refusal?.reason).not.toContain('sign in');
  });

  it('never repeats a value', async () => {
    const text = await bundle({ ...policy(1), organisation: ['Ακμή'] });
    const { refused } = await openBundle(text, keys);
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(refused)).not.toContain('Ακμή');
  });
});
