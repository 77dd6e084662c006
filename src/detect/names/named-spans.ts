import type { Read } from './features.ts';
import { tagCount } from './model.ts';
import { shapes } from './tokens.ts';

/** Kinds of what is named, in the order of the model's tags and curves. */
export const nameKinds = ['person-name', 'organisation', 'place', 'postal-address'] as const;

export interface NamedSpan {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** Mean probability of its kind over its tokens. */
  readonly chance: number;
  /** The least probability of its kind at any of its tokens. */
  readonly least: number;
  readonly tokens: number;
}

/** Below this probability a token belongs to no span: the curves make something of what is above. */
const floor = 0.3;
const address = 3;

/** Tags of a kind: its first token, its further ones. Addresses have one tag for both. */
const firstTag = (kind: number): number => 1 + kind * 2;

function chanceOf(chances: Float64Array, token: number, kind: number): number {
  const at = token * tagCount + firstTag(kind);
  return kind === address ? chances[at]! : chances[at]! + chances[at + 1]!;
}

/** Reads spans off the probabilities of tags. */
export function namedSpans(reading: Read, chances: Float64Array): NamedSpan[] {
  const { count, shapes: shape } = reading;
  const spans: NamedSpan[] = [];
  let kind = -1;
  let first = 0;
  const close = (end: number): void => {
    const span = kind < 0 ? null : spanOf(reading, chances, kind, first, end);
    if (span) spans.push(span);
    kind = -1;
  };
  for (let i = 0; i < count; i++) {
    let best = -1;
    let top = floor;
    for (let one = 0; one < nameKinds.length; one++) {
      const chance = chanceOf(chances, i, one);
      if (chance > top) {
        top = chance;
        best = one;
      }
    }
    const breaks =
      shape[i] === shapes.emptyLine || (shape[i] === shapes.lineEnd && best !== address);
    if (breaks) best = -1;
    const begins =
      best >= 0 &&
      best !== address &&
      chances[i * tagCount + firstTag(best)]! > chances[i * tagCount + firstTag(best) + 1]!;
    if (best !== kind || begins) {
      close(i);
      kind = best;
      first = i;
    }
  }
  close(count);
  return spans;
}

/** A span without the marks at its ends; null when nothing is left. */
function spanOf(
  { starts, ends, shapes: shape }: Read,
  chances: Float64Array,
  kind: number,
  first: number,
  end: number,
): NamedSpan | null {
  const isMark = (i: number) => shape[i]! >= shapes.lineEnd;
  while (first < end && isMark(first)) first++;
  while (end > first && isMark(end - 1)) end--;
  if (first === end) return null;
  let sum = 0;
  let least = 1;
  for (let i = first; i < end; i++) {
    const chance = chanceOf(chances, i, kind);
    sum += chance;
    if (chance < least) least = chance;
  }
  return {
    kind,
    start: starts[first]!,
    end: ends[end - 1]!,
    chance: sum / (end - first),
    least,
    tokens: end - first,
  };
}
