import { normalize } from '../normalize.ts';
import { canonical, type ColumnKind, isWordy, lengthOf } from './columns.ts';
import { createEstimate, guessableBits } from './guessable.ts';
import { bucketBits, type ExactTable } from './table.ts';
import { createTableTagger, createValueHash, hashForm } from './tagger.ts';

export interface BuildOptions {
  readonly title: string;
  readonly category: string;
  /** The first is what a row is known by; the others confirm it. */
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  /** Further columns that must be near the first; default: one, if there is one. */
  readonly need?: number;
  readonly acceptGuessable?: boolean;
  /** How to read 03/04/1990. */
  readonly dayFirst?: boolean;
  /** 16 random bytes in hexadecimal. */
  readonly salt: string;
}

/** Why no table is made of these rows. */
export type Refusal =
  | { readonly kind: 'refused'; readonly why: 'guessable'; readonly bits: number }
  | { readonly kind: 'refused'; readonly why: 'empty' };

export interface Builder {
  /** False if the row has no first value, or no further one where that is needed. */
  add(cells: readonly string[]): boolean;
  finish(): ExactTable | Refusal;
}

export function createBuilder(tagKey: Uint8Array, options: BuildOptions): Builder {
  const { columns, salt, acceptGuessable = false, dayFirst = true } = options;
  const need = options.need ?? (columns.length > 1 ? 1 : 0);
  const hash = createValueHash(tagKey);
  const tagger = createTableTagger(tagKey, salt);
  const estimates = columns.map(({ kind }) => createEstimate(kind));
  const lengths = columns.map(() => new Set<number>());
  const words = new Set<number>();
  let slots = new Uint32Array(3 * 1024);
  let entries = 0;
  let rows = 0;

  const put = (column: number, first: string, second: string): void => {
    if (3 * entries === slots.length) {
      const wider = new Uint32Array(slots.length * 2);
      wider.set(slots);
      slots = wider;
    }
    slots[3 * entries] = tagger.slotHigh;
    slots[3 * entries + 1] = tagger.slotLow;
    slots[3 * entries + 2] = tagger.tag(column, first, second);
    entries++;
  };
  const note = (column: number, form: string): void => {
    const { kind } = columns[column]!;
    estimates[column]!.add(form);
    lengths[column]!.add(lengthOf(kind, form));
    if (!isWordy(kind)) return;
    for (const word of form.split(' ')) {
      hash.word(word, 0, word.length);
      words.add(hash.low);
    }
  };

  return {
    add(cells) {
      const forms = columns.map(({ kind }, i) =>
        canonical(kind, normalize(cells[i] ?? '').text, dayFirst),
      );
      const [first = '', ...others] = forms;
      const held = others.filter((form) => form !== '').length;
      if (first === '' || held < need) return false;
      rows++;
      note(0, first);
      hashForm(hash, columns[0]!.kind, first);
      const { low, high } = hash;
      if (need === 0) {
        tagger.slot(0, low, high, 0, 0);
        put(0, first, '');
      }
      for (const [i, form] of others.entries()) {
        if (form === '') continue;
        note(i + 1, form);
        hashForm(hash, columns[i + 1]!.kind, form);
        tagger.slot(i + 1, low, high, hash.low, hash.high);
        put(i + 1, first, form);
      }
      return true;
    },
    finish() {
      if (rows === 0) return { kind: 'refused', why: 'empty' };
      const bits = estimates.map((estimate) => Math.round(estimate.bits() * 10) / 10);
      if (need === 0 && !acceptGuessable && bits[0]! < guessableBits)
        return { kind: 'refused', why: 'guessable', bits: bits[0]! };
      return {
        header: {
          title: options.title,
          category: options.category,
          columns: columns.map(({ name, kind }, i) => ({
            name,
            kind,
            lengths: [...lengths[i]!].toSorted((a, b) => a - b),
            bits: bits[i]!,
          })),
          rows,
          need,
          acceptGuessable,
          salt,
          check: tagger.check,
        },
        ...sorted(slots.subarray(0, 3 * entries)),
        words: filterOf(words, tagger.bit),
      };
    },
  };
}

/** Puts the tags into their buckets; a tag that comes twice stands once. */
function sorted(slots: Uint32Array): Pick<ExactTable, 'buckets' | 'marks' | 'tags'> {
  const entries = slots.length / 3;
  const bits = bucketBits(entries);
  const order = new Uint32Array(entries).map((_, i) => i);
  // Within a bucket by tag: the order of the rows would say which tags belong together.
  order.sort((a, b) => slots[3 * a]! - slots[3 * b]! || slots[3 * a + 2]! - slots[3 * b + 2]!);
  const buckets = new Uint32Array((1 << bits) + 1);
  const marks = new Uint16Array(entries);
  const tags = new Uint8Array(3 * entries);
  let count = 0;
  let last = -1;
  for (const at of order) {
    const same =
      last >= 0 &&
      slots[3 * at] === slots[3 * last] &&
      slots[3 * at + 1] === slots[3 * last + 1] &&
      slots[3 * at + 2] === slots[3 * last + 2];
    if (same) continue;
    last = at;
    marks[count] = slots[3 * at + 1]!;
    const tag = slots[3 * at + 2]!;
    for (let byte = 0; byte < 3; byte++) tags[3 * count + byte] = tag >>> (16 - 8 * byte);
    count++;
    buckets[(slots[3 * at]! >>> (32 - bits)) + 1]!++;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = buckets[i]! + buckets[i - 1]!;
  return { buckets, marks: marks.slice(0, count), tags: tags.slice(0, 3 * count) };
}

/** Bits for each word; about one in eight is set. */
const bitsAWord = 8;
const smallestFilter = 512;

function filterOf(
  words: ReadonlySet<number>,
  bitOf: (low: number, bits: number) => number,
): Uint8Array {
  if (words.size === 0) return new Uint8Array(0);
  const wanted = Math.max(smallestFilter, words.size * bitsAWord);
  const bits = 2 ** Math.round(Math.log2(wanted));
  const filter = new Uint8Array(bits / 8);
  for (const low of words) {
    const bit = bitOf(low, bits);
    filter[bit >> 3] = filter[bit >> 3]! | (1 << (bit & 7));
  }
  return filter;
}
