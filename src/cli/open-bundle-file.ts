import { base64url } from 'jose';
import { bundleSchema } from '../policy/envelope/bundle.ts';
import { readPolicy } from '../policy/parse.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { decode, readText, sourceOf } from './read.ts';
import { Stop } from './stop.ts';

/** An envelope of a served file; read, not verified. */
export interface Enclosed {
  readonly jws: string;
  /** The exact text that was signed. */
  readonly text: string;
  readonly policy: PolicyDocument;
}

/** What a served file holds. */
export interface Served {
  /** Every envelope, in order. */
  readonly all: readonly Enclosed[];
  readonly newest: Enclosed;
  /** The newest that is for all browsers; null where each is for a share of them. */
  readonly whole: Enclosed | null;
}

/**
 * A file as it is served; a {@link Stop} if it is none. The signatures are not checked here: whose
 * file it is, its owner knows.
 */
export async function openBundleFile(path: string): Promise<Served> {
  const source = sourceOf(path);
  const served = servedPolicies(await readText(source), source.name);
  if (!served) throw new Stop(`${source.name} is not a file that policy sign wrote.`);
  return served;
}

/** The same of a text that may be something else: null then. */
export function servedPolicies(text: string, name: string): Served | null {
  const parsed = bundleSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const all = parsed.data.policies.map((jws, at) => enclosed(jws, `${name}: policies[${at}]`));
  const byAge = all.toSorted((a, b) => b.policy.version - a.policy.version);
  const [newest] = byAge;
  // The schema asks for one at least.
  if (!newest) return null;
  return { all, newest, whole: byAge.find(({ policy }) => policy.rollout === undefined) ?? null };
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
