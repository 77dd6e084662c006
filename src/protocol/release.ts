/**
 * Names texts without telling them: what a gate let go, so that the backstop knows it when it comes
 * by. SHA-256 of their JSON, hexadecimal; both sides read the texts of a request the same way.
 */
export async function digestOf(texts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
