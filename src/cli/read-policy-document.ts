import { readPolicy } from '../policy/parse.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { refusalText } from './load-view.ts';
import { readPath } from './read.ts';
import { Stop } from './stop.ts';

/** A policy file as its authors wrote it; a {@link Stop} that says where it is wrong. */
export async function readPolicyDocument(path: string): Promise<PolicyDocument> {
  const parsed = readPolicy(await readPath(path));
  if (parsed.kind === 'refused') throw new Stop(refusalText(path, parsed));
  return parsed.policy;
}
