/** Characters in a row that count as "the same text"; all of it if the text is shorter. */
const run = 24;
/** Texts below this are too common to mean anything. */
export const shortest = 8;
/** Every stretch of `run` characters holds a whole gram that starts at a multiple of `stride`. */
const gram = 12;
const stride = run - gram + 1;
/** Repetitive texts would list the same gram thousands of times. */
const mostPositions = 8;

/** A remembered text, ready to be looked for. */
export interface Needle {
  /** Squeezed. */
  readonly text: string;
  readonly grams: ReadonlyMap<number, readonly number[]>;
}

/** Where a part of a needle was found. */
export interface Overlap {
  readonly needle: Needle;
  /** Offsets in the needle's text. */
  readonly start: number;
  readonly end: number;
}

export function needle(text: string): Needle {
  const grams = new Map<number, number[]>();
  if (text.length >= run) {
    for (let at = 0; at + gram <= text.length; at += stride) {
      let hash = 0;
      for (let i = at; i < at + gram; i += 1)
        hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
      const known = grams.get(hash);
      if (!known) grams.set(hash, [at]);
      else if (known.length < mostPositions) known.push(at);
    }
  }
  return { text, grams };
}

const base = 0x01000193;
const drop = power(gram);

function power(exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i += 1) result = Math.imul(result, base);
  return result;
}

/**
 * Parts of the needles that the (squeezed) text holds: at least 24 code units in a row, or the
 * whole of a shorter needle. One pass with a rolling hash, so a megabyte costs milliseconds.
 */
export function overlaps(needles: readonly Needle[], text: string): Overlap[] {
  const found: Overlap[] = [];
  const long: Needle[] = [];
  for (const one of needles) {
    if (one.text.length >= run) long.push(one);
    else if (one.text.length >= shortest && text.includes(one.text)) {
      found.push({ needle: one, start: 0, end: one.text.length });
    }
  }
  if (long.length === 0 || text.length < run) return found;

  let hash = 0;
  for (let end = 0, skip = 0; end < text.length; end += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0;
    const start = end - gram + 1;
    if (start > 0) hash = (hash - Math.imul(text.charCodeAt(start - 1), drop)) | 0;
    if (start < skip) continue;
    // The longest: what was typed around a paste holds the paste and more.
    let longest: Grown | null = null;
    for (const one of long) {
      const grown = grow(one, text, start, hash);
      if (grown && grown.end > (longest?.end ?? 0)) longest = grown;
    }
    if (!longest) continue;
    found.push(longest.found);
    skip = longest.end;
  }
  return found;
}

interface Grown {
  readonly found: Overlap;
  /** Where it ends in the text. */
  readonly end: number;
}

function grow(one: Needle, text: string, start: number, hash: number): Grown | null {
  for (const at of one.grams.get(hash) ?? []) {
    let left = at;
    let right = at;
    let from = start;
    let to = start;
    while (left > 0 && from > 0 && one.text[left - 1] === text[from - 1]) {
      left -= 1;
      from -= 1;
    }
    while (right < one.text.length && to < text.length && one.text[right] === text[to]) {
      right += 1;
      to += 1;
    }
    if (right - left >= run) return { found: { needle: one, start: left, end: right }, end: to };
  }
  return null;
}
