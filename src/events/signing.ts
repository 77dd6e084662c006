import { canonicalJson } from './canonical-json.ts';
import type { LogKey } from './event.ts';

/** ECDSA on P-256 with SHA-256: every browser has it, and none lets a page read the private half. */
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface SigningKey {
  /** Non-extractable: it can sign in this browser, and never leaves it. */
  readonly privateKey: CryptoKey;
  readonly publicKey: LogKey;
}

export async function createSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: { kty: 'EC', crv: 'P-256', x, y } };
}

/** Signs the RFC 8785 JSON of a statement; base64url. */
export async function sign(statement: object, { privateKey }: SigningKey): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(statement));
  const signed = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, bytes));
  return btoa(String.fromCharCode(...signed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export async function isSigned(
  statement: object,
  signature: string,
  publicKey: LogKey,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', publicKey, curve, false, ['verify']);
    const text = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const said = new TextEncoder().encode(canonicalJson(statement));
    // 86 characters hold four bits more than 64 bytes: another last one would spell the same bytes.
    return (
      btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === signature &&
      (await crypto.subtle.verify(algorithm, key, bytes, said))
    );
  } catch {
    // No point of the curve, or no base64: nothing that anybody signed.
    return false;
  }
}
