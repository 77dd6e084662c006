import { chunksOf } from './chunks.ts';
import type { Gazetteer } from './gazetteer.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Table } from '../tables.ts';
import { shapes, tokenise, type Tokens } from './tokens.ts';

/** A stretch of text as the model reads it: its tokens, and what is known of each. */
export interface Read extends Tokens, Surroundings {
  readonly masks: Uint8Array;
  readonly chunks: Uint8Array;
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
}

/** Features a token has. */
export const featureCount = 43;
/** Keys keep this many bits: one feature never met in three hundred is taken for one that was. */
export const keyBits = 25;

/** Where a stretch stands: in a text, its lower-case form of the same length, and its tables. */
export interface Stretch {
  readonly text: string;
  readonly lower: string;
  readonly tables: readonly Table[];
  readonly from: number;
  readonly to: number;
}

export function read({ text, lower, tables, from, to }: Stretch, gazetteer: Gazetteer): Read {
  const tokens = tokenise(text, lower, from, to);
  const { count, starts, ends, words, shapes: shape } = tokens;
  const masks = new Uint8Array(count);
  const prefixes = new Int32Array(count);
  const suffixes = new Int32Array(count * 3);
  for (let i = 0; i < count; i++) {
    if (shape[i] === shapes.lineEnd || shape[i] === shapes.emptyLine) continue;
    masks[i] = gazetteer(words[i]!);
    const start = starts[i]!;
    const end = ends[i]!;
    prefixes[i] = spell(lower, start, Math.min(end, start + 3));
    for (let length = 2; length <= 4; length++)
      suffixes[i * 3 + length - 2] = end - start < length ? 0 : spell(lower, end - length, end);
  }
  const chunks = chunksOf(text, tokens);
  return {
    ...tokens,
    masks,
    prefixes,
    suffixes,
    chunks,
    ...surroundingsOf(text, tokens, masks, tables),
  };
}

function spell(lower: string, start: number, end: number): number {
  let hash = 0x9747b28c;
  for (let i = start; i < end; i++)
    hash = Math.imul(hash ^ lower.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 13);
  return hash;
}

/** Beside the first and the last token stands this. */
const outside = 0x1f123bb5;

function key(salt: number, a: number, b: number): number {
  let h =
    Math.imul(a + Math.imul(salt, 0x632be5ab), 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
  return (h ^ (h >>> 16)) >>> (32 - keyBits);
}

/** Writes the keys of a token's {@link featureCount} features to `out` from `at` on. */
export function featuresOf(reading: Read, i: number, out: Uint32Array, at: number): void {
  const {
    count,
    words,
    shapes: shape,
    masks,
    chunks,
    prefixes,
    suffixes,
    labels,
    positions,
    cases,
    forms,
  } = reading;
  const last = count - 1;
  const w = words[i]!;
  const s = shape[i]!;
  const g = masks[i]!;
  const has1 = i > 0;
  const has2 = i > 1;
  const next1 = i < last;
  const next2 = i < last - 1;
  const wl = has1 ? words[i - 1]! : outside;
  const wr = next1 ? words[i + 1]! : outside;
  const wll = has2 ? words[i - 2]! : outside;
  const wrr = next2 ? words[i + 2]! : outside;
  const sl = has1 ? shape[i - 1]! : 30;
  const sr = next1 ? shape[i + 1]! : 30;
  const gl = has1 ? masks[i - 1]! : 0;
  const gr = next1 ? masks[i + 1]! : 0;
  const gll = has2 ? masks[i - 2]! : 0;
  const grr = next2 ? masks[i + 2]! : 0;
  const c = chunks[i]!;
  const lengths = Math.min(reading.ends[i]! - reading.starts[i]!, 9);
  const look = (g << 5) | s;
  const lookLeft = (gl << 5) | sl;
  const lookRight = (gr << 5) | sr;
  const label = labels[i]!;
  const place = positions[i]! | (cases[i]! << 2);
  let o = at;
  out[o++] = key(1, 0, 0);
  out[o++] = key(2, w, 0);
  out[o++] = key(3, wl, 0);
  out[o++] = key(4, wr, 0);
  out[o++] = key(5, wll, 0);
  out[o++] = key(6, wrr, 0);
  out[o++] = key(7, wl, w);
  out[o++] = key(8, w, wr);
  out[o++] = key(9, look, 0);
  out[o++] = key(10, lookLeft, look);
  out[o++] = key(11, look, lookRight);
  out[o++] = key(12, (sl << 10) | (s << 5) | sr, gl);
  out[o++] = key(13, (lookLeft << 13) | look, lookRight);
  out[o++] = key(14, prefixes[i]!, 0);
  out[o++] = key(15, suffixes[i * 3]!, s);
  out[o++] = key(16, suffixes[i * 3 + 1]!, 0);
  out[o++] = key(17, suffixes[i * 3 + 2]!, 0);
  out[o++] = key(18, lengths, look);
  out[o++] = key(19, wl, look);
  out[o++] = key(20, wr, look);
  out[o++] = key(21, wll, (s << 8) | sl);
  out[o++] = key(22, wrr, (s << 8) | sr);
  out[o++] = key(23, wll ^ Math.imul(wl, 31), s);
  out[o++] = key(24, wr ^ Math.imul(wrr, 31), s);
  out[o++] = key(25, c, s);
  out[o++] = key(26, c, (gl << 8) | g);
  out[o++] = key(27, label, 0);
  out[o++] = key(28, label, s);
  out[o++] = key(29, label, place);
  out[o++] = key(30, place, look);
  out[o++] = key(32, forms[i]!, s);
  out[o++] = key(33, forms[i]!, g);
  out[o++] = key(34, (gll << 8) | gl, look);
  out[o++] = key(35, (grr << 8) | gr, look);
  out[o++] = key(38, w, sl);
  out[o++] = key(39, w, sr);
  out[o++] = key(40, w, gl);
  out[o++] = key(41, w, gr);
  out[o++] = key(42, w, c);
  out[o++] = key(44, wl, (gr << 5) | sr);
  out[o++] = key(45, prefixes[i]!, suffixes[i * 3]!);
  out[o++] = key(46, wl, wr);
  out[o] = key(47, w, s);
}
