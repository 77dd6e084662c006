import type { JWK } from 'jose';
import {
  generatePolicyKeys,
  type PolicyKey,
  readPolicyKey,
} from '../../policy/envelope/policy-key.ts';
import { signPolicy } from '../../policy/envelope/sign-policy.ts';

/** For tests: a pair of keys; `pinned` is the public half as a setting holds it. */
export async function signingKeys(): Promise<{
  readonly own: PolicyKey;
  readonly pinned: JWK;
  readonly kid: string;
}> {
  const { kid, publicJwk, privateJwk } = await generatePolicyKeys('Ed25519');
  const own = await readPolicyKey(privateJwk, 'private');
  if ('problem' in own) throw new Error(own.problem);
  return { own, pinned: publicJwk, kid };
}

/** For tests: a served file of whatever these are, each signed by this key. */
export async function signedBundle(key: PolicyKey, policies: readonly unknown[]): Promise<string> {
  const signed = policies.map((policy) => signPolicy(JSON.stringify(policy), key));
  return JSON.stringify({ format: 1, policies: await Promise.all(signed) });
}
