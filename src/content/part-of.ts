/** Pieces smaller than this are only looked for at the end of a file; bytes. */
const smallestPiece = 64 * 1024;
/** Compared at once, bytes: a page must not stand still. */
const step = 1024 * 1024;
/** What differs mostly differs here, bytes. */
const start = 64;

/**
 * Whether a file is another one, or a piece of it as sites cut them: of one size from the beginning,
 * and what is left at the end. Reads no more of either than it has to.
 */
export async function isPartOf(piece: Blob, whole: Blob): Promise<boolean> {
  if (piece.size === 0 || piece.size > whole.size) return false;
  for (const from of places(piece.size, whole.size)) {
    if (await sameAt(piece, whole, from)) return true;
  }
  return false;
}

function* places(size: number, whole: number): Iterable<number> {
  const tail = whole - size;
  yield tail;
  if (size < smallestPiece) return;
  for (let from = 0; from < tail; from += size) yield from;
}

async function sameAt(piece: Blob, whole: Blob, from: number): Promise<boolean> {
  let at = 0;
  for (let length = start; at < piece.size; length = step) {
    const end = Math.min(at + length, piece.size);
    const [one, other] = await Promise.all([
      bytesOf(piece.slice(at, end)),
      bytesOf(whole.slice(from + at, from + end)),
    ]);
    if (!one || !other || one.some((byte, index) => byte !== other[index])) return false;
    at = end;
  }
  return true;
}

/**
 * Null where the file is not as it was any more. By a response of our own: in Firefox the buffer that
 * a file of the page gives is the page's, and closed to us.
 */
function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  return new Response(blob)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null);
}
