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
  return { words, openers, parted, parts: [...all].filter(([key]) => unspaced.test(key)) };
}

interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}]+|\d+/gu;
const ascii = /^[\0-\x7f]*$/;
const hump = /[a-z][A-Z]/;

/** Words and numbers, in lower case and without accents; `taxId` is two words. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  const add = (whole: string, at: number, isPlain: boolean): void => {
    let start = at;
    for (const piece of hump.test(whole) ? whole.split(/(?<=[a-z])(?=[A-Z])/) : [whole]) {
      const end = start + piece.length;
      words.push({ plain: isPlain ? piece.toLowerCase() : compact(piece), start, end });
      start = end;
    }
  };
  if (!ascii.test(text)) {
    for (const match of text.matchAll(word)) add(match[0], match.index, ascii.test(match[0]));
    return words;
  }
  let start = -1;
  let kind = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) | 32 : 0;
    const own = code >= 97 && code <= 122 ? 1 : isDigit(text, at) ? 2 : 0;
    if (own === kind) continue;
    if (kind > 0) add(text.slice(start, at), start, true);
    start = at;
    kind = own;
  }
  return words;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Labels in a stretch of text, in order; of labels within one another the longest. */
export function labelsIn(text: string, dictionary: Dictionary): Label[] {
  if (!/[^\0-@[-`{-\x7f]/.test(text)) return [];
  const labels: Label[] = [];
  const words = wordsIn(text);
  for (let i = 0; i < words.length; i++) {
    const { plain, start } = words[i]!;
    const isOpener = dictionary.openers.has(plain);
    const reach = plain.length === 1 || isOpener ? mostWords : 1;
    let joined = '';
    let found: Label | undefined;
    for (let j = i; j < Math.min(words.length, i + reach); j++) {
      // `D.N.I.`: letters apart are one word with letters only.
      if (j > i && !isOpener && words[j]!.plain.length > 1) break;
      joined += words[j]!.plain;
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
  if (!ascii.test(text) && unspaced.test(text))
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
