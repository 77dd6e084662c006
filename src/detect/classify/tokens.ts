/**
 * One pass over a line that everything in this folder reads: words with their hash and outline,
 * symbols with their code. No strings are made; the arrays are overwritten by the next line.
 */

/** Flags of a character; a word is a run of characters with any of the first five. */
const lower = 1;
const upper = 2;
const digit = 4;
const joiner = 8;
const wide = 16;
const symbol = 32;

/** Class of every UTF-16 unit; 0 is blank. */
const classes = new Uint8Array(65_536).fill(wide);
/** What a unit counts as in the hash of a word: case and the value of digits do not matter. */
const folds = new Uint8Array(65_536);
/** Both in one number, so that the loop over a text looks a unit up once. */
const units = new Uint16Array(65_536);
const classMask = 63;

/** Typographic marks, arrows and drawings, punctuation and full-width signs of Asian scripts. */
const symbolRanges = [
  [0x21, 0xc0],
  [0x2000, 0x2c00],
  [0x3001, 0x3040],
  [0xff00, 0xff66],
] as const;
for (const [from, to] of symbolRanges) classes.fill(symbol, from, to);
classes.fill(0, 0, 33);
classes.fill(lower, 97, 123);
classes.fill(upper, 65, 91);
classes.fill(digit, 48, 58);
classes[95] = joiner;
for (const c of [0xa0, 0x3000, 0x7f]) classes[c] = 0;
for (let c = 0; c < folds.length; c++) {
  const small = (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0xdf) ? c | 32 : c;
  const fold = (classes[c] === digit ? 48 : small ^ (small >> 8)) & 255;
  folds[c] = fold;
  units[c] = classes[c]! | (fold << 8);
}

/** Outlines of words; symbols keep their own code, which is above all of these. */
export const shape = {
  script: 1,
  accented: 2,
  bar: 3,
  digit: 4,
  digits: 5,
  number: 6,
  longNumber: 7,
  snakeMixed: 8,
  snakeUpper: 9,
  snakeDigits: 10,
  snakeLower: 11,
  upperDigits: 12,
  lowerDigits: 13,
  letter: 14,
  shortWord: 15,
  word: 16,
  longWord: 17,
  capital: 18,
  shortUpper: 19,
  longUpper: 20,
  title: 21,
  longTitle: 22,
  pascal: 23,
  camel: 24,
} as const;

/** Index of {@link shapes}: flags of all units, first and later capitals, class of the length. */
const firstUpper = 32;
const laterUpper = 64;
const shapes = Uint8Array.from({ length: 512 }, (_, at) => outline(at & 127, at >> 7));

function outline(flags: number, size: number): number {
  const has = (flag: number) => (flags & flag) !== 0;
  const letters = has(lower) || has(upper);
  if (has(wide)) return letters ? shape.accented : shape.script;
  if (has(joiner)) {
    if (!letters) return has(digit) ? shape.snakeDigits : shape.bar;
    if (has(upper)) return has(lower) ? shape.snakeMixed : shape.snakeUpper;
    return has(digit) ? shape.snakeDigits : shape.snakeLower;
  }
  if (!letters) return shape.digit + size;
  if (has(digit)) return has(upper) ? shape.upperDigits : shape.lowerDigits;
  if (!has(upper)) return shape.letter + size;
  if (!has(lower))
    return size === 0 ? shape.capital : size === 1 ? shape.shortUpper : shape.longUpper;
  if (has(laterUpper)) return has(firstUpper) ? shape.pascal : shape.camel;
  return size < 3 ? shape.title : shape.longTitle;
}

/** Symbols beyond ASCII share a few codes. */
export const sign = {
  other: 128,
  drawing: 129,
  asian: 130,
  broken: 131,
  money: 132,
  quote: 133,
  dash: 134,
} as const;

function wideSymbol(unit: number): number {
  if (unit >= 0x2018 && unit <= 0x201f) return sign.quote;
  if (unit >= 0x2010 && unit <= 0x2015) return sign.dash;
  if ((unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20c0)) return sign.money;
  if (unit === 0xab || unit === 0xbb) return sign.quote;
  if (unit < 0x2070) return sign.other;
  if (unit < 0x2c00) return sign.drawing;
  return unit < 0xfff0 ? sign.asian : sign.broken;
}

/** Marks that prose does without, wherever they stand. */
const oddSymbols = new Uint8Array(136);
for (const mark of '{}[]<>=|\\;@#^~*+`/&') oddSymbols[mark.charCodeAt(0)] = 1;
/** Marks that a word may follow without a blank: quotes, an opening bracket, a hyphen. */
const leadsWord = new Uint8Array(136);
for (const mark of '\'"(-/') leadsWord[mark.charCodeAt(0)] = 1;
leadsWord.fill(1, 128);
const oddShapes = new Uint8Array(32);
for (const odd of [3, 8, 9, 10, 11, 12, 13, 23, 24]) oddShapes[odd] = 1;
const wordShapes = new Uint8Array(32);
for (const word of [1, 2, 14, 15, 16, 17, 18, 19, 21, 22]) wordShapes[word] = 1;

/** Units that one call reads at most: enough to tell a line's kind. A longer line takes several. */
export const tokenReach = 128;

/** `code * 2`, plus one where a blank stands before; see {@link shape}. */
export const codes = new Uint16Array(tokenReach + 1);
/** Hash of a word, as {@link hashWord} gives it; the length of a plain number; 0 for symbols. */
export const hashes = new Int32Array(tokenReach + 1);
/** Where the token begins in the text. */
export const places = new Int32Array(tokenReach + 1);

/** What {@link tokenize} found out about its line besides the tokens. */
export const line = {
  /** Offset of the first unit that is not blank; the end of the line when there is none. */
  begin: 0,
  /** Tokens that are written as in prose, and those that prose has no use for. */
  plainWords: 0,
  odd: 0,
};

/** The hash of a word as {@link tokenize} computes it. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++)
    hash = Math.imul(hash ^ folds[word.charCodeAt(i)]!, 0x01000193);
  return hash;
}

/** True for a unit that a word can hold. */
export const isWordUnit = (unit: number): boolean => (classes[unit]! & 31) !== 0;

/**
 * Reads the tokens of `start`..`end`, or of the first {@link tokenReach} units, into the arrays and
 * returns how many there are.
 */
export function tokenize(text: string, start: number, end: number): number {
  // Local names: what a module holds is looked up again in every round of the loop.
  const unitOf = units;
  const shapeOf = shapes;
  const codesOut = codes;
  const hashesOut = hashes;
  const placesOut = places;
  const stop = end - start > tokenReach ? start + tokenReach : end;
  let i = start;
  while (i < stop && (unitOf[text.charCodeAt(i)]! & classMask) === 0) i++;
  line.begin = i;
  let count = 0;
  let spaced = 0;
  let odd = 0;
  let plain = 0;
  let before = 0;
  while (i < stop) {
    const c = text.charCodeAt(i);
    let unit = unitOf[c]!;
    const k = unit & classMask;
    if (k === 0) {
      spaced = 1;
      i++;
      continue;
    }
    placesOut[count] = i;
    if (k === symbol) {
      const code = c < 128 ? c : wideSymbol(c);
      // A bracket right after a word is a call.
      odd += oddSymbols[code]! | (c === 40 && spaced === 0 && before < 32 && count > 0 ? 1 : 0);
      codesOut[count] = code * 2 + spaced;
      hashesOut[count++] = 0;
      before = code;
      spaced = 0;
      i++;
      continue;
    }
    const from = i;
    let hash = Math.imul(unit >>> 8, 0x01000193);
    let flags = k === upper ? upper | firstUpper : k;
    let later = 0;
    for (i++; i < stop; i++) {
      unit = unitOf[text.charCodeAt(i)]!;
      if ((unit & 31) === 0) break;
      later |= unit;
      hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    }
    const size = i - from;
    flags |= (later & classMask) | ((later & upper) << 5);
    const code = shapeOf[flags | ((size < 2 ? 0 : size < 4 ? 1 : size < 8 ? 2 : 3) << 7)]!;
    plain += wordShapes[code]!;
    odd +=
      oddShapes[code]! |
      (spaced === 0 && flags !== digit && before > 32 && leadsWord[before] === 0 ? 1 : 0);
    codesOut[count] = code * 2 + spaced;
    hashesOut[count++] = flags === digit ? size : hash;
    before = code;
    spaced = 0;
  }
  line.odd = odd;
  line.plainWords = plain;
  return count;
}
