import { z } from '../zod.ts';

/** Characters of one envelope: a policy of 2 MB in base64url, its header and its signature. */
const longestEnvelope = 3_000_000;
const mostPolicies = 2;

/** Bytes of what a policy server serves: as many of the longest envelopes as there may be. */
export const largestBundle = mostPolicies * longestEnvelope + 1000;

/**
 * What a policy server serves: signed policies, the one in force and optionally the next, which a
 * part of the browsers takes already.
 */
export const bundleSchema = z.strictObject({
  format: z.literal(1),
  policies: z.array(z.string().max(longestEnvelope)).min(1).max(mostPolicies),
});
export type Bundle = z.output<typeof bundleSchema>;

/** Hundredths of a percent: how finely a roll-out can be set. */
const shares = 10_000;

/**
 * Whether a browser is among those that take a version: the same ones at a higher percentage, others
 * under another seed. SHA-256 of seed and install id, modulo 10,000.
 */
export async function isIncluded(
  rollout: { readonly percent: number; readonly seed: string } | undefined,
  installId: string,
): Promise<boolean> {
  if (rollout === undefined) return true;
  const bytes = new TextEncoder().encode(rollout.seed + installId);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return hash.getUint32(0) % shares < rollout.percent * (shares / 100);
}
