import { servedPolicies } from './open-bundle-file.ts';
import { readText, sourceOf } from './read.ts';

export interface PolicyText {
  /** How the file is called when something is said of it. */
  readonly name: string;
  readonly text: string;
}

/** A policy as its authors wrote it, or the newest of a file as it is served; `-` for stdin. */
export async function readPolicyText(path: string): Promise<PolicyText> {
  const source = sourceOf(path);
  const text = await readText(source);
  return { name: source.name, text: servedPolicies(text, source.name)?.newest.text ?? text };
}
