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
export async function unsafePatterns({ detectors = {} }: PolicyDocument): Promise<string[]> {
  const unsafe: string[] = [];
  for (const [id, { custom }] of Object.entries(detectors)) {
    if (custom?.pattern === undefined) continue;
    const found = await check(custom.pattern, 'iu', { timeout });
    if (found.status === 'vulnerable' && isSlow(custom.pattern, found.attack.string))
      unsafe.push(`detectors.${id}.custom.pattern`);
  }
  return unsafe;
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
