import { CompactSign, importJWK } from 'jose';
import type { PolicyKey } from './policy-key.ts';

/** The `typ` of the envelope (RFC 7515 §4.1.9): a signature made for something else is no policy. */
export const envelopeType = 'tidegate-policy+jws';

/** Signs the exact bytes of a policy file: a compact JWS (RFC 7515). */
export async function signPolicy(text: string, key: PolicyKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: key.alg, typ: envelopeType, kid: key.kid })
    .sign(await importJWK(key.jwk, key.alg));
}
