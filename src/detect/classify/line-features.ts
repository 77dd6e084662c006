import { bucketOf } from './hash.ts';
import { codes, hashes, line as seen, shape } from './tokens.ts';

/**
 * Names the meaning of every bucket. Weights carry the version they were trained for; change it
 * with any change to this file, hash.ts or tokens.ts, and train again.
 */
export const lineFeatureVersion = 'line-3';

export const lineBucketBits = 13;
/** How many tokens of a line are read: enough to tell its kind, and a bound for hostile lines. */
const tokenLimit = 32;
/** Features a line can have at most: 5 for each token, 12 for the line. */
export const lineFeatureLimit = tokenLimit * 5 + 12;

const shift = 32 - lineBucketBits;

/** Keeps the families of features apart. */
const salt = {
  word: 0x11000000,
  first: 0x22000000,
  wordThen: 0x33000000,
  pair: 0x44000000,
  triple: 0x55000000,
  start: 0x66000000,
  finish: 0x77000000,
  last: 0x08000000,
  length: 0x19000000,
  density: 0x2a000000,
  run: 0x3b000000,
  fence: 0x4c000000,
  plain: 0x5d000000,
} as const;

const lineEnd = 280;

const sizeOf = (length: number): number =>
  length < 30
    ? length < 4
      ? 0
      : length < 12
        ? 1
        : 2
    : length < 60
      ? 3
      : length < 90
        ? 4
        : length < 160
          ? 5
          : 6;

/** Shapes of words that are told by their letters. */
const spelled = new Uint8Array(32);
for (let code = shape.snakeMixed; code <= shape.camel; code++) spelled[code] = 1;
/** Shapes that a run of prose is made of. */
const running = new Uint8Array(32);
for (const code of [1, 2, 15, 16, 17, 21]) running[code] = 1;

/** A line of words and punctuation alone is settled by how it begins, ends and how long it is. */
function isPlain(count: number): boolean {
  return count >= 8 && seen.odd * 12 <= count && seen.plainWords * 5 >= count * 3;
}

/**
 * Writes the buckets of the line that `tokenize` read last into `out` and returns how many.
 * @param count tokens of the line
 * @param fence a code fence the line stands in: 0 none, else a hash of its info string.
 */
export function lineFeatures(
  text: string,
  start: number,
  end: number,
  count: number,
  fence: number,
  out: Uint16Array,
): number {
  let at = 0;
  if (fence !== 0) {
    out[at++] = bucketOf(salt.fence, 0, 0, shift);
    out[at++] = bucketOf(salt.fence, fence, 1, shift);
  }
  if (count === 0) {
    out[at++] = bucketOf(salt.length, 99, 0, shift);
    return at;
  }
  let indent = 0;
  for (let i = start; i < seen.begin && i - start < 64; i++)
    indent += text.charCodeAt(i) === 9 ? 4 : 1;
  const first = codes[0]! >> 1;
  out[at++] = bucketOf(
    salt.start,
    first,
    indent > 8 ? 3 : indent > 3 ? 2 : indent > 0 ? 1 : 0,
    shift,
  );
  if (first < 32 && spelled[first] === 1) {
    const word = hashes[0]! >>> 8;
    out[at++] = bucketOf(salt.first, word, 0, shift);
  }
  const size = sizeOf(end - seen.begin);
  const closing = codes[count - 1]! >> 1;
  out[at++] = bucketOf(salt.last, closing, 0, shift);
  if (isPlain(count)) {
    out[at++] = bucketOf(salt.plain, size, seen.odd > 0 ? 1 : 0, shift);
    for (let token = 0; token < 3; token++) {
      const code = codes[token]! >> 1;
      if (code < 32 && spelled[code] === 1) {
        out[at++] = bucketOf(salt.wordThen, hashes[token]! >>> 8, codes[token + 1]!, shift);
      }
    }
    return at;
  }
  const tokens = count < tokenLimit ? count : tokenLimit;
  let before = 0;
  let last = 0;
  let lastWord = 0;
  let symbols = 0;
  let run = 0;
  let longest = 0;
  for (let token = 0; token < tokens; token++) {
    const now = codes[token]!;
    const code = now >> 1;
    let word = 0;
    if (code < 32) {
      if (spelled[code] === 1) {
        word = hashes[token]! >>> 8;
        out[at++] = bucketOf(salt.word, word, 0, shift);
      }
      run = running[code] === 1 ? run + 1 : 0;
      if (run > longest) longest = run;
    } else {
      symbols++;
      run = 0;
    }
    if (lastWord !== 0) out[at++] = bucketOf(salt.wordThen, lastWord, now, shift);
    out[at++] = bucketOf(salt.pair, last, now, shift);
    out[at++] = bucketOf(salt.triple, last + before * 256, now, shift);
    before = last;
    last = code;
    lastWord = word;
  }
  if (lastWord !== 0) out[at++] = bucketOf(salt.wordThen, lastWord, lineEnd, shift);
  out[at++] = bucketOf(salt.finish, last, before, shift);
  out[at++] = bucketOf(salt.length, size, 1, shift);
  const dense = Math.min(7, Math.floor((symbols * 10) / tokens));
  out[at++] = bucketOf(salt.density, dense, tokens < 4 ? 0 : tokens < 10 ? 1 : 2, shift);
  out[at++] = bucketOf(salt.run, longest < 8 ? longest : 8, size > 3 ? 1 : 0, shift);
  return at;
}
