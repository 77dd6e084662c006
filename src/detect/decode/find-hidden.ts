import type { LiteralIndex } from '../literals.ts';
import { normalize } from '../normalize.ts';
import { createReading, type ScanReading } from '../reading.ts';
import type { Weighed } from '../resolve.ts';
import { base64 } from './base64.ts';
import { broken, marks } from './broken.ts';
import { digitWords, tellingWords } from './digit-words.ts';
import { entities } from './entities.ts';
import { escapes } from './escapes.ts';
import { hex } from './hex.ts';
import { percent } from './percent.ts';
import type { Decoder, Piece } from './piece.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { rewrite } from './rewrite.ts';
import { spaced } from './spaced.ts';

const decoders: readonly Decoder[] = [
  percent,
  entities,
  escapes,
  quotedPrintable,
  base64,
  hex,
  spaced,
  digitWords,
  broken,
];

/** Literals that say where to look; the index must have them. */
export const decoderLiterals: readonly string[] = [...tellingWords, ...marks];

/** Encodings in each other that are followed. */
const depth = 3;
/** Code units read beside those of the text itself, as a share of it and at least. */
const share = 3;
const allowance = 300_000;

/** A label this near before a value makes it one: it may be the label that was hidden. */
const reach = 40;

/** Reads a text with all value detectors; false when it was not read to its end. */
export type FindValues = (reading: ScanReading, found: Weighed[]) => boolean;

/**
 * Finds values in what a text only says in another writing: URL, HTML and string escapes,
 * quoted-printable, base64, hex, digits apart or in words, broken values, each in the other up to
 * three deep. Offsets are those of the text; a value of which every sign stands somewhere leads to
 * just these, one of a compressed or base64 word to the whole word.
 * @returns false when there was more than it may read, or too little time
 */
export function findHidden(
  reading: ScanReading,
  index: LiteralIndex,
  findValues: FindValues,
  found: Weighed[],
): boolean {
  let left = Math.max(allowance, reading.text.length * share);
  const look = (
    source: ScanReading,
    level: number,
    isNew: (piece: Piece) => boolean,
  ): Weighed[] => {
    const all: Weighed[] = [];
    for (const decode of decoders) {
      const pieces = disjoint(decode.find(source).filter(isNew));
      if (pieces.length === 0) continue;
      if (pieces.some(({ isCut }) => isCut)) isWhole = false;
      const plain = rewrite(source.text, pieces);
      left -= plain.text.length;
      if (left < 0) return all;
      const normal = normalize(plain.text);
      const inner = createReading(normal.text, index);
      const own: Weighed[] = [];
      if (!findValues(inner, own)) isWhole = false;
      const touches = (start: number, end: number): boolean =>
        plain.touches(normal.toOriginal(start), normal.toOriginalEnd(end));
      if (level < depth)
        own.push(...look(inner, level + 1, ({ start, end }) => touches(start, end)));
      for (const { finding, weight } of own) {
        if (finding.confidence < (decode.least ?? 0)) continue;
        if (!touches(Math.max(0, finding.start - reach), finding.end + 1)) continue;
        const start = plain.toOriginal(normal.toOriginal(finding.start));
        const end = plain.toOriginalEnd(normal.toOriginalEnd(finding.end));
        const evidence = [...finding.evidence, `decoded from ${decode.name}`];
        if (end > start) all.push({ weight, finding: { ...finding, start, end, evidence } });
      }
    }
    return all;
  };
  let isWhole = true;
  found.push(...look(reading, 1, () => true));
  return isWhole && left >= 0;
}

/** The earlier of two that overlap stays. */
function disjoint(pieces: readonly Piece[]): Piece[] {
  let at = 0;
  return pieces.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}
