import type { Encoding } from '../protocol/file.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Byte order marks, the Encoding Standard's order. */
const marks = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
] as const;

/** Bytes that are looked at to guess; a guess does not get better after that. */
const sample = 64 * 1024;

/** The text of a file of unknown encoding; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return decoded(bytes, mark.name, true);
  const wide = wideEncoding(bytes.subarray(0, sample));
  if (wide) return decoded(bytes, wide, false);
  if (isBinary(bytes.subarray(0, sample))) return null;
  return (
    decoded(bytes, 'utf-8', false) ??
    decoded(bytes, eastAsian(bytes) ?? alphabet(bytes.subarray(0, sample)), false)
  );
}

function decoded(bytes: Uint8Array, name: string, bom: boolean): DecodedText | null {
  const text = decodeAs(bytes, name);
  return text === null ? null : { text, encoding: { name, bom } };
}

/** In this encoding; null where the bytes do not fit it or the platform does not know it. */
export function decodeAs(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const pairs = bytes.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs; at += 1) {
    if (bytes[2 * at] === 0) even += 1;
    if (bytes[2 * at + 1] === 0) odd += 1;
  }
  if (odd > 0.4 * pairs && even < 0.05 * pairs) return 'utf-16le';
  if (even > 0.4 * pairs && odd < 0.05 * pairs) return 'utf-16be';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    // Tab to carriage return, and the escape of coloured logs, are text.
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  }
  return controls > bytes.length / 100;
}

const kana = /[\u3041-\u30fe]/g;

/** Two-byte writing: the bytes above ASCII stand in pairs, and the pairs are characters in use. */
function eastAsian(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, sample);
  const high = head.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  const japanese = decodeAs(bytes, 'shift_jis');
  if (japanese !== null && times(japanese.slice(0, sample), kana) > high / 12) return 'shift_jis';
  const isChinese = commonPairs(head) > 0.35 * high && decodeAs(bytes, 'gbk') !== null;
  return isChinese ? 'gbk' : null;
}

/** Pairs that are punctuation or one of the 3755 most used characters (GB 2312, level 1). */
function commonPairs(head: Uint8Array): number {
  let pairs = 0;
  for (let at = 0; at < head.length; at += 1) {
    const lead = head[at] ?? 0;
    if (lead < 0x81) continue;
    const isCommon = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
    at += 1;
    if (isCommon && (head[at] ?? 0) >= 0xa1) pairs += 1;
  }
  return pairs;
}

function times(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Cyrillic words are rows of bytes above ASCII; Western ones have a letter here and there. */
function alphabet(head: Uint8Array): string {
  let high = 0;
  let rows = 0;
  for (let at = 0; at < head.length; at += 1) {
    if ((head[at] ?? 0) < 0xc0) continue;
    high += 1;
    if ((head[at - 1] ?? 0) >= 0xc0) rows += 1;
  }
  return rows > high / 2 ? 'windows-1251' : 'windows-1252';
}
