import { denseOf } from './document-dense.ts';
import { termGroups } from './document-kinds.ts';
import { structureAt as at, structures } from './document-structures.ts';
import { hashPair } from './hash.ts';
import { beginTerms, counts, distinct, pending, seeWord } from './document-evidence.ts';
import { familiesOf, marks, mayKnow, numberKey, wordKey } from './term-table.ts';
import { codes, hashes, places, shape, sign, tokenize, tokenReach } from './tokens.ts';

/**
 * See lineFeatureVersion: change it with this file, document-dense.ts, document-structures.ts,
 * document-terms.ts, term-table.ts, tokens.ts or hash.ts, and train again.
 */
export const documentFeatureVersion = 'document-6';
/**
 * How much of a text is read: a paper shows its kind early. Lines are read whole until they make
 * `wholeReach` units; then every other line as far as one call of `tokenize` goes.
 */
const wholeReach = 3000;
const documentReach = 40_000;

export interface DocumentFeatures {
  readonly words: number;
  readonly lines: number;
  /** Different terms of each group that occur, in the order of {@link termGroups}. */
  readonly distinct: Uint16Array;
  readonly counts: Uint32Array;
  /** How often each of {@link structures} occurs; see {@link at}. */
  readonly found: Uint32Array;
  readonly dense: Float32Array;
}

const roleBit = 1 << termGroups.indexOf('hr roles');
const payBit = 1 << termGroups.indexOf('hr pay');
const colon = 58;

const found = new Uint32Array(structures.length);
const labels = new Set<number>();
let text = '';
let tabbed = false;
let words = 0;
let filled = 0;
let skipped = false;

/** Begins with a new text; {@link readDocumentLine} then takes its lines in order. */
export function beginDocument(whole: string): void {
  text = whole;
  tabbed = whole.includes('\t');
  beginTerms();
  found.fill(0);
  labels.clear();
  words = 0;
  filled = 0;
  skipped = false;
}

/** What one line adds up to. */
const row = {
  words: 0,
  titled: 0,
  capitals: 0,
  numbers: 0,
  separators: 0,
  payTerms: 0,
  roles: 0,
  quotes: 0,
  figure: 0,
  money: 0,
  first: 0,
  header: false,
  label: 0,
  spoken: false,
  digits: 0,
  place: 0,
  clause: false,
};

function clearRow(): void {
  row.words = 0;
  row.titled = 0;
  row.capitals = 0;
  row.numbers = 0;
  row.separators = 0;
  row.payTerms = 0;
  row.roles = 0;
  row.quotes = 0;
  row.figure = 0;
  row.money = 0;
  row.first = 0;
  row.header = false;
  row.label = 0;
  row.spoken = false;
  row.digits = 0;
}

const isNumber = (code: number): boolean => code >= shape.digit && code <= shape.longNumber;
const isDash = (code: number): boolean => code === 45 || code === sign.dash;
/** 1 for words that begin with a capital, 2 for those that are all capitals. */
const casings = new Uint8Array(32);
for (const code of [shape.capital, shape.title, shape.longTitle, shape.pascal]) casings[code] = 1;
for (const code of [shape.shortUpper, shape.longUpper]) casings[code] = 2;

/** Groups of thousands and decimals belong to the number before them. */
const continues = (token: number): boolean =>
  token > 1 &&
  (codes[token - 1] === 44 * 2 || codes[token - 1] === 46 * 2) &&
  (codes[token]! & 1) === 0 &&
  isNumber(codes[token - 2]! >> 1);

/** A year's pay is a number of five digits, or of six that begins with 1 or 2. */
function isPay(digits: number, place: number): boolean {
  if (digits !== 6) return digits === 5;
  const first = text.charCodeAt(place);
  return first === 49 || first === 50;
}

function readNumber(token: number, count: number): void {
  const size = hashes[token]!;
  if (continues(token)) {
    row.digits += size;
    if (isPay(row.digits, row.place)) row.figure = 1;
    else if (row.digits > 6) row.figure = 0;
    return;
  }
  row.digits = size;
  row.place = places[token]!;
  if (isPay(size, row.place)) row.figure = 1;
  row.numbers++;
  const next = token + 1 < count ? codes[token + 1]! : 0;
  if (size === 4) {
    found[at.years]!++;
    if (isDash(next >> 1) && token + 2 < count) {
      const then = hashes[token + 2]!;
      if (
        isNumber(codes[token + 2]! >> 1)
          ? then === 4
          : (familiesOf(wordKey(then)) & marks.present) !== 0
      )
        found[at.yearSpans]!++;
    }
  }
  if (next >> 1 === 37) found[at.percents]!++;
  else if (next === colon * 2 && size <= 2) found[at.clockTimes]!++;
  if (token > 0 && codes[token - 1]! >> 1 === 40) found[at.negatives]!++;
  seeWord(numberKey);
}

/** A word before a colon near the beginning of a line: a field, a header or who speaks. */
function readLabel(token: number, count: number, key: number, mask: number): void {
  row.label = row.words === 1 ? key : hashPair(key, row.words);
  row.header = (mask & marks.header) !== 0 && row.words === 1;
  row.spoken =
    row.titled > 0 && row.words <= 3 && (token + 2 >= count || (codes[token + 2]! & 1) === 1);
}

function readSymbol(code: number, token: number, count: number): void {
  if (code === 44) {
    if (token + 1 < count && (codes[token + 1]! & 1) === 0 && !continues(token + 1))
      row.separators++;
  } else if (code === 36 || code === sign.money) row.money++;
  else if (code === 124) row.separators++;
  else if (code === 63) found[at.questions]!++;
  else if (code === 34 || code === sign.quote) row.quotes++;
}

function readTokens(count: number, atStart: boolean): void {
  const [codesIn, hashesIn] = [codes, hashes];
  for (let token = 0; token < count; token++) {
    const code = codesIn[token]! >> 1;
    if (code >= 32) {
      if (code !== 46) readSymbol(code, token, count);
      continue;
    }
    if (isNumber(code)) {
      readNumber(token, count);
      continue;
    }
    const key = wordKey(hashesIn[token]!);
    const casing = casings[code]!;
    row.words++;
    if (casing > 0) {
      row.titled++;
      if (casing > 1) row.capitals++;
    }
    let mask = 0;
    if (pending !== 0 || mayKnow(key)) {
      mask = seeWord(key);
      if ((mask & marks.money) !== 0) row.money++;
      if ((mask & payBit) !== 0) row.payTerms++;
      if ((mask & roleBit) !== 0) row.roles++;
    }
    if (!atStart || token > 7) continue;
    if (row.words === 1) row.first = mask;
    if (row.label === 0 && token + 1 < count && codesIn[token + 1] === colon * 2)
      readLabel(token, count, key, mask);
  }
}

function countTabs(count: number): void {
  for (let token = 1; token < count; token++) {
    if ((codes[token]! & 1) === 1 && text.charCodeAt(places[token]! - 1) === 9) row.separators++;
  }
}

/** `<nick> …` or `[12:30] <nick> …`, as chat programs write. */
function isChatLine(count: number): boolean {
  let token = 0;
  if (codes[0]! >> 1 === 91) {
    while (token < 9 && token < count && codes[token]! >> 1 !== 93) token++;
    token++;
  }
  return (
    token + 3 < count &&
    codes[token]! >> 1 === 60 &&
    (codes[token + 1]! & 1) === 0 &&
    codes[token + 1]! < 64 &&
    (codes[token + 2] === 62 * 2 || codes[token + 3] === 62 * 2)
  );
}

const isTitle = (code: number): boolean => code === shape.title || code === shape.longTitle;

/** `Berg, Anna …` or `Anna Berg …` with what a job pays, or is called. */
function isPersonRow(count: number): boolean {
  let token = 0;
  while (token < 2 && token < count && codes[token]! >= 64) token++;
  if (!isTitle(codes[token]! >> 1)) return false;
  if (codes[token + 1] === 44 * 2) token++;
  if (token + 1 >= count || !isTitle(codes[token + 1]! >> 1)) return false;
  return row.roles > 0 || (row.figure === 1 && row.words <= 5);
}

/** How a line begins, as far as its first tokens tell. */
function readOpening(count: number): void {
  const first = codes[0]! >> 1;
  const next = count > 1 ? codes[1]! : 0;
  if (first === 45 || first === 42 || first === sign.other) found[at.bullets]!++;
  else if (first === 35) found[at.headings]!++;
  else if (first === 62) found[at.quoted]!++;
  else if (isChatLine(count)) found[at.chatLines]!++;
  row.clause = first === 40 || (isNumber(first) && (next === 46 * 2 || next === 41 * 2));
}

/**
 * Reads a line whose tokens `tokenize` has just put into its arrays.
 * @param count tokens of its first part; the rest of a long line is read here. Nought for a line that
 * counts without being read.
 */
export function readDocumentLine(start: number, end: number, count: number): void {
  if (start > wholeReach && (start > documentReach || (skipped = !skipped))) return;
  filled++;
  if (count === 0) return;
  clearRow();
  readOpening(count);
  readTokens(count, true);
  if (tabbed) countTabs(count);
  if (count > 2 && row.words <= 16 && isPersonRow(count)) found[at.personRows]!++;
  const stop = Math.min(end, wholeReach);
  for (let from = start + tokenReach; from < stop; from += tokenReach) {
    readTokens(tokenize(text, from, stop), false);
  }
  words += row.words;
  found[at.numbers]! += row.numbers;
  found[at.money]! += row.money;
  if (row.numbers >= 2 && row.numbers * 2 >= row.words) found[at.numberRows]!++;
  if (row.separators >= 2) found[at.tableRows]!++;
  if (row.separators >= 1 && row.payTerms >= 2 && row.numbers === 0) found[at.payHeaders]!++;
  if (
    row.numbers === 1 &&
    row.figure === 1 &&
    row.words >= 2 &&
    row.words <= 5 &&
    row.titled === row.words
  )
    found[at.namedFigures]!++;
  if ((row.first & marks.minuted) !== 0) found[at.minutePoints]!++;
  if (row.quotes >= 2) found[at.quotedTerms]!++;
  if (end - start > 300) found[at.longLines]!++;
  if ((row.clause && row.words > 1) || ((row.first & marks.clause) !== 0 && row.numbers > 0))
    found[at.clauses]!++;
  if (row.words >= 2 && row.capitals === row.words) found[at.capitalLines]!++;
  if (row.label !== 0) {
    found[at.labelled]!++;
    if (row.header) found[at.mailHeaders]!++;
    else if (row.spoken && labels.has(row.label)) found[at.repeatedLabels]!++;
    labels.add(row.label);
  }
}

/**
 * What the lines since {@link beginDocument} add up to.
 * @param machine lines that the line model did not take for prose.
 */
export function endDocument(machine: number): DocumentFeatures {
  found[at.machineLines] = Math.min(machine, filled);
  return {
    words,
    lines: filled,
    counts: counts.slice(),
    distinct: distinct.slice(),
    found: found.slice(),
    dense: denseOf(words, filled, counts, distinct, found),
  };
}
