import { describe, expect, it } from 'vitest';
import { largestPolicy } from '../parse.ts';
import { bundleSchema, isIncluded, largestBundle } from './bundle.ts';
import { generatePolicyKeys, readPolicyKey } from './policy-key.ts';
import { signPolicy } from './sign-policy.ts';

const browsers = Array.from({ length: 2000 }, (_, at) => `browser-${at}`);
const included = async (percent: number, seed = 'a') =>
  (
    await Promise.all(
      browsers.map(async (id) => ((await isIncluded({ percent, seed }, id)) ? id : null)),
    )
  ).filter((id) => id !== null);

describe('a roll-out', () => {
  it('takes about the share it names, all or none at the ends', async () => {
    expect(await included(0)).toHaveLength(0);
    expect(await included(100)).toHaveLength(browsers.length);
    const tenth = (await included(10)).length / browsers.length;
    expect(tenth).toBeGreaterThan(0.07);
    expect(tenth).toBeLessThan(0.13);
    expect(await isIncluded(undefined, 'any')).toBe(true);
  });

  it('keeps who has it when it grows, and chooses others under another seed', async () => {
    const [small, large, others] = await Promise.all([
      included(10),
      included(30),
      included(10, 'b'),
    ]);
    expect(large).toEqual(expect.arrayContaining(small));
    expect(others).not.toEqual(small);
  });
});

describe('a served file', () => {
  it('holds one or two envelopes and nothing else', () => {
    const file = (policies: unknown, format = 1) =>
      bundleSchema.safeParse({ format, policies }).success;
    expect(file(['a.b.c'])).toBe(true);
    expect(file(['a.b.c', 'd.e.f'])).toBe(true);
    expect([file([]), file(['a', 'b', 'c']), file([{}]), file(['a.b.c'], 2)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is fetched however large its policies may be', async () => {
    const { privateJwk } = await generatePolicyKeys('Ed25519');
    const key = await readPolicyKey(privateJwk, 'private');
    if ('problem' in key) throw new Error(key.problem);
    const jws = await signPolicy('x'.repeat(largestPolicy), key);
    const bundle = { format: 1, policies: [jws, jws] };
    expect(bundleSchema.safeParse(bundle).success).toBe(true);
    expect(JSON.stringify(bundle).length).toBeLessThan(largestBundle);
    // Not for more than that: what comes from a server is bounded.
    expect(bundleSchema.safeParse({ ...bundle, policies: [`${jws}${jws}`] }).success).toBe(false);
  });
});
