import { foldHomoglyphs } from './homoglyphs.ts';

/** A text as detectors read it, and the way back to the original. Offsets are UTF-16 code units. */
export interface Normalised {
  readonly original: string;
  readonly text: string;
  /** Where a unit of the normalised text begins in the original. */
  toOriginal(offset: number): number;
  /** Where what ends at this offset of the normalised text ends in the original. */
  toOriginalEnd(offset: number): number;
}

const invisible =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0';
const space = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const hyphen = '\\u2010-\\u2013\\u2212\\ufe58\\ufe63\\uff0d';
const breaks = '\\u0085\\u2028\\u2029';
const digit =
  '\\u0660-\\u0669\\u06f0-\\u06f9\\u07c0-\\u07c9\\u0966-\\u096f\\u09e6-\\u09ef\\u0a66-\\u0a6f\\u0ae6-\\u0aef\\u0b66-\\u0b6f\\u0be6-\\u0bef\\u0c66-\\u0c6f\\u0ce6-\\u0cef\\u0d66-\\u0d6f\\u0e50-\\u0e59\\u0ed0-\\u0ed9\\u0f20-\\u0f29\\u1040-\\u1049\\u17e0-\\u17e9\\u1810-\\u1819';
/** Full-width, enclosed, raised and lowered forms, ligatures; NFKC says what they stand for. */
const compatible =
  '\\u00b2\\u00b3\\u00b9\\u2070-\\u209c\\u2102-\\u2149\\u2460-\\u24ea\\ufb00-\\ufb06\\uff01-\\uff5e';

/** Everything that stands for something else; astral forms by their surrogates (styled letters, tags). */
const unusual = new RegExp(
  `[${invisible}${space}${hyphen}${breaks}${digit}${compatible}]|\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd10-\\udd69]|\\udb40[\\udc00-\\uddef]`,
  'g',
);
const kinds = {
  invisible: new RegExp(`^[${invisible}\\udb40]`),
  space: new RegExp(`^[${space}]`),
  hyphen: new RegExp(`^[${hyphen}]`),
  breaks: new RegExp(`^[${breaks}]`),
  digit: new RegExp(`^[${digit}]`),
};

/** What a character stands for; itself where its plain form would say something else. */
function plainForm(char: string): string {
  if (kinds.invisible.test(char)) return '';
  if (kinds.space.test(char)) return ' ';
  if (kinds.hyphen.test(char)) return '-';
  if (kinds.breaks.test(char)) return '\n';
  if (kinds.digit.test(char)) {
    // Every script's digits are ten in a row; the Indic rows begin at 6 of a sixteen.
    const code = char.charCodeAt(0);
    return String((code & 15) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
  }
  const plain = char.normalize('NFKC');
  return /^[\x20-\x7e]{1,3}$/.test(plain) ? plain : char;
}

/**
 * Takes out what is not seen and writes plainly what only looks different: zero-width and soft
 * hyphens, full-width and styled letters, other digits, look-alikes from other scripts. A text
 * without such characters comes back as it is, with no map.
 */
export function normalize(original: string): Normalised {
  unusual.lastIndex = 0;
  if (!unusual.test(original)) return unmapped(original, foldHomoglyphs(original));
  unusual.lastIndex = 0;
  let text = '';
  let at = 0;
  // Where a piece of another length begins or ends, in both texts.
  const here: number[] = [];
  const there: number[] = [];
  for (let match = unusual.exec(original); match; match = unusual.exec(original)) {
    const [char] = match;
    const plain = plainForm(char);
    text += original.slice(at, match.index);
    at = match.index + char.length;
    if (plain.length !== char.length) {
      here.push(text.length, text.length + plain.length);
      there.push(match.index, at);
    }
    text += plain;
  }
  text = foldHomoglyphs(text + original.slice(at));
  return here.length === 0 ? unmapped(original, text) : mapped(original, text, here, there);
}

function unmapped(original: string, text: string): Normalised {
  const same = (offset: number): number => offset;
  return { original, text, toOriginal: same, toOriginalEnd: same };
}

/** @param here,there pairs: an even index begins a piece of another length, the odd one after ends it. */
function mapped(
  original: string,
  text: string,
  here: readonly number[],
  there: readonly number[],
): Normalised {
  /** Index of the last mark at or before an offset, -1 before the first. */
  const markBefore = (offset: number): number => {
    let low = 0;
    let high = here.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((here[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    original,
    text,
    toOriginal(offset) {
      const mark = markBefore(offset);
      if (mark < 0) return offset;
      const inside = mark % 2 === 0;
      return (there[mark] ?? 0) + (inside ? 0 : offset - (here[mark] ?? 0));
    },
    toOriginalEnd(offset) {
      if (offset === 0) return 0;
      const mark = markBefore(offset - 1);
      if (mark < 0) return offset;
      const inside = mark % 2 === 0;
      return inside
        ? (there[mark + 1] ?? original.length)
        : (there[mark] ?? 0) + offset - (here[mark] ?? 0);
    },
  };
}
