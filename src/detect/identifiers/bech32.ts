const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum of Bech32 and of Bech32m leaves (BIP 173, BIP 350). */
const constants = new Set([1, 0x2bc830a3]);

/** Whether a text of one case, `prefix1data`, has the checksum of Bech32 or Bech32m. */
export function passesBech32(value: string): boolean {
  const text = value.toLowerCase();
  const split = text.lastIndexOf('1');
  if (split < 1) return false;
  let sum = 1;
  const feed = (five: number): void => {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ five;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) sum ^= generators[i]!;
  };
  for (let i = 0; i < split; i++) feed(text.charCodeAt(i) >>> 5);
  feed(0);
  for (let i = 0; i < split; i++) feed(text.charCodeAt(i) & 31);
  for (let i = split + 1; i < text.length; i++) {
    const five = alphabet.indexOf(text[i]!);
    if (five < 0) return false;
    feed(five);
  }
  return constants.has(sum);
}
