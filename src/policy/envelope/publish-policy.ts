import type { PolicyDocument } from '../schema.ts';

export interface Publishing {
  /** ISO 8601; what the policy says itself goes first. */
  readonly issuedAt: string;
  /** Tests stay in the file; else their hash does. */
  readonly keepTests: boolean;
}

/**
 * The text that is signed: the policy with its date, and without its tests, which no browser needs
 * and which may quote what must not be known.
 */
export async function publishPolicy(
  { tests, ...policy }: PolicyDocument,
  { issuedAt, keepTests }: Publishing,
): Promise<string> {
  const dated = { ...policy, issuedAt: policy.issuedAt ?? issuedAt };
  const testsPart = tests && (keepTests ? { tests } : { testsSha256: await sha256(tests) });
  return `${JSON.stringify({ ...dated, ...testsPart })}\n`;
}

async function sha256(json: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
