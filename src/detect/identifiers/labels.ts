import { lookalikes } from './schemes.data.ts';
import type { Scheme } from './scheme.ts';

/** What a word or a few words may say about the number beside them. */
export interface Meaning {
  readonly schemes: Scheme[];
  /** Kinds that are named without a country. */
  kinds: string;
  isLookalike: boolean;
}

/** A label found in a stretch of text, in offsets of that stretch. */
export interface Label {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
  /** A short word that means something else in lower case: `sin`, `ein`, `pan`. */
  readonly isDoubtful: boolean;
}

/** Words of one label, at most. */
const mostWords = 5;
/** Labels of at most this many letters are words of some language too. */
const shortest = 4;

/** Scripts without blanks between words, in which labels are looked for as parts. */
const unspaced = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]/;
const accents = /\p{M}/gu;

/** Lower case without accents, signs and blanks. */
function compact(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export interface Dictionary {
  readonly words: Map<string, Meaning>;
  /** Words that a label of several words begins with. */
  readonly openers: Set<string>;
  /** Short labels that are written in several words. */
  readonly parted: Set<string>;
  readonly parts: readonly (readonly [part: string, meaning: Meaning])[];
  /** 1 for how the words in ASCII begin that may begin a label; see {@link mayOpen}. */
  readonly openings: Uint8Array;
}

/**
 * @param generic lines of a kind, a semicolon and its labels; after a dash, labels that mean nothing
 *   here and hide those within them.
 */
export function createDictionary(schemes: readonly Scheme[], generic: string): Dictionary {
  const all = new Map<string, Meaning>();
  const parted = new Set<string>();
  const openers = new Set<string>();
  const meaningOf = (label: string): Meaning => {
    const plain = compact(label);
    const key = unspaced.test(label) ? label : plain;
    const found = all.get(key) ?? { schemes: [], kinds: '', isLookalike: false };
    all.set(key, found);
    const [opener = '', ...rest] = label.split(/[ .']/);
    if (rest.length > 0) {
      parted.add(plain);
      openers.add(compact(opener));
    }
    return found;
  };
  for (const scheme of schemes)
    for (const label of scheme.labels) meaningOf(label).schemes.push(scheme);
  for (const line of generic.trim().split('\n')) {
    const [kind = '', labels = ''] = line.split(';');
    for (const label of labels.split(', ')) meaningOf(label).kinds += kind === '-' ? '' : kind;
  }
  for (const label of lookalikes.split(', ')) meaningOf(label).isLookalike = true;
  const words = new Map([...all].filter(([key]) => !unspaced.test(key)));
  return {
    words,
    openers,
    parted,
    parts: [...all].filter(([key]) => unspaced.test(key)),
    openings: openingsOf(words.keys(), openers),
  };
}

interface Word {
  /** In lower case and without accents; of ASCII words worked out when first asked for. */
  plain?: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}]+|\d+/gu;
const ascii = /^[\0-\x7f]*$/;
const hump = /[a-z][A-Z]/;

/** Words and numbers; `taxId` is two words. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index } of text.matchAll(word)) {
    let start = index;
    for (const piece of hump.test(whole) ? whole.split(/(?<=[a-z])(?=[A-Z])/) : [whole]) {
      const end = start + piece.length;
      words.push({ plain: ascii.test(piece) ? piece.toLowerCase() : compact(piece), start, end });
      start = end;
    }
  }
  return words;
}

/** As {@link wordsIn}, for a text of ASCII alone. */
function asciiWordsIn(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let kind = 0;
  let wasSmall = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const code = unit | 32;
    const own = code >= 97 && code <= 122 ? 1 : unit >= 48 && unit <= 57 ? 2 : 0;
    const isHump = wasSmall && own === 1 && unit < 97;
    wasSmall = own === 1 && unit >= 97;
    if (own === kind && !isHump) continue;
    if (kind > 0) words.push({ start, end: at });
    start = at;
    kind = own;
  }
  return words;
}

function plainOf(text: string, one: Word): string {
  return (one.plain ??= text.slice(one.start, one.end).toLowerCase());
}

/** Whether a label may begin with a word of a text, told by its first units. */
function mayOpen(text: string, { start, end }: Word, { openings }: Dictionary): boolean {
  return openings[slotOf(text, start, Math.min(end - start, openingUnits))] === 1;
}

/** Units by which the beginning of a label is told; five bits of each. */
const openingUnits = 3;

function slotOf(text: string, at: number, length: number): number {
  let slot = length;
  for (let i = 0; i < length; i++) slot = (slot << 5) | (text.charCodeAt(at + i) & 31);
  return slot;
}

/** Of labels and the words that they begin with, how words of a text may begin that are one. */
function openingsOf(labels: Iterable<string>, openers: Iterable<string>): Uint8Array {
  const openings = new Uint8Array(1 << (openingUnits * 5 + 2));
  for (const label of labels) {
    // A letter may be the first of several that stand apart.
    openings[slotOf(label, 0, 1)] = 1;
    openings[slotOf(label, 0, openingUnits)] = 1;
    if (label.length === 2) openings[slotOf(label, 0, 2)] = 1;
  }
  for (const opener of openers)
    openings[slotOf(opener, 0, Math.min(opener.length, openingUnits))] = 1;
  return openings;
}

/** Labels in a stretch of text, in order; of labels within one another the longest. */
export function labelsIn(text: string, dictionary: Dictionary): Label[] {
  if (!/[^\0-@[-`{-\x7f]/.test(text)) return [];
  const labels: Label[] = [];
  const isAscii = ascii.test(text);
  const words = isAscii ? asciiWordsIn(text) : wordsIn(text);
  for (let i = 0; i < words.length; i++) {
    const { start } = words[i]!;
    if (isAscii && !mayOpen(text, words[i]!, dictionary)) continue;
    const plain = plainOf(text, words[i]!);
    const isOpener = dictionary.openers.has(plain);
    const reach = plain.length === 1 || isOpener ? mostWords : 1;
    let joined = '';
    let found: Label | undefined;
    for (let j = i; j < Math.min(words.length, i + reach); j++) {
      // `D.N.I.`: letters apart are one word with letters only.
      if (j > i && !isOpener && plainOf(text, words[j]!).length > 1) break;
      joined += plainOf(text, words[j]!);
      const meaning = dictionary.words.get(joined) ?? pluralOf(joined, dictionary.words);
      if (!meaning || (j > i && !mayJoin(joined, j - i + 1, dictionary))) continue;
      const { end } = words[j]!;
      const written = text.slice(start, end);
      const isDoubtful = joined.length <= shortest && written !== written.toUpperCase();
      found = { meaning, start, end, isDoubtful };
    }
    const last = labels.at(-1);
    if (found && !(last && last.end >= found.end)) labels.push(found);
  }
  if (!isAscii && unspaced.test(text))
    for (const [part, meaning] of dictionary.parts) {
      const at = text.lastIndexOf(part);
      if (at >= 0) labels.push({ meaning, start: at, end: at + part.length, isDoubtful: false });
    }
  return labels;
}

/** `is an` is no ISAN: words run together to a short label only if it is so written, or as letters. */
function mayJoin(joined: string, count: number, { parted }: Dictionary): boolean {
  return joined.length > 6 || joined.length === count || parted.has(joined);
}

function pluralOf(joined: string, words: Map<string, Meaning>): Meaning | undefined {
  return joined.length > 3 && joined.charCodeAt(joined.length - 1) === 115
    ? words.get(joined.slice(0, -1))
    : undefined;
}
