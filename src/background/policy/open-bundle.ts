import { readPolicy } from '../../policy/parse.ts';
import type { PolicyDocument } from '../../policy/schema.ts';
import { z } from '../../policy/zod.ts';

/** Why a policy was not taken: where in it, and what should be there. Never a value of it. */
export interface PolicyRefusal {
  /** `policies[0].rules[3].action`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

export interface OpenedPolicy {
  readonly policy: PolicyDocument;
  /** The envelope as it came, to be opened again by the next worker. */
  readonly raw: string;
}

/** Current and optionally next; each good one stands for itself. */
export interface OpenedBundle {
  readonly policies: readonly OpenedPolicy[];
  readonly refused: readonly PolicyRefusal[];
}

const bundle = z.strictObject({
  format: z.literal(1),
  policies: z.array(z.unknown()).min(1).max(2),
});

/** Reads what a policy server serves. Never throws. */
export function openBundle(text: string): OpenedBundle {
  const json = parseJson(text);
  if (json === undefined) return none('', notJson(text));
  const parsed = bundle.safeParse(json);
  if (!parsed.success) {
    return none(
      parsed.error.issues[0]?.path.join('.') ?? '',
      'this is not a policy file: it should be {"format": 1, "policies": [ … ]} with one or two policies',
    );
  }
  const opened = parsed.data.policies.map((envelope, index) =>
    openEnvelope(JSON.stringify(envelope), `policies[${index}]`),
  );
  return {
    policies: opened.flatMap((one) => (one.kind === 'opened' ? [one] : [])),
    refused: opened.flatMap((one) => (one.kind === 'refused' ? [one] : [])),
  };
}

/**
 * The one place where an envelope is opened, for the network, the managed setting and the store
 * alike: whatever must be proven about a policy before it counts is proven here.
 */
export function openEnvelope(
  raw: string,
  at = '',
): ({ kind: 'opened' } & OpenedPolicy) | ({ kind: 'refused' } & PolicyRefusal) {
  const read = readPolicy(raw);
  if (read.kind === 'policy') return { kind: 'opened', policy: read.policy, raw };
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
