import { textOf, utf8Of } from './utf8.ts';

/**
 * The files that tables and fingerprints come in: eight letters that say what it is, a version, a
 * header of JSON that says what is inside, sections of bytes, and a sum that tells of damage. Numbers
 * are little-endian, sections begin at multiples of four, so that they can be read in place.
 *
 *     0 letters (8)  8 version (4)  12 length of the header (4)  16 header  ... sections  sum (8)
 */
export interface Packed<Header> {
  readonly header: Header;
  readonly sections: readonly Uint8Array<ArrayBuffer>[];
}

/** A file that cannot be used. The message says why; it holds nothing of the file. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

const preface = 16;
const sumBytes = 8;
const aligned = (length: number): number => (length + 3) & ~3;

/** @param letters eight of ASCII. */
export function pack(
  letters: string,
  version: number,
  header: Readonly<Record<string, unknown>>,
  sections: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const head = utf8Of(
    JSON.stringify({ ...header, sections: sections.map(({ length }) => length) }),
  );
  const size = sections.reduce((sum, { length }) => sum + aligned(length), 0);
  const bytes = new Uint8Array(preface + aligned(head.length) + size + sumBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(utf8Of(letters));
  view.setUint32(8, version, true);
  view.setUint32(12, head.length, true);
  bytes.set(head, preface);
  let at = preface + aligned(head.length);
  for (const section of sections) {
    bytes.set(section, at);
    at += aligned(section.length);
  }
  const [low, high] = sumOf(bytes);
  view.setUint32(at, low, true);
  view.setUint32(at + 4, high, true);
  return bytes;
}

/** Reads a file of one kind and version; an {@link UnusableFile} if it is anything else. */
export function unpack(
  letters: string,
  version: number,
  given: Uint8Array,
): Packed<Readonly<Record<string, unknown>>> {
  // Numbers are read in place, which only works from a multiple of four.
  const bytes =
    given.buffer instanceof ArrayBuffer && given.byteOffset % 4 === 0
      ? (given as Uint8Array<ArrayBuffer>)
      : new Uint8Array(given);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < preface + sumBytes || textOf(bytes.subarray(0, 8)) !== letters)
    throw new UnusableFile('is not a file of this kind');
  const found = view.getUint32(8, true);
  if (found !== version)
    throw new UnusableFile(`is of version ${found}, and this program reads version ${version}`);
  const [low, high] = bytes.length % 4 === 0 ? sumOf(bytes) : [];
  const end = bytes.length - sumBytes;
  if (low !== view.getUint32(end & ~3, true) || high !== view.getUint32((end & ~3) + 4, true))
    throw new UnusableFile('is damaged');
  const headLength = view.getUint32(12, true);
  const { sections: lengths, ...header } = JSON.parse(
    textOf(bytes.subarray(preface, preface + headLength)),
  ) as Record<string, unknown> & { sections: number[] };
  let at = preface + aligned(headLength);
  const sections = lengths.map((length) => {
    const section = bytes.subarray(at, at + length);
    at += aligned(length);
    return section;
  });
  return { header, sections };
}

/** The words of a section. */
export function wordsOf(section: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
}

export function bytesOfWords(words: Uint32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/**
 * 64 bits over all but the last eight bytes. Each step can be undone, so that one changed word always
 * changes the sum. It tells of damage; who changes a file on purpose is stopped by the SHA-256 in the
 * policy.
 */
function sumOf(bytes: Uint8Array<ArrayBuffer>): [number, number] {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, (bytes.length - sumBytes) >> 2);
  let one = 0x9e3779b9 ^ words.length;
  let two = 0x85ebca6b;
  for (let i = 0; i < words.length; i++) {
    one = Math.imul(one ^ words[i]!, 0x01000193);
    two = (Math.imul(two, 31) + (words[i]! ^ (one >>> 15))) | 0;
  }
  return [one >>> 0, two >>> 0];
}
