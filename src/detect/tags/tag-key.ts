/** Bytes of a tag key. */
export const tagKeyBytes = 32;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A tag key as it stands in a file or in managed settings: 43 characters of base64url. */
export function writeTagKey(key: Uint8Array): string {
  let text = '';
  for (let bit = 0; bit < tagKeyBytes * 8; bit += 6) {
    const at = bit >> 3;
    const pair = (key[at]! << 8) | (key[at + 1] ?? 0);
    text += alphabet[(pair >> (10 - (bit & 7))) & 63];
  }
  return text;
}

/** Null if the text is not a tag key; blanks around it do not matter. */
export function readTagKey(text: string): Uint8Array | null {
  const digits = text.trim();
  if (!/^[\w-]{43}$/.test(digits)) return null;
  const key = new Uint8Array(tagKeyBytes);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const char of digits) {
    held = ((held << 6) | alphabet.indexOf(char)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    key[at++] = (held >> bits) & 0xff;
  }
  // The last character has two bits too many; another one there would be another way to write the key.
  return writeTagKey(key) === digits ? key : null;
}
