import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Signature algorithms: Ed25519 (RFC 8037), and ECDSA on P-256 for key stores without it. */
export const algorithms = ['Ed25519', 'ES256'] as const;
export type Algorithm = (typeof algorithms)[number];

/** A key that policies are signed or verified with. */
export interface PolicyKey {
  readonly alg: Algorithm;
  /** RFC 7638 thumbprint, base64url: the same for both halves, worked out and never believed. */
  readonly kid: string;
  readonly jwk: JWK;
}

/** Fields of a JWK (RFC 7518 §6.2, RFC 8037 §2) that a public key has; anything else is left out. */
const publicFields = ['kty', 'crv', 'x', 'y'] as const;

/**
 * Reads a JWK.
 * @param half `public` refuses a private key: one that is pinned in thousands of browsers is private
 * no more.
 * @returns the key, or why it is none, without a part of it
 */
export async function readPolicyKey(
  json: unknown,
  half: 'public' | 'private',
): Promise<PolicyKey | { readonly problem: string }> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { problem: 'is not a JWK (a JSON object with kty, crv and x)' };
  const { kty, crv, x, y, d } = json as Record<string, unknown>;
  const alg =
    kty === 'OKP' && crv === 'Ed25519'
      ? 'Ed25519'
      : kty === 'EC' && crv === 'P-256'
        ? 'ES256'
        : null;
  if (alg === null) return { problem: 'is not an Ed25519 or P-256 key' };
  if (typeof x !== 'string' || (alg === 'ES256' && typeof y !== 'string'))
    return { problem: 'is not complete' };
  if (half === 'public' && d !== undefined)
    return { problem: 'is a private key; use the .public.jwk file' };
  if (half === 'private' && typeof d !== 'string')
    return { problem: 'is a public key; use the .private.jwk file' };
  const own = Object.fromEntries(
    publicFields.flatMap((field) => {
      const value = (json as Record<string, unknown>)[field];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
  const kid = await calculateJwkThumbprint(own as JWK);
  return { alg, kid, jwk: typeof d === 'string' ? { ...own, d } : own };
}

/** A new pair, ready to be written to files. */
export async function generatePolicyKeys(
  alg: Algorithm,
): Promise<{ readonly kid: string; readonly publicJwk: JWK; readonly privateJwk: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)]);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    publicJwk: { ...publicJwk, alg, kid, use: 'sig' },
    privateJwk: { ...privateJwk, alg, kid, use: 'sig' },
  };
}
