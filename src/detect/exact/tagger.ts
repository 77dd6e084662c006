import { createKeyedHash } from '../tags/chaskey.ts';
import { createHmac, type Hmac } from '../tags/hmac.ts';
import { utf8Of } from '../tags/utf8.ts';
import { foldWord, longestWord } from '../tags/words.ts';
import { type ColumnKind, isWordy } from './columns.ts';

/**
 * Two words that stand for a value in all tables of one key: cheap, and of use only to whoever holds
 * the key. Words are hashed one by one, so that those of a text are hashed once and not for each
 * group of words that they are part of.
 */
export interface ValueHash {
  word(text: string, start: number, end: number): void;
  /** The hash of letters that are compared as they are. */
  form(form: string): void;
  /** Adds the word hashed last: in any order for a name, in order for a text. */
  join(kind: ColumnKind, low: number, high: number): void;
  begin(): void;
  /** What the calls above leave. */
  low: number;
  high: number;
}

export function createValueHash(tagKey: Uint8Array): ValueHash {
  const hash = createKeyedHash(createHmac(tagKey).full(utf8Of('tidegate words 1')));
  const units = new Uint16Array(256);
  return {
    low: 0,
    high: 0,
    begin() {
      this.low = 0;
      this.high = 0;
    },
    word(text, start, end) {
      hash.units(units, foldWord(text, start, end, units));
      this.low = hash.tag[0]!;
      this.high = hash.tag[1]!;
    },
    form(form) {
      const length = Math.min(form.length, units.length);
      for (let i = 0; i < length; i++) units[i] = form.charCodeAt(i);
      hash.units(units, length);
      this.low = hash.tag[0]!;
      this.high = hash.tag[1]!;
    },
    join(kind, low, high) {
      if (kind === 'name') {
        this.low = (this.low + low) | 0;
        this.high = (this.high + high) | 0;
      } else {
        this.low = (Math.imul(this.low, 0x2545f491) + low) | 0;
        this.high = (Math.imul(this.high, 0x1b873593) + high) | 0;
      }
    },
  };
}

/** The hash of a compared form, as the candidates of a text are hashed. */
export function hashForm(hash: ValueHash, kind: ColumnKind, form: string): void {
  if (!isWordy(kind)) {
    hash.form(form);
    return;
  }
  let low = 0;
  let high = 0;
  for (const word of form.split(' ')) {
    hash.word(word, 0, Math.min(word.length, longestWord));
    const [wordLow, wordHigh] = [hash.low, hash.high];
    hash.low = low;
    hash.high = high;
    hash.join(kind, wordLow, wordHigh);
    low = hash.low;
    high = hash.high;
  }
}

/** What one table adds: its salt makes the same value look different in each table. */
export interface TableTagger {
  /** Works out where the tag of a value, or of a second value under a first, would lie: the fields below. */
  slot(column: number, low: number, high: number, secondLow: number, secondHigh: number): void;
  /** 32 bits that lead to a bucket, and 16 that mark an entry in it. */
  slotHigh: number;
  slotLow: number;
  /** The first 24 bits of HMAC-SHA-256 of the same, the proof. */
  tag(column: number, first: string, second: string): number;
  /** A bit of a filter of words; `bits` is a power of two. */
  bit(low: number, bits: number): number;
  /** Proves that a key is the one a table was made with. */
  readonly check: string;
}

export function createTableTagger(tagKey: Uint8Array, salt: string): TableTagger {
  const own = createHmac(tagKey).full(utf8Of(`tidegate exact 1\0${salt}`));
  const hmac: Hmac = createHmac(own);
  const slots = createKeyedHash(hmac.full(utf8Of('slots')));
  const secret = hmac.full(utf8Of('words'));
  const word = (at: number): number =>
    secret[at]! | (secret[at + 1]! << 8) | (secret[at + 2]! << 16) | (secret[at + 3]! << 24);
  const [mask, factor] = [word(0), word(4) | 1];
  return {
    slotHigh: 0,
    slotLow: 0,
    slot(column, low, high, secondLow, secondHigh) {
      slots.block(low ^ Math.imul(column + 1, 0x9e3779b1), high, secondLow, secondHigh);
      this.slotHigh = slots.tag[0]! >>> 0;
      this.slotLow = slots.tag[1]! & 0xffff;
    },
    tag: (column, first, second) => hmac.first32(utf8Of(`${column}\0${first}\0${second}`)) >>> 8,
    bit: (low, bits) => (Math.imul(low ^ mask, factor) >>> 8) & (bits - 1),
    check: [...hmac.full(utf8Of('check')).subarray(0, 16)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
  };
}
