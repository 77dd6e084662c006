import { compactDecrypt, CompactEncrypt, importJWK, type JWK } from 'jose';

const algorithms = { alg: 'ECDH-ES', enc: 'A256GCM' } as const;
/** So that the length of the sealed form does not tell that of the excerpt; bytes, of JSON at its longest. */
const padded = 460;

/**
 * Seals an excerpt to security's public key (JWE, ECDH-ES with A256GCM). Whoever has the private half
 * can read it, nobody else, also not this browser again.
 */
export async function seal(excerpt: string, to: JWK): Promise<string> {
  const bytes = new Uint8Array(padded).fill(0x20);
  bytes.set(new TextEncoder().encode(JSON.stringify(excerpt)));
  return new CompactEncrypt(bytes)
    .setProtectedHeader(algorithms)
    .encrypt(await importJWK(to, 'ECDH-ES'));
}

/** The excerpt; null if it was sealed to another key, or changed. */
export async function unseal(sealed: string, privateKey: JWK): Promise<string | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, await importJWK(privateKey, 'ECDH-ES'), {
      keyManagementAlgorithms: [algorithms.alg],
      contentEncryptionAlgorithms: [algorithms.enc],
    });
    const excerpt: unknown = JSON.parse(new TextDecoder().decode(plaintext));
    return typeof excerpt === 'string' ? excerpt : null;
  } catch {
    // The library's own words could quote what it read.
    return null;
  }
}
