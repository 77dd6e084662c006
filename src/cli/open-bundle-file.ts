import { base64url } from 'jose';
import { bundleSchema } from '../policy/envelope/bundle.ts';
import { readPolicy } from '../policy/parse.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { decode, readPath } from './read.ts';
import { Stop } from './stop.ts';

/** An envelope of a served file; read, not verified. */
export interface Enclosed {
  readonly jws: string;
  /** The exact text that was signed. */
  readonly text: string;
  readonly policy: PolicyDocument;
}

/**
 * What a served file holds. The signatures are not checked here: whose file it is, its owner knows.
 * @returns every envelope in order, and the newest that is for all browsers
 */
export async function openBundleFile(
  path: string,
): Promise<{ readonly all: readonly Enclosed[]; readonly whole: Enclosed | null }> {
  const parsed = bundleSchema.safeParse(parseJson(await readPath(path)));
  if (!parsed.success) throw new Stop(`${path} is not a file that policy sign wrote.`);
  const all = parsed.data.policies.map((jws, at) => enclosed(jws, `${path}: policies[${at}]`));
  const [whole = null] = all
    .filter(({ policy }) => policy.rollout === undefined)
    .toSorted((a, b) => b.policy.version - a.policy.version);
  return { all, whole };
}

function enclosed(jws: string, where: string): Enclosed {
  const text = payloadOf(jws);
  const parsed = text === null ? null : readPolicy(text);
  if (text === null || parsed?.kind !== 'policy')
    throw new Stop(`${where} is not a signed policy.`);
  return { jws, text, policy: parsed.policy };
}

function payloadOf(jws: string): string | null {
  try {
    return decode(base64url.decode(jws.split('.')[1] ?? ''));
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
