import { isBreak } from './component.ts';
import { roles } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words of a name of a street at most. */
export const longestName = 6;

/** Whether a token can have one of some roles. */
export const is = (token: Token | undefined, role: number): token is Token & { roles: number } =>
  token !== undefined && (token.roles & role) !== 0;

/** A word of a name: a capital, an ordinal or number, or a small word between such. */
export function isNamePart(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    ((token.kind === 'word' && (token.isName || is(token, roles.particle))) ||
      is(token, roles.ordinal))
  );
}

/** Index of the last token of a unit after `i`: `Apt. 4`, `# 12`, `2nd floor`. */
export function unitAfter(tokens: readonly Token[], i: number): number {
  let last = i;
  for (let rounds = 0; rounds < 3; rounds++) {
    let at = last + 1;
    if (tokens[at]?.lower === ',') at++;
    const token = tokens[at];
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (token?.lower === '#' && is(next, roles.unit) && third && !isBreak(third)) last = at + 2;
    else if (token?.lower === '#' && next && (next.kind === 'number' || next.lower.length === 1))
      last = at + 1;
    else if (is(token, roles.ordinal) && is(next, roles.unit)) last = at + 1;
    else if (is(token, roles.unit) && next?.lower === '#' && third && !isBreak(third))
      last = at + 2;
    else if (
      is(token, roles.unit) &&
      (next?.kind === 'number' || (next?.kind === 'word' && next.lower.length <= 2))
    )
      last = at + 1;
    else break;
  }
  return last;
}
