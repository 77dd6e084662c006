import type { KeyedHash } from '../tags/chaskey.ts';
import { readCode } from './code-tokens.ts';
import { createShingles, type Shingles } from './shingles.ts';

/** Tokens of a shingle: without names, code says less a token than prose a word. */
const tokensOfShingle = 16;
/** A shingle of fewer different tokens is a list, an import or a row of brackets: everybody's. */
const fewestDifferent = 5;

/** Shingles of code: comments, blanks, strings, numbers and the choice of names do not count. */
export function codeShingles(text: string, hash: KeyedHash): Shingles {
  const { count, values, backs, starts, ends } = readCode(text);
  const shingles = createShingles(count);
  const seen = new Set<number>();
  for (let i = 0; i + tokensOfShingle <= count; i++) {
    let low = 0;
    let high = 0;
    seen.clear();
    for (let n = 0; n < tokensOfShingle; n++) {
      const back = backs[i + n]!;
      // A name is known by where in the same shingle it stood before, so that renaming changes nothing.
      const value = back > 0 && back <= n ? -back : values[i + n]!;
      if (value > 0) seen.add(value);
      low = (Math.imul(low ^ value, 0x2545f491) + 0x3c6ef372) | 0;
      low ^= low >>> 15;
      high = (Math.imul(high ^ value, 0x1b873593) + 0x510e527f) | 0;
      high ^= high >>> 13;
    }
    if (seen.size < fewestDifferent) continue;
    hash.block(low, high, 2, 0);
    shingles.add(hash.tag[0]!, hash.tag[1]!, starts[i]!, ends[i + tokensOfShingle - 1]!);
  }
  return shingles;
}
