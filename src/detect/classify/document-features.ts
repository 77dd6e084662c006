import { denseOf } from './document-dense.ts';
import { termGroups } from './document-kinds.ts';
import { structureAt, structures } from './document-structures.ts';
import { hashPair } from './hash.ts';
import {
  classOf,
  finish,
  join,
  keys,
  masks,
  opens,
  phraseKey,
  slotOf,
  slots,
  step,
} from './term-table.ts';

/**
 * See lineFeatureVersion: change it with this file, document-dense.ts, document-structures.ts,
 * document-terms.ts, term-table.ts or hash.ts, and train again.
 */
export const documentFeatureVersion = 'document-4';
/** How much of a text is read, and how many of its lines: a paper shows its kind early. */
const documentReach = 40_000;
const documentLines = 1500;

const groupCount = termGroups.length;

export interface DocumentFeatures {
  readonly words: number;
  readonly lines: number;
  /** Different terms of each group that occur, in the order of {@link termGroups}. */
  readonly distinct: Uint16Array;
  readonly counts: Uint32Array;
  /** How often each of {@link structures} occurs; see {@link structureAt}. */
  readonly found: Uint32Array;
  readonly dense: Float32Array;
}

const headerWords = new Set(
  'from,to,cc,bcc,subject,date,sent,von,an,betreff,gesendet,datum,de,para,asunto,assunto,objet,à,oggetto,onderwerp,aan'
    .split(',')
    .map(phraseKey),
);
const clauseWords = new Set(
  'section,article,clause,exhibit,schedule,§,artikel,paragraph,abschnitt,cláusula,articolo'
    .split(',')
    .map(phraseKey),
);
const moneyWords = new Set(
  'million,millions,billion,usd,eur,gbp,mio,mrd,bn'.split(',').map(phraseKey),
);

const termStamps = new Uint32Array(slots);
let stamp = 0;
const payBit = 1 << termGroups.indexOf('hr pay');
/** `<nick> …` or `[12:30] <nick> …`, as chat programs write. */
function isChatLine(text: string, begin: number, end: number): boolean {
  let at = begin;
  if (text.charCodeAt(at) === 91) {
    const close = text.indexOf(']', at);
    if (close < 0 || close > at + 24) return false;
    at = close + 2;
  }
  if (text.charCodeAt(at) !== 60 || classOf(text.charCodeAt(at + 1)) === 0) return false;
  for (let i = at + 2; i < end && i < at + 24; i++) {
    const c = text.charCodeAt(i);
    if (c === 62) return text.charCodeAt(i + 1) === 32;
    if (c === 32 || c === 60) return false;
  }
  return false;
}

/**
 * Reads words and structure in one pass.
 * @param machine lines that the line model did not take for prose.
 */
export function documentFeatures(
  text: string,
  starts: Int32Array,
  lineCount: number,
  machine: number,
): DocumentFeatures {
  stamp++;
  const counts = new Uint32Array(groupCount);
  const distinct = new Uint16Array(groupCount);
  const found = new Uint32Array(structures.length);
  const labels = new Set<number>();
  const lines = Math.min(lineCount, documentLines);
  let words = 0;
  let filled = 0;
  let before = 0;
  let wordOpen = 0;
  let pairKey = 0;
  let pairOpen = 0;

  const see = (key: number): number => {
    if (keys[key & (slots - 1)] === 0) return 0;
    const slot = slotOf(key);
    if (keys[slot] === 0) return 0;
    const mask = masks[slot]!;
    const fresh = termStamps[slot] !== stamp;
    termStamps[slot] = stamp;
    for (let g = 0; g < groupCount; g++) {
      if ((mask & (1 << g)) === 0) continue;
      counts[g]!++;
      if (fresh) distinct[g]!++;
    }
    return mask;
  };

  for (let line = 0; line < lines; line++) {
    const start = starts[line]!;
    if (start > documentReach) break;
    const end = Math.min(starts[line + 1]! - 1, documentReach);
    let i = start;
    while (i < end && text.charCodeAt(i) <= 32) i++;
    if (i === end) continue;
    filled++;
    const first = text.charCodeAt(i);
    const begin = i;
    let lineWords = 0;
    let capitals = 0;
    let numbers = 0;
    let separators = 0;
    let payTerms = 0;
    let firstWord = 0;
    let label = 0;
    let quotes = 0;
    let dotted = 0;
    let figure = 0;
    let titled = 0;
    let spoken = 0;
    while (i < end) {
      const c = text.charCodeAt(i);
      const kind = classOf(c);
      if (kind === 1) {
        let hash = 0;
        let d = c;
        const from = i;
        let ups = 0;
        do {
          hash = step(hash, d);
          if (d >= 65 && d <= 90) ups++;
          d = ++i < end ? text.charCodeAt(i) : 0;
        } while (classOf(d) !== 0);
        const key = finish(hash);
        if (lineWords === 0) firstWord = key;
        lineWords++;
        if (c >= 65 && c <= 90) titled++;
        if (ups > 1 && ups === i - from) capitals++;
        if (moneyWords.has(key)) found[structureAt.money]!++;
        let mask = see(key);
        const own = mask;
        let pair = 0;
        if ((pairOpen & opens) !== 0) mask |= see(join(pairKey, key));
        pairOpen = 0;
        if ((wordOpen & opens) !== 0) {
          pair = join(before, key);
          pairOpen = see(pair);
          mask |= pairOpen;
        }
        pairKey = pair;
        wordOpen = own;
        before = key;
        if ((mask & payBit) !== 0) payTerms++;
        if (d === 58 && label === 0 && i - begin < 40) {
          label = lineWords === 1 ? key : hashPair(key, lineWords);
          if (titled > 0 && lineWords <= 3 && text.charCodeAt(i + 1) === 32) spoken = 1;
        }
        continue;
      }
      if (kind === 2) {
        const from = i;
        let d = c;
        let hash = 0;
        do {
          hash = step(hash, d);
          d = ++i < end ? text.charCodeAt(i) : 0;
        } while (
          classOf(d) === 2 ||
          ((d === 44 || d === 46) && i + 1 < end && classOf(text.charCodeAt(i + 1)) === 2)
        );
        numbers++;
        if (i - from >= 5) figure = 1;
        if (from === begin && d !== 44 && text.slice(from, i).includes('.')) dotted = 1;
        else if (from === begin && d === 46) dotted = 1;
        if (i - from === 4 && (text.startsWith('19', from) || text.startsWith('20', from)))
          found[structureAt.years]!++;
        if (d === 37) found[structureAt.percents]!++;
        if (d === 58 && i - from <= 2 && classOf(text.charCodeAt(i + 1)) === 2)
          found[structureAt.clockTimes]!++;
        const key = finish(hash);
        pairOpen = 0;
        if ((wordOpen & opens) !== 0) {
          pairKey = join(before, key);
          pairOpen = see(pairKey);
        }
        wordOpen = see(key);
        before = key;
        continue;
      }
      if (c === 36 || c === 0x20ac || c === 0xa3 || c === 0xa5) found[structureAt.money]!++;
      else if (c === 124 || c === 9) separators++;
      else if (c === 44 && text.charCodeAt(i + 1) !== 32) separators++;
      else if (c === 63) found[structureAt.questions]!++;
      else if (c === 34 || c === 0x201c) quotes++;
      i++;
    }
    words += lineWords;
    found[structureAt.numbers]! += numbers;
    if (numbers >= 2 && numbers * 2 >= lineWords) found[structureAt.numberRows]!++;
    if (separators >= 2) found[structureAt.tableRows]!++;
    if (separators >= 1 && payTerms >= 2 && numbers === 0) found[structureAt.payHeaders]!++;
    if (numbers === 1 && figure === 1 && lineWords >= 2 && lineWords <= 5 && titled === lineWords)
      found[structureAt.namedFigures]!++;
    if (quotes >= 2) found[structureAt.quotedTerms]!++;
    if (end - begin > 300) found[structureAt.longLines]!++;
    if (
      first === 40 ||
      (dotted === 1 && lineWords > 1) ||
      (clauseWords.has(firstWord) && numbers > 0)
    )
      found[structureAt.clauses]!++;
    if (first === 45 || first === 42 || first === 0x2022) found[structureAt.bullets]!++;
    else if (first === 35) found[structureAt.headings]!++;
    else if (first === 62) found[structureAt.quoted]!++;
    else if (isChatLine(text, begin, end)) found[structureAt.chatLines]!++;
    if (lineWords >= 2 && capitals === lineWords) found[structureAt.capitalLines]!++;
    if (label !== 0) {
      found[structureAt.labelled]!++;
      if (headerWords.has(label)) found[structureAt.mailHeaders]!++;
      else if (spoken === 1 && labels.has(label)) found[structureAt.repeatedLabels]!++;
      labels.add(label);
    }
  }
  found[structureAt.machineLines] = Math.min(machine, filled);
  return {
    words,
    lines: filled,
    counts,
    distinct,
    found,
    dense: denseOf(words, filled, counts, distinct, found),
  };
}
