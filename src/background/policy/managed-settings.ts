import { z } from '../../policy/zod.ts';

/** What the organisation set. A key that is absent or not readable is null. */
export interface ManagedSettings {
  readonly policyUrl: string | null;
  /** Public keys, of which one must have signed what is fetched: a JWK or a list of them, as JSON text. */
  readonly policyKeys: string | null;
  /** A policy as JSON text. */
  readonly policy: string | null;
  readonly group: string | null;
  /** Under which tables of exact data were made; see `tidegate keygen --tag`. */
  readonly tagKey: string | null;
}

/** Each key for itself: a wrong one must not take the others with it. */
const text = z.string().trim().min(1).nullable().catch(null);
/** As events carry it: a group that none can carry would lose every event of this browser. */
const group = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
  .nullable()
  .catch(null);
const schema = z.object({ policyUrl: text, policyKeys: text, policy: text, group, tagKey: text });

export function parseManaged(raw: unknown): ManagedSettings {
  return schema
    .catch({ policyUrl: null, policyKeys: null, policy: null, group: null, tagKey: null })
    .parse(raw);
}
