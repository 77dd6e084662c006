import { bytesToText, textToBytes } from './bytes-text.ts';
import type { Region } from './region.ts';

/** The pieces between separators (one byte, in hexadecimal), empty ones left out. */
export function locatePieces(holder: Region, separator: string): Region[] {
  const mark = String.fromCharCode(Number.parseInt(separator, 16));
  const pieces: Region[] = [];
  let start = 0;
  for (const text of holder.text.split(mark)) {
    const end = start + text.length;
    if (text.trim() !== '') pieces.push(part(holder, start, end));
    start = end + 1;
  }
  return pieces;
}

/** What follows the packet type, namespace and number of a Socket.IO message. */
export function locatePacket(holder: Region): Region {
  const [head = ''] = /^\d*(?:\/[^,]*,)?\d*/.exec(holder.text) ?? [];
  return part(holder, head.length, holder.text.length);
}

function part(parent: Region, start: number, end: number): Region {
  return { text: parent.text.slice(start, end), parent, start, end, encode: (text) => text };
}

/** One byte of flags, four of length (gRPC-Web and Connect). */
const head = 5;
const compressed = 1;
const endOfStream = 2;

/**
 * The messages of an enveloped body, whose text is one code unit a byte. Writing one writes its
 * length too. Null where one is compressed, cut short or not UTF-8.
 */
export function locateEnvelopes(holder: Region): Region[] | null {
  const { text } = holder;
  const found: Region[] = [];
  for (let start = 0; start < text.length;) {
    if (start + head > text.length) return null;
    const flags = text.charCodeAt(start);
    const end = start + head + lengthAt(text, start + 1);
    if ((flags & compressed) !== 0 || end > text.length) return null;
    const bytes = text.slice(start + head, end);
    const read = bytesToText(bytes);
    if (textToBytes(read) !== bytes) return null;
    const encode = (next: string): string => envelope(flags, textToBytes(next));
    if ((flags & endOfStream) === 0) found.push({ text: read, parent: holder, start, end, encode });
    start = end;
  }
  return found;
}

/** A message behind its 5 bytes, one code unit a byte. */
export function envelope(flags: number, bytes: string): string {
  const { length } = bytes;
  const units = [flags, length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  return String.fromCharCode(...units) + bytes;
}

function lengthAt(text: string, at: number): number {
  let length = 0;
  for (let i = at; i < at + 4; i += 1) length = length * 256 + text.charCodeAt(i);
  return length;
}
