/**
 * Words of a text, for tables that compare words and not letters: runs of letters and digits, folded
 * so that case, accents and ways of writing an umlaut do not count. In scripts without blanks every
 * character is a word. One pass; no strings are made.
 */
export interface Words {
  readonly count: number;
  /** UTF-16 offsets; `ends` exclusive. Longer than `count`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What a word holds: bits {@link hasLetters}, {@link hasDigits}. */
  readonly kinds: Uint8Array;
}

export const hasLetters = 1;
export const hasDigits = 2;

const none = 0;
const letter = 1;
const digit = 2;
const alone = 3;
const apostrophe = 4;

const ascii = new Uint8Array(128);
for (let code = 48; code < 58; code++) ascii[code] = digit;
for (let code = 65; code < 91; code++) ascii[code] = letter;
for (let code = 97; code < 123; code++) ascii[code] = letter;
ascii[39] = apostrophe;

/** Blocks of marks and signs, and of characters that are words by themselves. */
function kindOf(code: number): number {
  if (code < 128) return ascii[code]!;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? letter : none;
  if (code < 0x0e00) return code === 0xd7 || code === 0xf7 ? none : letter;
  if (code < 0x0e80) return alone;
  if (code < 0x2000) return letter;
  if (code < 0x3041) return code === 0x2019 ? apostrophe : code === 0x3005 ? alone : none;
  if (code < 0xd7b0) return code === 0x30fb ? none : alone;
  if (code >= 0xf900 && code < 0xfb00) return alone;
  if (code >= 0xfb00 && code < 0xfe00) return letter;
  if (code >= 0xfe70 && code < 0xff00) return letter;
  return code >= 0xff66 && code < 0xffdd ? alone : none;
}

/** An apostrophe between letters belongs to the word: `O'Brien`. */
export function readWords(text: string): Words {
  // Words and gaps take turns, so half of the units is enough, but for scripts without blanks.
  let starts = new Int32Array((text.length >> 2) + 8);
  let ends = new Int32Array(starts.length);
  let kinds = new Uint8Array(starts.length);
  let count = 0;
  const add = (start: number, end: number, kind: number): void => {
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
      const wider = new Uint8Array(kinds.length * 2);
      wider.set(kinds);
      kinds = wider;
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count++] = kind;
  };
  let from = -1;
  let seen = 0;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf(text.charCodeAt(i)) : none;
    if (kind === letter || kind === digit) {
      if (from < 0) from = i;
      seen |= kind;
      continue;
    }
    if (from >= 0) {
      if (kind === apostrophe && kindOf(text.charCodeAt(i - 1)) === letter && i + 1 < text.length)
        if (kindOf(text.charCodeAt(i + 1)) === letter) continue;
      add(from, i, seen);
      from = -1;
      seen = 0;
    }
    if (kind === alone) add(i, i + 1, hasLetters);
  }
  return { count, starts, ends, kinds };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}

/** A word longer than this counts by its first letters. */
export const longestWord = 64;

/** 1: not worked out yet; 0: leaves nothing (marks, apostrophes). */
const unknown = 1;
const folded = new Uint16Array(0x10000).fill(unknown);
const special: Readonly<Record<string, string>> = {
  æ: 'a',
  œ: 'o',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
};

function fold(code: number): number {
  const char = String.fromCharCode(code).toLowerCase();
  const plain = special[char] ?? char.normalize('NFD').replace(/[\p{M}'\u2019]/gu, '');
  return plain === '' ? 0 : plain.charCodeAt(0);
}

const a = 97;
const e = 101;
const o = 111;
const u = 117;
const s = 115;
const sharpS = 0xdf;

/**
 * Writes the folded letters of a word into `out` and returns how many. `ü`, `ue` and `u` come to the
 * same, as do `ß` and `ss`: people write one name in all these ways.
 *
 * @param out at least {@link longestWord} units.
 */
export function foldWord(text: string, start: number, end: number, out: Uint16Array): number {
  let length = 0;
  let before = 0;
  for (let i = start; i < end && length < longestWord; i++) {
    const code = text.charCodeAt(i);
    let unit = folded[code]!;
    if (unit === unknown) folded[code] = unit = fold(code);
    if (unit === 0) continue;
    if (unit === e && (before === a || before === o || before === u)) continue;
    out[length++] = before = unit === sharpS ? s : unit;
    if (unit === sharpS && length < longestWord) out[length++] = s;
  }
  return length;
}

const buffer = new Uint16Array(longestWord);

/** A folded word as a string. */
export function foldedWord(text: string, start: number, end: number): string {
  const length = foldWord(text, start, end, buffer);
  return String.fromCharCode(...buffer.subarray(0, length));
}
