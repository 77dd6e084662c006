/**
 * Chaskey-12 (ISO/IEC 29192-6; Mouha et al. 2014): a keyed hash with a key of 128 bits made for 32-bit
 * arithmetic, which is what a JavaScript engine has. A word of eight letters is one block and takes a
 * tenth of the time of HMAC-SHA-256. Tables use it to see whether the slower tag is worth working out;
 * without the key it says nothing, as it is a pseudo-random function itself.
 */
export interface KeyedHash {
  /** Hashes UTF-16 code units; the tag is then in {@link tag}, four words. */
  units(units: Uint16Array, length: number): void;
  /** Hashes four words as one block. */
  block(a: number, b: number, c: number, d: number): void;
  readonly tag: Int32Array;
}

const usualRounds = 12;
const blockUnits = 8;

/** @param key 16 bytes. */
export function createKeyedHash(key: Uint8Array, rounds = usualRounds): KeyedHash {
  const k = new Int32Array(4);
  for (let i = 0; i < 16; i++) k[i >> 2] = k[i >> 2]! | (key[i]! << (8 * (i & 3)));
  const whole = timesTwo(k);
  const partial = timesTwo(whole);
  const v = new Int32Array(4);

  const permute = (): void => {
    let a = v[0]!;
    let b = v[1]!;
    let c = v[2]!;
    let d = v[3]!;
    for (let round = 0; round < rounds; round++) {
      a = (a + b) | 0;
      b = ((b << 5) | (b >>> 27)) ^ a;
      a = (a << 16) | (a >>> 16);
      c = (c + d) | 0;
      d = ((d << 8) | (d >>> 24)) ^ c;
      a = (a + d) | 0;
      d = ((d << 13) | (d >>> 19)) ^ a;
      c = (c + b) | 0;
      b = ((b << 7) | (b >>> 25)) ^ c;
      c = (c << 16) | (c >>> 16);
    }
    v[0] = a;
    v[1] = b;
    v[2] = c;
    v[3] = d;
  };
  const mix = (a: number, b: number, c: number, d: number): void => {
    v[0] = v[0]! ^ a;
    v[1] = v[1]! ^ b;
    v[2] = v[2]! ^ c;
    v[3] = v[3]! ^ d;
  };
  const last = (l: Int32Array): void => {
    mix(l[0]!, l[1]!, l[2]!, l[3]!);
    permute();
    mix(l[0]!, l[1]!, l[2]!, l[3]!);
  };
  const pad = new Uint16Array(blockUnits);
  const take = (units: Uint16Array, at: number): void =>
    mix(
      units[at]! | (units[at + 1]! << 16),
      units[at + 2]! | (units[at + 3]! << 16),
      units[at + 4]! | (units[at + 5]! << 16),
      units[at + 6]! | (units[at + 7]! << 16),
    );

  return {
    tag: v,
    units(units, length) {
      v.set(k);
      let at = 0;
      for (; length - at > blockUnits; at += blockUnits) {
        take(units, at);
        permute();
      }
      if (length - at === blockUnits) {
        take(units, at);
        last(whole);
        return;
      }
      for (let i = 0; i < blockUnits; i++) pad[i] = at + i < length ? units[at + i]! : 0;
      pad[length - at] = 1;
      take(pad, 0);
      last(partial);
    },
    block(a, b, c, d) {
      v.set(k);
      mix(a, b, c, d);
      last(whole);
    },
  };
}

/** Doubling in the field of 2^128 elements, as the specification derives its subkeys. */
function timesTwo(k: Int32Array): Int32Array {
  const carry = k[3]! >>> 31;
  return Int32Array.of(
    (k[0]! << 1) ^ (carry ? 0x87 : 0),
    (k[1]! << 1) | (k[0]! >>> 31),
    (k[2]! << 1) | (k[1]! >>> 31),
    (k[3]! << 1) | (k[2]! >>> 31),
  );
}
