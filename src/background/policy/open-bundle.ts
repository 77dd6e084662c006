import { bundleSchema } from '../../policy/envelope/bundle.ts';
import type { PolicyKey } from '../../policy/envelope/policy-key.ts';
import { verifyPolicy } from '../../policy/envelope/verify-policy.ts';
import { readPolicy } from '../../policy/parse.ts';
import type { PolicyDocument } from '../../policy/schema.ts';

/** Why a policy was not taken: where in it, and what should be there. Never a value of it. */
export interface PolicyRefusal {
  /** `policies[0].rules[3].action`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

export interface OpenedPolicy {
  readonly policy: PolicyDocument;
  /** As it came, to be opened again by the next worker. */
  readonly raw: string;
  /** Thumbprint of the key that signed it; null for the text in managed settings. */
  readonly kid: string | null;
}

type Opened = ({ kind: 'opened' } & OpenedPolicy) | ({ kind: 'refused' } & PolicyRefusal);

/** Current and optionally next; each good one stands for itself. */
export interface OpenedBundle {
  readonly policies: readonly OpenedPolicy[];
  readonly refused: readonly PolicyRefusal[];
}

/** Reads what a policy server serves. Never rejects. */
export async function openBundle(text: string, keys: readonly PolicyKey[]): Promise<OpenedBundle> {
  const json = parseJson(text);
  if (json === undefined) return none('', notJson(text));
  const parsed = bundleSchema.safeParse(json);
  if (!parsed.success) {
    return none(
      parsed.error.issues[0]?.path.join('.') ?? '',
      'this is not a policy file: it should be {"format": 1, "policies": [ … ]} with one or two signed policies',
    );
  }
  const opened = await Promise.all(
    parsed.data.policies.map((jws, index) => openSigned(jws, keys, `policies[${index}]`)),
  );
  return {
    policies: opened.flatMap((one) => (one.kind === 'opened' ? [one] : [])),
    refused: opened.flatMap((one) => (one.kind === 'refused' ? [one] : [])),
  };
}

/**
 * The one place where a fetched policy is opened, from the network and from the store alike:
 * whatever must be proven about it before it counts is proven here.
 */
export async function openSigned(
  jws: string,
  keys: readonly PolicyKey[],
  at = '',
): Promise<Opened> {
  const verified = await verifyPolicy(jws, keys);
  if (verified.kind === 'refused') return { kind: 'refused', path: at, reason: verified.reason };
  return opened(verified.text, jws, verified.kid, at);
}

/** The text in managed settings: whoever can write it can also pin a key, so it needs none. */
export function openText(raw: string, at = ''): Opened {
  return opened(raw, raw, null, at);
}

function opened(text: string, raw: string, kid: string | null, at: string): Opened {
  const read = readPolicy(text);
  if (read.kind === 'policy') return { kind: 'opened', policy: read.policy, raw, kid };
  const path = [at, read.path].filter(Boolean).join('.');
  const hint = read.nearest === undefined ? '' : `; did you mean ${read.nearest}?`;
  return { kind: 'refused', path, reason: read.reason + hint };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Sign-in pages and captive portals answer anything with a page of theirs. */
function notJson(text: string): string {
  return text.trimStart().startsWith('<')
    ? 'this is a web page, not a policy file (a sign-in page or a captive portal?)'
    : 'this is not JSON';
}

const none = (path: string, reason: string): OpenedBundle => ({
  policies: [],
  refused: [{ path, reason }],
});
