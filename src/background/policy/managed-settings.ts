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
  /** Rules under every policy, as JSON text, or `built-in`. */
  readonly floor: string | null;
  /** What the organisation calls this device; events carry it only where the policy says so. */
  readonly label: string | null;
  /** The collector's bearer token, for `forward` of the policy. */
  readonly forwardToken: string | null;
  /** Names from `managedKeys` that did not arrive, or cannot be read. */
  readonly missing: readonly string[];
}

/** Each key for itself: a wrong one must not take the others with it. */
const text = z.string().trim().min(1).nullable().catch(null);
/** As events carry it: one that none can carry would lose every event of this browser. */
const group = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
  .nullable()
  .catch(null);
const schema = z.object({
  policyUrl: text,
  policyKeys: text,
  policy: text,
  group,
  tagKey: text,
  floor: text,
  label: group,
  forwardToken: text,
  managedKeys: text,
});

/** The names that are settings at all, for whoever shows what was set. */
export const managedNames = Object.keys(schema.shape) as (keyof typeof schema.shape)[];

/**
 * A browser drops a setting of the wrong type without a word. So the organisation also says which
 * ones it set (`managedKeys`, names split by commas), and what is not there is noticed.
 */
export function parseManaged(raw: unknown): ManagedSettings {
  const read = schema.safeParse(raw).data ?? schema.parse({});
  const { managedKeys, ...settings } = read;
  const expected = managedKeys?.split(/[\s,]+/).filter(Boolean) ?? [];
  const known: Readonly<Record<string, string | null>> = read;
  const missing = expected.filter((name) => !Object.hasOwn(known, name) || known[name] === null);
  return { ...settings, missing };
}
