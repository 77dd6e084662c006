import { Inflate } from 'fflate';
import type { Allowance } from './allowance.ts';
import { crc32 } from './crc32.ts';
import { Unreadable } from './unreadable.ts';

/** One file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacks it; throws {@link Unreadable}. */
  readonly bytes: () => Uint8Array;
}

/** Sizes that stand in the zip64 part instead. */
const elsewhere = 0xffffffff;
const endLength = 22;
const longestComment = 65_535;
/** Of packed bytes at a time: what one step can unpack to stays small. */
const step = 16 * 1024;

/** The files of an archive by its directory, folders left out (APPNOTE.TXT 6.3.10, section 4). */
export function readZip(bytes: Uint8Array, allowance: Allowance): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw corrupt();
    allowance.entry();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = { packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
    const entry = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...wide(view, at + 46 + nameLength, extraLength, view.getUint32(at + 24, true), sizes),
    };
    if (!name.endsWith('/')) {
      entries.push({ name, bytes: () => unpack(bytes, view, entry, allowance) });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function corrupt(): Unreadable {
  return new Unreadable('corrupt');
}

function directory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== elsewhere) return { count, offset };
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw corrupt();
    const large = Number(view.getBigUint64(locator + 8, true));
    if (large + 56 > view.byteLength || view.getUint32(large, true) !== 0x06064b50) throw corrupt();
    return {
      count: Number(view.getBigUint64(large + 32, true)),
      offset: Number(view.getBigUint64(large + 48, true)),
    };
  }
  throw corrupt();
}

/** Packed size and place, from the zip64 part where the short fields are full. */
function wide(
  view: DataView,
  start: number,
  length: number,
  unpacked: number,
  sizes: { packed: number; offset: number },
): { packed: number; offset: number } {
  if (sizes.packed !== elsewhere && sizes.offset !== elsewhere) return sizes;
  const end = Math.min(view.byteLength, start + length);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const read = (value: number): number => {
      if (value !== elsewhere) return value;
      if (next + 8 > end) throw corrupt();
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    read(unpacked);
    return { packed: read(sizes.packed), offset: read(sizes.offset) };
  }
  throw corrupt();
}

interface Stored {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { encrypted, method, crc, packed, offset }: Stored,
  allowance: Allowance,
): Uint8Array {
  if (encrypted) throw new Unreadable('encrypted');
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw corrupt();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw corrupt();
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Unreadable('unsupported');
  const whole = method === 0 ? stored(data, allowance) : inflate(data, allowance);
  if (crc32(whole) !== crc) throw corrupt();
  return whole;
}

function stored(data: Uint8Array, allowance: Allowance): Uint8Array {
  allowance.inflated(data.length, 1);
  return data;
}

function inflate(data: Uint8Array, allowance: Allowance): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let fed = 0;
  const stream = new Inflate((chunk) => {
    // It reuses nothing it has handed out.
    chunks.push(chunk);
    length += chunk.length;
    allowance.inflated(chunk.length, length / Math.max(1, fed));
  });
  do {
    allowance.time();
    const next = data.subarray(fed, fed + step);
    fed += next.length;
    stream.push(next, fed >= data.length);
  } while (fed < data.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
