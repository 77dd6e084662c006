import { type Component, isBreak, isHouseNumber } from './component.ts';
import { hasUnsureEnding, roles } from './lexicon.ts';
import { is, isNamePart, longestName, unitAfter } from './parts.ts';
import type { Token } from './tokens.ts';

/** What is a year more often than the number of a house. */
export function isYear({ lower }: Token): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(lower);
}

/** Words in capitals throughout are commands and headings more often than streets. */
export function lineWeight(tokens: readonly Token[], from: number, to: number): number {
  return tokens.slice(from, to).every(({ isShouted }) => isShouted) ? 0.25 : 0.4;
}

/** A line or part of its own with a name and then a number: `Rruga Mine Peza 86`. */
export function lineOf(tokens: readonly Token[], i: number): Component | null {
  const opens = isBreak(tokens[i - 1]) || tokens[i - 1]?.kind === 'other';
  if (!opens && ![1, 2, 3].some((ahead) => tokens[i + ahead]?.kind === 'number')) return null;
  for (let at = i; at < i + longestName; at++) {
    const token = tokens[at];
    if (at > i && isHouseNumber(token) && token.lower.length <= 9) {
      const to = unitAfter(tokens, at);
      if (!isBreak(tokens[to + 1])) return null;
      if (tokens[at - 1]?.lower === ',' && !townFollows(tokens, to)) return null;
      // Town and post code look the same.
      if (
        at === to &&
        /^(?:\d{4,7}|\d{3}-\d{4}|\d{5}-\d{3,4}|\d\d-\d{3}|\d{4}-\d{3})$/.test(token.lower)
      )
        return {
          kind: 'town',
          from: i,
          to,
          weight: token.lower.length > 4 ? 0.45 : isYear(token) ? 0.15 : 0.3,
        };
      // In a sentence the town has to follow: to Ilica 25, 10000 Zagreb.
      if (!opens && !(townFollows(tokens, to) && at - i <= 4)) return null;
      const weight = hasUnsureEnding(tokens[at - 1]?.lower ?? '')
        ? 0.55
        : isYear(token)
          ? 0.25
          : lineWeight(tokens, i, at);
      return { kind: 'line', from: i, to, weight };
    }
    // Entrada Diego, 90, 24683 Lorca
    if (token?.lower === ',' && at > i && isHouseNumber(tokens[at + 1])) continue;
    if (!isNamePart(token) || is(token, roles.never)) return null;
  }
  return null;
}

/** After a comma: a post code, or a name of a few words and a post code. */
function townFollows(tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.lower !== ',') return false;
  for (let at = last + 2; at <= last + 5; at++) {
    const token = tokens[at];
    if (token?.kind === 'number')
      return token.lower.length >= (at === last + 2 ? 3 : 4) && !isYear(token);
    if (!isNamePart(token)) return false;
  }
  return false;
}
