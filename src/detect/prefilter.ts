/** Which detectors can find anything in a text at all. */
export type Prefilter = (lower: string) => (detector: Screened) => boolean;

interface Screened {
  readonly prefilter?: readonly string[];
  readonly digits?: number;
  readonly token?: number;
}

/** All literals of all detectors in one regular expression, which V8 turns into one pass. */
export function createPrefilter(detectors: readonly Screened[]): Prefilter {
  const literals = [...new Set(detectors.flatMap(({ prefilter = [] }) => prefilter))];
  // At one place the longest literal matches; the shorter ones it begins with are there as well.
  const longestFirst = literals.toSorted((a, b) => b.length - a.length);
  const beginnings = new Map(
    literals.map((literal) => [literal, literals.filter((other) => literal.startsWith(other))]),
  );
  const source = longestFirst.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const any = new RegExp(source.join('|') || '(?!)', 'g');
  return (lower) => {
    const seen = new Set<string>();
    any.lastIndex = 0;
    for (let match = any.exec(lower); match; match = any.exec(lower)) {
      if (!seen.has(match[0]))
        for (const literal of beginnings.get(match[0]) ?? []) seen.add(literal);
      any.lastIndex = match.index + 1;
    }
    const { digits, token } = longestRuns(lower);
    return ({ prefilter, digits: digitsNeeded = 0, token: tokenNeeded = 0 }) =>
      digits >= digitsNeeded &&
      token >= tokenNeeded &&
      (prefilter === undefined ||
        prefilter.length === 0 ||
        prefilter.some((literal) => seen.has(literal)));
  };
}

/** Digits in a row, with up to three other characters between two of them; units without a blank. */
function longestRuns(text: string): { digits: number; token: number } {
  let digits = 0;
  let token = 0;
  let run = 0;
  let gap = 0;
  let blank = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      run++;
      gap = 0;
      if (run > digits) digits = run;
    } else {
      if (run > 0 && ++gap > 3) run = 0;
      if (code <= 32) blank = i;
    }
    if (i - blank > token) token = i - blank;
  }
  return { digits, token };
}
