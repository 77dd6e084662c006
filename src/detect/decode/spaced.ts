import type { NumberStretch } from '../candidates.ts';
import { createPieceRow } from './piece-row.ts';
import type { Decoder, Piece } from './piece.ts';

/** Fewer digits are a count-down, more are rows of figures. */
const fewest = 8;
const most = 40;
/** One sign of a value by itself, and what stands between two. */
const single = /[A-Za-z0-9+@]/;
const gap = /[ \t._/|*~·•-]{1,3}|[ \t]{0,2}\r?\n[ \t]{0,4}(?:[./-][ \t]{0,2}\r?\n[ \t]{0,4})?/y;

/**
 * Digits (and letters) that each stand alone: `4 1 1 1`, `4-1-1-1`, one a line. The separator that
 * most have is taken out; a wider one is a group's end and stays, as one sign.
 */
export const spaced: Decoder = {
  name: 'spaced digits',
  find: ({ text, candidates }) => candidates().runs.flatMap((run) => chainIn(text, run) ?? []),
};

function chainIn(text: string, run: NumberStretch): Piece[] | null {
  // Digits that stand alone have something between any two: cheap, and few runs pass.
  if (run.end - run.start < run.digits * 2 - 3) return null;
  // A row of figures has many more.
  if (run.digits > most * 2) return null;
  for (let at = startOf(text, run.start); at < run.end;) {
    const { places, digits } = follow(text, at, run.end);
    if (digits >= fewest && digits <= most) return joined(text, places);
    at = Math.max(places.at(-1) ?? at, at) + 1;
  }
  return null;
}

/** Letters may come before the first digit: `D E 0 2`. */
function startOf(text: string, from: number): number {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 2; steps++) {
    if (!/[ ._/\n-]/.test(text[at - 1] ?? '') || !/[A-Z+(]/.test(text[at - 2] ?? '')) break;
    if (/[\p{L}\p{N}]/u.test(text[at - 3] ?? '')) break;
    at -= 2;
  }
  return at;
}

/** Where signs stand that stand alone, from an offset on. */
function follow(text: string, from: number, to: number) {
  const places: number[] = [];
  let digits = 0;
  for (let at = from; at < to && single.test(text[at] ?? '');) {
    const isDigit = /\d/.test(text[at]!);
    gap.lastIndex = at + 1;
    const goesOn = gap.test(text);
    // Two signs in a row belong to a word or a number.
    if (!goesOn && single.test(text[at + 1] ?? '')) break;
    places.push(at);
    if (isDigit) digits++;
    if (!goesOn) break;
    at = gap.lastIndex;
  }
  return { places, digits };
}

/** The usual gap goes; a wider one shows where a group ends. */
function joined(text: string, places: readonly number[]): Piece[] {
  const row = createPieceRow();
  const gaps = places.slice(1).map((place, i) => place - places[i]!);
  const usual = Math.min(...gaps);
  for (const [i, place] of places.entries()) {
    const isWide = i > 0 && gaps[i - 1]! > usual;
    if (isWide) row.add(places[i - 1]! + 1, place, ' ', true);
    row.add(place, place + 1, text[place]!, i > 0);
  }
  return row.pieces();
}
