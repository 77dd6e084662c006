/** Text of UTF-8 bytes, or null where they are none. */
export function fromUtf8(bytes: ArrayLike<number>): string | null {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length === 0) return null;
    text += charAt(bytes, at, length);
    at += length;
  }
  return text;
}

/** How far bytes are UTF-8. */
export function utf8End(bytes: ArrayLike<number>): number {
  let at = 0;
  for (let length = 1; at < bytes.length && length > 0; at += length) length = lengthAt(bytes, at);
  return at;
}

/** How many bytes the character at an offset has, 1 to 4; 0 where there is none. */
export function lengthAt(bytes: ArrayLike<number>, at: number): number {
  const first = bytes[at] ?? 256;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (first < 0xc2 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** @param length as {@link lengthAt} says */
export function charAt(bytes: ArrayLike<number>, at: number, length: number): string {
  if (length === 1) return String.fromCharCode(bytes[at]!);
  let code = bytes[at]! & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 0x3f);
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** Whether bytes are meant to be read: next to no control characters among them. */
export function isText(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f || code === 0xfffd)
      odd++;
  }
  return odd * 50 <= text.length;
}
