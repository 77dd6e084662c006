import { createOffsetMap, type OffsetMap, type Stride } from '../offset-map.ts';
import type { Piece } from './piece.ts';

/** Parts of a text with pieces of them written plainly, one after the other. */
export interface Rewritten extends OffsetMap {
  readonly text: string;
  /** Whether a stretch of the rewritten text touches a piece. */
  touches(start: number, end: number): boolean;
}

/** Code units around pieces that are read with them: labels stand there. */
const before = 90;
const after = 45;
/** Pieces nearer to each other than this are read together. */
const near = 250;
/** Between two parts that do not hang together. */
const apart = '\n\n';

/**
 * Writes pieces plainly and leaves out what is far from all of them.
 * @param pieces ordered and disjoint
 */
export function rewrite(source: string, pieces: readonly Piece[]): Rewritten {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const here: number[] = [];
  const there: number[] = [];
  const strides: (Stride | undefined)[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const replace = (start: number, end: number, plain: string, stride?: Stride): void => {
    strides.push(stride);
    here.push(length, length + plain.length);
    there.push(start, end);
    add(plain);
    at = end;
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (i === 0 || piece.start - at > near) {
      const from = Math.max(at, edge(source, piece.start - before, -1));
      const to = i === 0 ? 0 : Math.min(from, edge(source, at + after, 1));
      if (i > 0) add(source.slice(at, Math.max(at, to)));
      const left = Math.max(at, to);
      if (from > left) replace(left, from, apart);
      else at = left;
    }
    add(source.slice(at, piece.start));
    starts.push(length);
    replace(piece.start, piece.end, piece.plain, piece.stride);
    ends.push(length);
  }
  add(source.slice(at, edge(source, at + after, 1)));
  return {
    text: parts.join(''),
    ...createOffsetMap(here, there, strides),
    touches(start, end) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (ends[middle]! <= start) low = middle + 1;
        else high = middle;
      }
      return low < ends.length && starts[low]! < end;
    },
  };
}

/** An offset, or the blank near it: a cut must not make a value of a part of a longer one. */
function edge(text: string, offset: number, step: 1 | -1): number {
  const clamped = Math.min(text.length, Math.max(0, offset));
  for (let at = clamped, tries = 0; tries < 100; at += step, tries++) {
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    if (text.charCodeAt(step < 0 ? at - 1 : at) <= 32) return at;
  }
  return clamped;
}
