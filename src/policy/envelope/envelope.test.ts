import * as fc from 'fast-check';
import { base64url, CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { algorithms, generatePolicyKeys, type PolicyKey, readPolicyKey } from './policy-key.ts';
import { envelopeType, signPolicy } from './sign-policy.ts';
import { verifyPolicy } from './verify-policy.ts';

const text = '{"format": 1, "id": "acme", "version": 3, "organisation": "Ακμή"}\n';

interface Pair {
  readonly own: PolicyKey;
  readonly pinned: PolicyKey;
}

async function keyOf(json: unknown, half: 'public' | 'private'): Promise<PolicyKey> {
  const key = await readPolicyKey(json, half);
  if ('problem' in key) throw new Error(key.problem);
  return key;
}
async function pair(alg: (typeof algorithms)[number]): Promise<Pair> {
  const { publicJwk, privateJwk } = await generatePolicyKeys(alg);
  return { own: await keyOf(privateJwk, 'private'), pinned: await keyOf(publicJwk, 'public') };
}
const signed = async (header: Record<string, unknown>, { jwk, alg }: PolicyKey, body = text) =>
  new CompactSign(new TextEncoder().encode(body))
    .setProtectedHeader(header as never)
    .sign(await importJWK(jwk, alg));
const reasonOf = async (jws: string, keys: readonly PolicyKey[]) => {
  const opened = await verifyPolicy(jws, keys);
  return opened.kind === 'refused' ? opened.reason : 'verified';
};

let first: Pair;
let second: Pair;
let curve: Pair;
beforeAll(async () => {
  [first, second, curve] = await Promise.all([pair('Ed25519'), pair('Ed25519'), pair('ES256')]);
});

describe('an envelope', () => {
  it.each(algorithms)('signed with %s gives back the exact text', async (alg) => {
    const { own, pinned } = await pair(alg);
    const opened = await verifyPolicy(await signPolicy(text, own), [pinned]);
    expect(opened).toEqual({ kind: 'verified', text, kid: pinned.kid });
  });

  it('opens by either of two pinned keys, and says by which', async () => {
    const keys = [first.pinned, second.pinned];
    for (const { own, pinned } of [first, second])
      expect(await verifyPolicy(await signPolicy(text, own), keys)).toMatchObject({
        kid: pinned.kid,
      });
  });

  it('does not open by a key that is not pinned', async () => {
    const jws = await signPolicy(text, first.own);
    expect(await reasonOf(jws, [second.pinned])).toBe(
      `is signed by a key that is not pinned here (${first.own.kid})`,
    );
    expect(await reasonOf(jws, [])).toContain('not pinned');
  });

  it('does not open by a key that only says it is the pinned one', async () => {
    const jws = await signed(
      { alg: 'Ed25519', typ: envelopeType, kid: first.pinned.kid },
      second.own,
    );
    expect(await reasonOf(jws, [first.pinned])).toContain('does not fit its content');
  });

  it.each([
    ['another type', { typ: 'JWT' }, 'not as a policy'],
    ['no type', { typ: undefined }, 'not as a policy'],
    ['no key', { kid: undefined }, 'which key'],
    ['a key name that is none', { kid: 'geheim' }, 'is signed by a key that is not pinned here'],
  ])('does not open with %s', async (_what, part, reason) => {
    const header = { alg: 'Ed25519', typ: envelopeType, kid: first.pinned.kid, ...part };
    const refusal = await reasonOf(await signed(header, first.own), [first.pinned]);
    expect(refusal).toContain(reason);
    expect(refusal).not.toContain('geheim');
  });

  it('does not open without a signature, or by a secret that everybody knows', async () => {
    const body = base64url.encode(text);
    const head = (alg: string) =>
      base64url.encode(JSON.stringify({ alg, typ: envelopeType, kid: first.pinned.kid }));
    expect(await reasonOf(`${head('none')}.${body}.`, [first.pinned])).toContain('compact JWS');
    expect(await reasonOf(`${head('none')}.${body}.AAAA`, [first.pinned])).toContain('algorithm');
    const secret = new TextEncoder().encode(first.pinned.jwk.x ?? '');
    const mac = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'HS256', typ: envelopeType, kid: first.pinned.kid })
      .sign(secret);
    expect(await reasonOf(mac, [first.pinned])).toContain('algorithm');
  });

  it('does not open where the algorithm is not that of its key', async () => {
    const jws = await signed({ alg: 'ES256', typ: envelopeType, kid: first.pinned.kid }, curve.own);
    expect(await reasonOf(jws, [first.pinned])).toContain('another algorithm than its key');
  });

  it('does not open with any character changed, left out or added', async () => {
    const keys = [first.pinned];
    const jws = await signPolicy(text, first.own);
    expect(await reasonOf(jws, keys)).toBe('verified');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(jws.length - 1),
        fc.constantFrom(...alphabet),
        fc.constantFrom('change', 'drop', 'add'),
        async (at, char, how) => {
          fc.pre(how !== 'change' || jws[at] !== char);
          const rest = jws.slice(how === 'add' ? at : at + 1);
          const changed = jws.slice(0, at) + (how === 'drop' ? '' : char) + rest;
          expect(await reasonOf(changed, keys)).not.toBe('verified');
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(['', 'a', 'a.b', 'a.b.c', '..', '{}', 'eyJ.eyJ.eyJ.eyJ', '\u0000.\u0000.\u0000'])(
    'refuses %j and does not fail',
    async (jws) => {
      expect(await reasonOf(jws, [first.pinned])).toContain('is not a signed policy');
    },
  );
});

describe('a key', () => {
  it('is known by its thumbprint, whatever it says of itself', async () => {
    const { kid, publicJwk } = await generatePolicyKeys('Ed25519');
    expect((await keyOf({ ...publicJwk, kid: 'mine' }, 'public')).kid).toBe(kid);
  });

  it('that is private is not pinned, one that is public does not sign', async () => {
    const { publicJwk, privateJwk } = await generatePolicyKeys('ES256');
    expect(await readPolicyKey(privateJwk, 'public')).toEqual({
      problem: 'is a private key; use the .public.jwk file',
    });
    expect(await readPolicyKey(publicJwk, 'private')).toHaveProperty('problem');
    expect(await readPolicyKey(publicJwk, 'public')).toMatchObject({ alg: 'ES256' });
  });

  it.each([
    null,
    'eyJ',
    [],
    {},
    { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    { kty: 'OKP', crv: 'X25519', x: 'AAAA' },
    { kty: 'OKP', crv: 'Ed25519' },
    { kty: 'EC', crv: 'P-256', x: 'AAAA' },
  ])('is refused where it is none: %j', async (json) => {
    expect(await readPolicyKey(json, 'public')).toHaveProperty('problem');
  });
});
