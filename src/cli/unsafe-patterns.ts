import { check } from 'recheck';
import type { PolicyDocument } from '../policy/schema.ts';

/** Milliseconds to look for an attack on one pattern. */
const timeout = 5000;
/** Milliseconds on so many characters made to be slow: ten times what a scan has for all of a prompt. */
const slow = 50;
const longestAttack = 4096;

/**
 * Paths of a policy's patterns that some text makes slow, beyond what the schema sees: it knows that
 * repetitions are bounded, not how they work together. For lint and signing, as it takes seconds; in
 * the browser a pattern that is slow after all runs out of time and leaves the scan incomplete.
 */
export async function unsafePatterns(policy: PolicyDocument): Promise<string[]> {
  const unsafe: string[] = [];
  for (const [path, pattern] of patternsOf(policy)) {
    const found = await check(pattern, 'iu', { timeout });
    if (found.status === 'vulnerable' && isSlow(pattern, found.attack.string)) unsafe.push(path);
  }
  return unsafe;
}

/** Patterns that run on texts, or on addresses that a page chooses. */
function patternsOf({ detectors = {}, sites = {} }: PolicyDocument): [path: string, string][] {
  const own = Object.entries(detectors).flatMap(([id, { custom }]): [string, string][] =>
    custom?.pattern === undefined ? [] : [[`detectors.${id}.custom.pattern`, custom.pattern]],
  );
  const addresses = Object.entries(sites).flatMap(([id, site]) => [
    ...(['submit', 'preSubmit', 'files'] as const).flatMap((list) =>
      (site[list] ?? []).map(({ url }, at): [string, string] => [
        `sites.${id}.${list}[${at}].url`,
        url,
      ]),
    ),
    ...(site.conversation === undefined
      ? []
      : [[`sites.${id}.conversation`, site.conversation] as [string, string]]),
  ]);
  return [...own, ...addresses];
}

/** Tried on more and more of an attack, so that the trial itself ends. */
function isSlow(source: string, attack: string): boolean {
  const regex = new RegExp(source, 'giu');
  for (let length = 32; length <= longestAttack; length *= 2) {
    const text = attack.repeat(Math.ceil(length / attack.length)).slice(0, length);
    const start = performance.now();
    regex.lastIndex = 0;
    regex.test(text);
    if (performance.now() - start > slow) return true;
  }
  return false;
}
