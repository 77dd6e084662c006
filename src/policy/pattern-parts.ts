/** A pattern that goes on for longer is cut there where it meets the end of a stretch. */
const farthest = 4096;
const atom =
  /\((?:\?(?:<[A-Za-z_]\w*>|<?[=!]|[a-z-]*:))?|\)|\||\[(?:\\[^]|[^\]\\])*\]|\\(?:[pPkux]\{[^}]*\}|k<[^>]*>|x[\da-f]{2}|u[\da-f]{4}|[^])|[^]/iy;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

interface Part {
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

/** Atoms, brackets and bars of a valid regular expression, each with how often it may come. */
function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < source.length;) {
    atom.lastIndex = at;
    const [text = ''] = atom.exec(source) ?? [];
    at += Math.max(1, text.length);
    quantifier.lastIndex = at;
    const found = /^\(|^\|/.test(text) ? null : quantifier.exec(source);
    at += found?.[0].length ?? 0;
    const [sign, from, comma, to] = found ?? [];
    parts.push({
      text,
      least: !sign || sign.startsWith('+') ? 1 : Number(from ?? 0),
      most:
        !sign || sign.startsWith('?')
          ? 1
          : from === undefined
            ? Infinity
            : comma
              ? Number(to || Infinity)
              : Number(from),
    });
  }
  return parts;
}

/** The most code units that a match of a valid pattern takes, look-arounds counted as well. */
export function patternReach(source: string): number {
  let reach = 0;
  const sums = [{ best: 0, sum: 0 }];
  for (const { text, most } of partsOf(source)) {
    const top = sums.at(-1)!;
    if (text.startsWith('(')) sums.push({ best: 0, sum: 0 });
    else if (text === '|') {
      top.best = Math.max(top.best, top.sum);
      top.sum = 0;
    } else if (text === ')') {
      sums.pop();
      const inner = Math.max(top.best, top.sum);
      const outer = sums.at(-1);
      if (outer) outer.sum += inner * most;
    } else if (!/^(?:[\^$]|\\[bB])$/.test(text)) top.sum += 2 * most;
  }
  for (const { best, sum } of sums) reach += Math.max(best, sum);
  return Math.min(farthest, reach);
}

/**
 * A run of letters and digits, lower-case, that every match of a valid pattern holds: what a text must
 * hold for the pattern to be tried. Null if the pattern has none of three characters or more.
 */
export function requiredLiteral(source: string): string | null {
  let depth = 0;
  let run = '';
  let longest = '';
  const close = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (const { text, least, most } of partsOf(source)) {
    if (text === '|' && depth === 0) return null;
    if (text.startsWith('(')) depth++;
    if (depth === 0 && /^[a-z0-9 _@#:;,/-]$/i.test(text) && least > 0) {
      run += text.toLowerCase();
      if (most > 1) close();
    } else if (depth === 0 && /^\\[-./@#:_]$/.test(text) && least === 1 && most === 1)
      run += text.slice(1);
    else close();
    if (text === ')') depth--;
  }
  close();
  return longest.length >= 3 ? longest : null;
}
