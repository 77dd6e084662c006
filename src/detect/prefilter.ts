import type { LiteralIndex } from './literals.ts';
import type { ScanReading } from './reading.ts';

/** Whether a detector can find anything in a text at all. */
export type Screen = (reading: ScanReading) => boolean;

interface Screened {
  readonly prefilter?: readonly string[];
  readonly digits?: number;
  readonly token?: number;
}

/** Asks for what is known already first, and for what costs a pass last. */
export function createScreen(
  { prefilter = [], digits = 0, token = 0 }: Screened,
  index: LiteralIndex,
): Screen {
  const ids = prefilter.flatMap((literal) => index.idOf(literal) ?? []);
  return (reading) =>
    (prefilter.length === 0 || ids.some((id) => reading.literals[id] !== undefined)) &&
    (digits === 0 || reading.candidates().mostDigits >= digits) &&
    (token === 0 || reading.longRuns().some(({ start, end }) => end - start >= token));
}
