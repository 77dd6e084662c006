/** Decodes a raw Snappy block, as LevelDB keeps them; null if it is none. */
export function snappyDecode(block: Buffer): Buffer | null {
  const header = varint(block, 0);
  if (!header || header.value > 64 * 1024 * 1024) return null;
  const out = Buffer.alloc(header.value);
  let at = header.next;
  let to = 0;
  while (at < block.length) {
    const tag = block.readUInt8(at);
    at += 1;
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const bytes = length - 60;
        if (at + bytes > block.length) return null;
        length = block.readUIntLE(at, bytes) + 1;
        at += bytes;
      }
      if (at + length > block.length || to + length > out.length) return null;
      block.copy(out, to, at, at + length);
      at += length;
      to += length;
      continue;
    }
    const copy = copyOf(block, at, tag);
    if (!copy || copy.offset === 0 || copy.offset > to || to + copy.length > out.length)
      return null;
    // Byte by byte: a copy may read what it writes.
    for (let n = 0; n < copy.length; n += 1) out[to + n] = out[to + n - copy.offset] ?? 0;
    at = copy.next;
    to += copy.length;
  }
  return to === out.length ? out : null;
}

function copyOf(
  block: Buffer,
  at: number,
  tag: number,
): { readonly length: number; readonly offset: number; readonly next: number } | null {
  const kind = tag & 3;
  const bytes = kind === 1 ? 1 : kind === 2 ? 2 : 4;
  if (at + bytes > block.length) return null;
  const low = block.readUIntLE(at, bytes);
  if (kind === 1) {
    return { length: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | low, next: at + 1 };
  }
  return { length: (tag >> 2) + 1, offset: low, next: at + bytes };
}

export function varint(
  bytes: Buffer,
  from: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let n = 0; n < 5; n += 1) {
    const byte = bytes[from + n];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * n);
    if (byte < 0x80) return { value, next: from + n + 1 };
  }
  return null;
}
