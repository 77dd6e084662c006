import { blockBytes, bytesOf, compress, finish, firstState, sha256 } from './sha256.ts';

/** HMAC-SHA-256 (RFC 2104) under one key; both pads are worked out once. */
export interface Hmac {
  /** All 32 bytes. */
  full(message: Uint8Array): Uint8Array;
  /** The first 32 bits, unsigned. */
  first32(message: Uint8Array): number;
}

export function createHmac(key: Uint8Array): Hmac {
  const short = key.length > blockBytes ? sha256(key) : key;
  const padded = (pad: number): Int32Array => {
    const block = new Uint8Array(blockBytes).fill(pad);
    for (const [i, byte] of short.entries()) block[i] = byte ^ pad;
    const state = Int32Array.from(firstState);
    compress(state, block, 0);
    return state;
  };
  const inner = padded(0x36);
  const outer = padded(0x5c);
  const state = new Int32Array(8);
  const run = (message: Uint8Array): void => {
    state.set(inner);
    finish(state, message, blockBytes);
    const digest = bytesOf(state);
    state.set(outer);
    finish(state, digest, blockBytes);
  };
  return {
    full(message) {
      run(message);
      return bytesOf(state);
    },
    first32(message) {
      run(message);
      return state[0]! >>> 0;
    },
  };
}
