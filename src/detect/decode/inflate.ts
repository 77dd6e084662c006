import { Inflate } from 'fflate';

/** Bytes of input between two looks at what came out: a bomb grows them a thousandfold at most. */
const step = 256;
/** What comes out beyond this is not looked at. */
const most = 1 << 18;

/** Inflates gzip, zlib or raw deflate data; null for what is none. At most 256 KiB come out. */
export function inflate(bytes: Uint8Array): Uint8Array | null {
  const from = headerLength(bytes);
  if (from === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = from; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), false);
      if (size >= most) break;
    }
  } catch {
    // A checksum or the end of the data is read as a block that is none: what came before counts.
    if (size === 0) return null;
  }
  const out = new Uint8Array(Math.min(size, most));
  let filled = 0;
  for (const chunk of chunks) {
    out.set(chunk.subarray(0, Math.max(0, most - filled)), filled);
    filled += chunk.length;
  }
  return out.length > 0 ? out : null;
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
