import { type PolicyKey, readPolicyKey } from '../policy/envelope/policy-key.ts';
import { readPath } from './read.ts';
import { Stop } from './stop.ts';

/** A key file as `policy keygen` writes it; a {@link Stop} that says what is wrong with it. */
export async function readKey(path: string, half: 'public' | 'private'): Promise<PolicyKey> {
  const json = parseJson(await readPath(path));
  const key = await readPolicyKey(json, half);
  if ('problem' in key) throw new Stop(`${path} ${key.problem}.`);
  return key;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the file, and this one may be a private key.
    return null;
  }
}
