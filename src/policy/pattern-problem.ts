/** Repetitions of a part that can itself match in several ways; more takes too long on a long text. */
const mostRepeats = 8;

/**
 * What is wrong with a regular expression that is to run on text of any length, in words for the
 * policy's author; null if nothing is. A scan must stay linear: quantifiers are bounded, and a part
 * of varying length is not itself repeated.
 *
 * @param open true where the text is one short value: then `*` and `+` may stand, but not nested.
 */
export function patternProblem(source: string, open = false): string | null {
  try {
    if (new RegExp(`(?:${source})`, 'giu').test('')) return 'matches the empty text';
  } catch {
    return 'is not a regular expression (JavaScript, flag u)';
  }
  // For each open group: does it hold a part of varying length?
  const groups: boolean[] = [false];
  let repeatable: 'one' | 'group' | null = null;
  let varies = false;
  for (let at = 0; at < source.length;) {
    const char = source[at] as string;
    const quantifier = repeatable ? readQuantifier(source, at) : null;
    if (quantifier) {
      const { most, least, length } = quantifier;
      if (most === Infinity && !open)
        return `bound every repetition, for example {0,40} (at ${at})`;
      if (repeatable === 'group' && varies && most > mostRepeats) {
        return `a part of varying length is repeated (at ${at})`;
      }
      if (most !== least && most > 1) groups[groups.length - 1] = true;
      at += length;
      repeatable = null;
      continue;
    }
    repeatable = 'one';
    if (char === '(') {
      groups.push(false);
      repeatable = null;
      at += /^\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/i.exec(source.slice(at))?.[0].length ?? 1;
    } else if (char === ')') {
      varies = groups.pop() ?? false;
      if (varies) groups[groups.length - 1] = true;
      repeatable = 'group';
      at += 1;
    } else if (char === '[') {
      at += /^\[(?:\\[^]|[^\]\\])*\]/.exec(source.slice(at))?.[0].length ?? 1;
    } else if (char === '\\') {
      at += /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|[^])/.exec(source.slice(at))?.[0].length ?? 1;
    } else {
      if (char === '|') repeatable = null;
      at += 1;
    }
  }
  return null;
}

function readQuantifier(
  source: string,
  at: number,
): { least: number; most: number; length: number } | null {
  const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(source.slice(at, at + 24));
  if (!match) return null;
  const [{ length }, sign, least, comma, most] = match;
  if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity, length };
  const from = Number(least);
  return { least: from, most: comma ? (most ? Number(most) : Infinity) : from, length };
}
