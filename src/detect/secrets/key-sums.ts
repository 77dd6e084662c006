/** Tokens of GitHub and npm end in the CRC-32 of what stands between prefix and sum, in base 62. */
const summed = /^(?:gh[pousr]|npm)_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Whether a key agrees with the sum that its maker publishes; undefined where there is none. */
export function hasRightSum(key: string): boolean | undefined {
  const [, body, sum] = summed.exec(key) ?? [];
  if (body === undefined || sum === undefined) return undefined;
  let number = 0;
  for (const digit of sum) number = number * 62 + digits.indexOf(digit);
  return number === crc32(body);
}

/** Of ASCII, bit by bit: a table for a few tokens would be larger than they are. */
function crc32(text: string): number {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
