import { base64url, compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import { algorithms, type PolicyKey } from './policy-key.ts';
import { envelopeType } from './sign-policy.ts';

export type Verified =
  | { readonly kind: 'verified'; readonly text: string; readonly kid: string }
  /** `reason` is a sentence of ours; nothing of the envelope but a key's thumbprint is in it. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Opens an envelope by one of the pinned keys. Two can be valid at once, for the time in which one
 * takes over from the other; the envelope names which. Never rejects.
 */
export async function verifyPolicy(jws: string, keys: readonly PolicyKey[]): Promise<Verified> {
  const header = headerOf(jws);
  if (header === null) return refused('is not a signed policy (a compact JWS)');
  const { alg, kid, typ } = header;
  if (typ !== envelopeType) return refused('is signed, but not as a policy');
  if (!algorithms.some((known) => known === alg))
    return refused(`is signed by another algorithm than ${algorithms.join(' or ')}`);
  if (typeof kid !== 'string') return refused('does not say which key signed it');
  const key = keys.find((pinned) => pinned.kid === kid);
  if (!key) {
    const which = /^[\w-]{43}$/.test(kid) ? ` (${kid})` : '';
    return refused(`is signed by a key that is not pinned here${which}`);
  }
  if (key.alg !== alg) return refused('is signed by another algorithm than its key is for');
  try {
    const { payload } = await compactVerify(jws, await importJWK(key.jwk, key.alg), {
      algorithms: [key.alg],
    });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(payload);
    return { kind: 'verified', text, kid };
  } catch (error) {
    return refused(
      error instanceof errors.JWSSignatureVerificationFailed
        ? 'has a signature that does not fit its content'
        : 'could not be verified',
    );
  }
}

/** The protected header of a compact JWS; null where it is none. */
function headerOf(jws: string): ReturnType<typeof decodeProtectedHeader> | null {
  const parts = jws.split('.');
  try {
    // One text for the same bytes: no padding, no spare bits in a last character (RFC 4648 §3.5).
    const canonical = parts.every(
      (part) => part !== '' && base64url.encode(base64url.decode(part)) === part,
    );
    return parts.length === 3 && canonical ? decodeProtectedHeader(jws) : null;
  } catch {
    return null;
  }
}

function refused(reason: string): Verified {
  return { kind: 'refused', reason };
}
