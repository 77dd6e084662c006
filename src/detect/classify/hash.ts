/** Spreads a 32-bit key over all bits, so that its top bits make a bucket. */
export function mix(key: number): number {
  let h = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}

export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b));
}

/**
 * A bucket of two numbers below 2^16 under a salt: two multiplications, for the loop that runs
 * for every token of a text.
 */
export function bucketOf(salt: number, a: number, b: number, shift: number): number {
  return Math.imul(Math.imul(a + salt, 0x9e3779b1) ^ (b + 0x3c6ef372), 0x85ebca6b) >>> shift;
}
