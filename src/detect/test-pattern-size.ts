/** How far a pattern can go: what a linear scan needs to know about it. */
export interface PatternSize {
  /** The most characters it can match; Infinity if a quantifier has no upper bound. */
  readonly reach: number;
  /** States after unrolling every quantifier; Infinity likewise. */
  readonly states: number;
}

/** Reads the source of a regular expression; look-arounds count as states, not as reach. */
export function patternSize(source: string): PatternSize {
  let at = 0;
  const alternatives = (): PatternSize => {
    let reach = 0;
    let states = 0;
    let branch = { reach: 0, states: 0 };
    const close = (): void => {
      reach = Math.max(reach, branch.reach);
      states += branch.states;
      branch = { reach: 0, states: 0 };
    };
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        close();
        continue;
      }
      const one = atom();
      const most = upperBound();
      branch = {
        reach: branch.reach + (one.reach === 0 ? 0 : one.reach * most),
        states: branch.states + one.states * most,
      };
    }
    close();
    return { reach, states };
  };
  const atom = (): PatternSize => {
    if (source[at] === '(') {
      const opening = /\((?:\?(?:<[\w$]+>|<?[=!]|:))?/y;
      opening.lastIndex = at;
      const [open = '('] = opening.exec(source) ?? [];
      at += open.length;
      const inner = alternatives();
      at++;
      return /^\(\?<?[=!]/.test(open) ? { reach: 0, states: inner.states + 1 } : inner;
    }
    const token =
      /\[(?:\\.|[^\]\\])*\]|\\(?:[pPk](?:\{[^}]*\}|<[^>]*>)|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|.)|[^]/iy;
    token.lastIndex = at;
    const [found = ''] = token.exec(source) ?? [];
    at += Math.max(1, found.length);
    return /^(?:\^|\$|\\b|\\B)$/.test(found) ? { reach: 0, states: 1 } : { reach: 1, states: 1 };
  };
  const upperBound = (): number => {
    const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
    quantifier.lastIndex = at;
    const found = quantifier.exec(source);
    if (!found) return 1;
    at += found[0].length;
    if (found[0].startsWith('?')) return 1;
    if (!found[1] || (found[2] && !found[3])) return Infinity;
    return Number(found[3] ?? found[1]);
  };
  return alternatives();
}
