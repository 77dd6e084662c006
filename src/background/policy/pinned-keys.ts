import { type PolicyKey, readPolicyKey } from '../../policy/envelope/policy-key.ts';

/** Keys by which a fetched policy is believed, or why there are none. */
export type PinnedKeys = readonly PolicyKey[] | { readonly problem: string };

/** Two are valid while one takes over from the other; more is a mistake. */
const mostKeys = 4;

/** Reads a setting: a public JWK, or a list of them, as JSON text. One bad key spoils all of them. */
export async function pinnedKeys(text: string | null): Promise<PinnedKeys> {
  if (text === null) return { problem: 'no key is set that could prove whose policy it is' };
  const json = parseJson(text);
  const list = Array.isArray(json) ? json : [json];
  if (list.length === 0 || list.length > mostKeys)
    return { problem: `there should be one to ${mostKeys} keys` };
  const keys: PolicyKey[] = [];
  for (const one of list) {
    const key = await readPolicyKey(one, 'public');
    if ('problem' in key) return { problem: `the key ${key.problem}` };
    keys.push(key);
  }
  return keys;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
