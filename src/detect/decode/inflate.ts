/** What came out of compressed bytes. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** There would have been more, but it is not looked at. */
  readonly isCut: boolean;
}

/** What comes out beyond this is not looked at: a bomb grows a thousandfold. */
const most = 1 << 18;
/** Room at first, doubled as it fills. */
const room = 1 << 10;
const longestCode = 15;
/** Data that is none shows itself within so many bytes. */
const tellingBytes = 256;

/** RFC 1951 3.2.5: the least length and distance of each code; how many bits follow grows evenly. */
const lengths = basesOf(29, 4, 3);
const distances = basesOf(30, 2, 1);
/** RFC 1951 3.2.7: the order in which the lengths of the codes of lengths are written. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical code: how many words there are of each length, and what they stand for, in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: readonly number[];
}

/** The bytes are no deflate data, or end early: what came before counts. */
class Broken extends Error {}
/** Thrown for all of them: a trace of where would cost more than the look. */
const broken = new Broken('no deflate data');
/** Bytes that text has none of, and as a share of all: so many and it is none. */
const fewestOdd = 3;
const unitsPerOdd = 50;

/**
 * Inflates gzip, zlib or raw deflate data; null for what is none. At most 256 KiB come out.
 * @param asText ends with null as soon as what comes out cannot be text
 */
export function inflate(bytes: Uint8Array, asText = false): Inflated | null {
  const from = headerLength(bytes);
  if (from === null) return null;
  let out = new Uint8Array(room);
  let size = 0;
  let at = from;
  let held = 0;
  let count = 0;
  let isShort = false;
  const bits = (wanted: number): number => {
    while (count < wanted) {
      if (at >= bytes.length) {
        isShort = true;
        throw broken;
      }
      held |= bytes[at++]! << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const isFull = (): boolean => size > most;
  let odd = 0;
  let last = 0;
  const put = (byte: number): void => {
    if (asText) {
      if (isOdd(byte, last) && ++odd >= fewestOdd + size / unitsPerOdd) throw broken;
      last = byte;
    }
    if (size === out.length) {
      const wider = new Uint8Array(size * 2);
      wider.set(out);
      out = wider;
    }
    out[size++] = byte;
  };
  const symbolOf = ({ counts, symbols }: Code): number => {
    let word = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCode; length++) {
      word |= bits(1);
      const own = counts[length]!;
      if (word - own < first) return symbols[index + word - first]!;
      index += own;
      first = (first + own) << 1;
      word <<= 1;
    }
    throw broken;
  };
  const copyStored = (): void => {
    held = 0;
    count = 0;
    const length = bits(16);
    if ((bits(16) ^ length) !== 0xffff) throw broken;
    for (let left = length; left > 0 && !isFull(); left--) put(bits(8));
  };
  const readCodes = (): [Code, Code] => {
    const literals = bits(5) + 257;
    const both = literals + bits(5) + 1;
    const own: number[] = Array.from({ length: 19 }, () => 0);
    for (let left = bits(4) + 4, i = 0; i < left; i++) own[order[i]!] = bits(3);
    // Shorter words leave less room: what writes such data leaves none.
    if (own.reduce((sum, width) => sum + (width > 0 ? 128 >> width : 0), 0) !== 128) throw broken;
    const code = codeOf(own);
    const all: number[] = [];
    while (all.length < both) {
      const symbol = symbolOf(code);
      if (symbol < 16) all.push(symbol);
      else {
        const value = symbol === 16 ? all.at(-1) : 0;
        if (value === undefined) throw broken;
        const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let i = 0; i < times; i++) all.push(value);
      }
    }
    return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals, both))];
  };
  const readBlock = ([literals, far]: readonly [Code, Code]): void => {
    while (!isFull()) {
      const symbol = symbolOf(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      const length = lengths[symbol - 257];
      if (!length) throw broken;
      const times = length[0] + bits(length[1]);
      const distance = distances[symbolOf(far)];
      if (!distance) throw broken;
      const back = distance[0] + bits(distance[1]);
      if (back > size) throw broken;
      for (let i = 0; i < times; i++) put(out[size - back]!);
    }
  };
  try {
    for (let isLast = false; !isLast && !isFull();) {
      isLast = bits(1) === 1;
      const kind = bits(2);
      if (kind === 0) copyStored();
      else if (kind < 3) readBlock(kind === 1 ? fixedCodes() : readCodes());
      else throw broken;
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    // What breaks so soon never was deflate data; bytes that end early are, as far as they go.
    if (!isShort && (at - from <= tellingBytes || odd >= fewestOdd + size / unitsPerOdd))
      return null;
  }
  return size > 0 ? { bytes: out.subarray(0, Math.min(size, most)), isCut: isFull() } : null;
}

/** A control character, or a byte that begins no character and goes on with none; nought is UTF-16. */
function isOdd(byte: number, before: number): boolean {
  if (byte < 32) return byte !== 0 && (byte < 9 || byte > 13);
  return byte >= 0x80 && (byte < 0xc0 ? before < 0x80 : byte < 0xc2 || byte > 0xf4);
}

/** Bases and bits of the codes for lengths or distances: so many codes share a number of bits. */
function basesOf(codes: number, shared: number, least: number): (readonly [number, number])[] {
  const bases: (readonly [number, number])[] = [];
  let base = least;
  for (let code = 0; code < codes; code++) {
    // The last length is one of its own, without bits.
    if (code === 28 && shared === 4) bases.push([258, 0]);
    else {
      const bits = Math.max(0, Math.floor(code / shared) - 1);
      bases.push([base, bits]);
      base += 1 << bits;
    }
  }
  return bases;
}

function codeOf(widths: readonly number[]): Code {
  const counts = new Uint16Array(longestCode + 1);
  for (const width of widths) if (width > 0) counts[width]!++;
  let left = 1;
  for (let width = 1; width <= longestCode; width++) {
    left = left * 2 - counts[width]!;
    // More words than there is room for.
    if (left < 0) throw broken;
  }
  const symbols = [...widths.keys()].filter((symbol) => widths[symbol]! > 0);
  return { counts, symbols: symbols.toSorted((a, b) => widths[a]! - widths[b]!) };
}

let fixed: [Code, Code] | undefined;

/** RFC 1951 3.2.6. */
function fixedCodes(): [Code, Code] {
  const width = (symbol: number): number =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
  return (fixed ??= [
    codeOf(Array.from({ length: 288 }, (_, symbol) => width(symbol))),
    codeOf(Array.from({ length: 30 }, () => 5)),
  ]);
}

/** Where the deflate stream begins (RFC 1952, RFC 1950); null where there is none. */
function headerLength(bytes: Uint8Array): number | null {
  const [first = 0, second = 0, method] = bytes;
  if (first === 0x1f && second === 0x8b && method === 8) return gzipHeader(bytes);
  if ((first & 15) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0) return 2;
  // Raw: a stored block has its length twice, and the fourth kind of block does not exist.
  const kind = (first >> 1) & 3;
  if (kind === 3 || bytes.length < 12) return null;
  return kind === 0 && (bytes[1]! ^ bytes[3]!) !== 0xff ? null : 0;
}

function gzipHeader(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  // A name and a comment, each to its zero byte.
  for (const flag of [8, 16]) {
    if (flags & flag) while (at < bytes.length && bytes[at++] !== 0);
  }
  return at + (flags & 2 ? 2 : 0);
}
