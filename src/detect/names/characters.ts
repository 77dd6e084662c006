/** What a character is to the tokeniser. */
export const characterKinds = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  /** Letters of scripts without capitals that write words: Arabic, Hebrew, Devanagari. */
  plain: 4,
  /** Scripts without blanks between words; every character is a token. */
  han: 5,
  hiragana: 6,
  hangul: 7,
  thai: 8,
  katakana: 9,
  blank: 10,
  lineEnd: 11,
  /** Combining marks belong to the word before them. */
  mark: 12,
} as const;

/** Up to here letters are told apart one by one, beyond by blocks. */
const listed = 0x3000;

let table: Uint8Array | undefined;

/** Kinds of the characters below U+3000; made when first asked for, 5 ms. */
export function characterTable(): Uint8Array {
  return (table ??= Uint8Array.from({ length: listed }, (_, code) => listedKind(code)));
}

function listedKind(code: number): number {
  if (code === 10 || code === 13) return characterKinds.lineEnd;
  if (code <= 32 || code === 0xa0) return characterKinds.blank;
  if (code >= 0xe00 && code < 0xe80) return characterKinds.thai;
  const char = String.fromCharCode(code);
  if (/\p{Lu}|\p{Lt}/u.test(char)) return characterKinds.upper;
  if (/\p{Ll}/u.test(char)) return characterKinds.lower;
  if (/\p{M}/u.test(char)) return characterKinds.mark;
  if (/\p{L}/u.test(char)) return code >= 0x1100 ? characterKinds.hangul : characterKinds.plain;
  return /\p{N}/u.test(char) ? characterKinds.digit : characterKinds.other;
}

/** Kinds of the characters from U+3000 on, by Unicode's blocks. */
export function blockKind(code: number): number {
  if (code === 0x3000) return characterKinds.blank;
  if (code >= 0x4e00 && code < 0xa000) return characterKinds.han;
  if (code >= 0x3041 && code < 0x30a0) return characterKinds.hiragana;
  if ((code >= 0x30a1 && code < 0x30fb) || code === 0x30fc) return characterKinds.katakana;
  if (code >= 0xac00 && code < 0xd7a4) return characterKinds.hangul;
  if (code === 0x3005 || (code >= 0x3400 && code < 0x4dc0)) return characterKinds.han;
  return code >= 0xf900 && code < 0xfb00 ? characterKinds.han : characterKinds.other;
}
