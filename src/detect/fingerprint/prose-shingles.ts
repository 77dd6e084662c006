import type { KeyedHash } from '../tags/chaskey.ts';
import { foldWord, longestWord, readWords } from '../tags/words.ts';
import { createShingles, type Shingles } from './shingles.ts';

/** Words of a shingle; in scripts without blanks two characters count as a word. */
const wordsOfShingle = 5;
/** Shingles of little words (`at the end of the day`) are everybody's: letters, without blanks. */
const fewestLetters = 16;

const units = new Uint16Array(longestWord);

/** Shingles of what is written: case, accents, punctuation and blanks do not count. */
export function proseShingles(text: string, hash: KeyedHash): Shingles {
  const { count, starts, ends } = readWords(text);
  const lows = new Int32Array(count);
  const highs = new Int32Array(count);
  const sizes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    sizes[i] = foldWord(text, starts[i]!, ends[i]!, units);
    hash.units(units, sizes[i]!);
    lows[i] = hash.tag[0]!;
    highs[i] = hash.tag[1]!;
  }
  const shingles = createShingles(count);
  const isCharacter = (i: number): boolean => sizes[i] === 1 && text.charCodeAt(starts[i]!) > 0xe00;
  for (let i = 0; i < count; i++) {
    let low = 0;
    let high = 0;
    let weight = 0;
    let letters = 0;
    let j = i;
    for (; j < count && weight < wordsOfShingle; j++) {
      low = (Math.imul(low, 0x2545f491) + lows[j]!) | 0;
      high = (Math.imul(high, 0x1b873593) + highs[j]!) | 0;
      weight += isCharacter(j) ? 0.5 : 1;
      letters += isCharacter(j) ? 2 : sizes[j]!;
    }
    if (weight < wordsOfShingle) break;
    if (letters < fewestLetters) continue;
    hash.block(low, high, 1, 0);
    shingles.add(hash.tag[0]!, hash.tag[1]!, starts[i]!, ends[j - 1]!);
  }
  return shingles;
}
