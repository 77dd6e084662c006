import type { Piece } from '../protocol/dialog.ts';

/** Looks like one of ours: `[IBAN 1]`. Titles are at most 60 characters. */
const placeholder = /\[[^[\]\n]{1,60} \d{1,5}\]/g;

/** The text cut at its placeholders; null where it has none of these. */
export function piecesOf(text: string, values: ReadonlyMap<string, string>): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(placeholder)) {
    const value = values.get(found);
    if (value === undefined) continue;
    if (index > at) pieces.push(text.slice(at, index));
    pieces.push({ placeholder: found, value });
    at = index + found.length;
  }
  if (pieces.length === 0) return null;
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** The text with its values put back; null where there is nothing to put back. */
export function putBack(text: string, values: ReadonlyMap<string, string>): string | null {
  const pieces = piecesOf(text, values);
  return pieces && pieces.map((one) => (typeof one === 'string' ? one : one.value)).join('');
}
