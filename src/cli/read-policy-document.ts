import { readPolicy } from '../policy/parse.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { refusalText } from './load-view.ts';
import { readPolicyText } from './read-policy-text.ts';
import { Stop } from './stop.ts';

/** A policy, served or as its authors wrote it; a {@link Stop} that says where it is wrong. */
export async function readPolicyDocument(path: string): Promise<PolicyDocument> {
  const { name, text } = await readPolicyText(path);
  const parsed = readPolicy(text);
  if (parsed.kind === 'refused') throw new Stop(refusalText(name, parsed));
  return parsed.policy;
}
