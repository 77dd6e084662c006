import { bucketOf } from './hash.ts';

/**
 * Names the meaning of every bucket. Weights carry the version they were trained for; change it
 * with any change to this file, hash.ts or token.ts, and train again.
 */
export const lineFeatureVersion = 'line-2';

export const lineBucketBits = 13;
/** Longest part of a line that is read: enough to tell its kind, and a bound for hostile lines. */
const lineReach = 320;
/** Features a line can have at most: 5 for each token, 12 for the line. */
export const lineFeatureLimit = lineReach * 5 + 12;

const shift = 32 - lineBucketBits;
const lower = 1;
const upper = 2;
const digit = 3;
const joiner = 4;
const blank = 5;
const symbol = 6;
const wideLetter = 7;

const classes = new Uint8Array(128).fill(symbol);
for (let c = 0; c < 128; c++) {
  if (c >= 97 && c <= 122) classes[c] = lower;
  else if (c >= 65 && c <= 90) classes[c] = upper;
  else if (c >= 48 && c <= 57) classes[c] = digit;
  else if (c === 95 || c === 36) classes[c] = joiner;
  else if (c === 32 || c === 9 || c === 13) classes[c] = blank;
}

/** Letters of other scripts are letters; typographic marks and drawing characters are symbols. */
function wideClass(code: number): number {
  if (code === 0xa0 || code === 0x3000) return blank;
  if (code < 0xc0) return symbol;
  if (code < 0x2000) return wideLetter;
  if (code < 0x2c00) return symbol;
  if (code >= 0x3001 && code < 0x3040) return symbol;
  return code >= 0xff00 && code < 0xff66 ? symbol : wideLetter;
}

/** Symbols beyond ASCII share a few codes: quotes and dashes, mathematics, CJK, pictures. */
function wideSymbol(code: number): number {
  if (code < 0x2070) return 128;
  if (code < 0x2c00) return 129;
  return code < 0xfff0 ? 130 : 131;
}

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
} as const;

/** A word's outline: how it is cased, whether it holds digits or joiners, how long it is. */
function shapeOf(
  lowers: number,
  uppers: number,
  digits: number,
  joiners: number,
  wides: number,
  firstUpper: boolean,
): number {
  const letters = lowers + uppers + wides;
  if (wides > 0) return wides > lowers + uppers ? 1 : 2;
  if (letters === 0) return joiners > 0 ? 3 : digits < 2 ? 4 : digits < 5 ? 5 : 6;
  if (joiners > 0) return uppers > 0 ? (lowers > 0 ? 7 : 8) : digits > 0 ? 9 : 10;
  if (digits > 0) return uppers > 0 ? 11 : 12;
  if (uppers === 0) return lowers === 1 ? 13 : lowers < 4 ? 14 : lowers < 8 ? 15 : 16;
  if (lowers === 0) return uppers === 1 ? 17 : uppers < 4 ? 18 : 19;
  return firstUpper && uppers === 1 ? (lowers < 8 ? 20 : 21) : firstUpper ? 22 : 23;
}

const lineEnd = 140;

/**
 * Writes the buckets of one line into `out` and returns how many. One pass, no strings.
 * @param fence a code fence the line stands in: 0 none, else a hash of its info string.
 */
export function lineFeatures(
  text: string,
  start: number,
  end: number,
  fence: number,
  out: Uint16Array,
): number {
  let count = 0;
  let i = start;
  let indent = 0;
  for (; i < end && i - start < 64; i++) {
    const c = text.charCodeAt(i);
    if (c === 9) indent += 4;
    else if (c === 32) indent++;
    else break;
  }
  const stop = end - i > lineReach ? i + lineReach : end;
  const begin = i;
  let before = 0;
  let last = 0;
  let spaced = 0;
  let lastWord = 0;
  let tokens = 0;
  let symbols = 0;
  let plainRun = 0;
  let longestRun = 0;
  while (i < stop) {
    const c = text.charCodeAt(i);
    const cls = c < 128 ? classes[c]! : wideClass(c);
    if (cls === blank) {
      spaced = 1;
      i++;
      continue;
    }
    let code: number;
    let word = 0;
    if (cls === symbol) {
      code = c < 128 ? c : wideSymbol(c);
      symbols++;
      i++;
      plainRun = 0;
    } else {
      let lowers = 0;
      let uppers = 0;
      let digits = 0;
      let joiners = 0;
      let wides = 0;
      let hash = 0;
      const from = i;
      for (; i < stop; i++) {
        let d = text.charCodeAt(i);
        const k = d < 128 ? classes[d]! : wideClass(d);
        if (k === lower) lowers++;
        else if (k === upper) {
          uppers++;
          d |= 32;
        } else if (k === digit) {
          digits++;
          d = 48;
        } else if (k === joiner) joiners++;
        else if (k === wideLetter) wides++;
        else break;
        hash = Math.imul(hash ^ d, 0x01000193);
      }
      code = shapeOf(lowers, uppers, digits, joiners, wides, cls === upper);
      if (i - from <= 12 && wides === 0 && lowers + uppers > 0) {
        word = (hash >>> 8) | 1;
        out[count++] = bucketOf(salt.word, word, 0, shift);
        if (tokens === 0) out[count++] = bucketOf(salt.first, word, 0, shift);
      }
      plainRun =
        code === 14 || code === 15 || code === 16 || code < 3 || code === 20 ? plainRun + 1 : 0;
      if (plainRun > longestRun) longestRun = plainRun;
    }
    if (lastWord !== 0) out[count++] = bucketOf(salt.wordThen, lastWord, code * 2 + spaced, shift);
    if (tokens === 0)
      out[count++] = bucketOf(
        salt.start,
        code,
        indent > 8 ? 3 : indent > 3 ? 2 : indent > 0 ? 1 : 0,
        shift,
      );
    out[count++] = bucketOf(salt.pair, last, code * 2 + spaced, shift);
    out[count++] = bucketOf(salt.triple, last + before * 256, code * 2 + spaced, shift);
    before = last;
    last = code;
    lastWord = word;
    spaced = 0;
    tokens++;
  }
  if (tokens === 0) {
    out[count++] = bucketOf(salt.length, 99, 0, shift);
  } else {
    const length = end - begin;
    if (lastWord !== 0) out[count++] = bucketOf(salt.wordThen, lastWord, lineEnd, shift);
    out[count++] = bucketOf(salt.finish, last, before, shift);
    out[count++] = bucketOf(salt.last, last, 0, shift);
    const size =
      length < 4
        ? 0
        : length < 12
          ? 1
          : length < 30
            ? 2
            : length < 60
              ? 3
              : length < 90
                ? 4
                : length < 160
                  ? 5
                  : 6;
    out[count++] = bucketOf(salt.length, size, 1, shift);
    const dense = Math.min(7, Math.floor((symbols * 10) / tokens));
    out[count++] = bucketOf(salt.density, dense, tokens < 4 ? 0 : tokens < 10 ? 1 : 2, shift);
    out[count++] = bucketOf(salt.run, Math.min(8, longestRun), size > 3 ? 1 : 0, shift);
  }
  if (fence !== 0) {
    out[count++] = bucketOf(salt.fence, 0, 0, shift);
    out[count++] = bucketOf(salt.fence, fence, 1, shift);
  }
  return count;
}
