import type { NumberStretch } from '../candidates.ts';
import { hasSureEnding, hasUnsureEnding, roles, rolesOf } from './lexicon.ts';
import { blank, digit, gap, inner, isCaseless, kindOf, letter } from './tokens.ts';

/** Words looked at on either side, and the code units they may take up. */
const mostWords = 6;
const reach = 70;

const streets = roles.streetAfter | roles.streetBefore | roles.streetThen;
const capitalised = streets | roles.streetAfterToo | roles.unit | roles.box | roles.numbered;

const lineFeed = 10;
const sharp = 35;
const hyphen = 45;
const dot = 46;
const slash = 47;
const colon = 58;
const semicolon = 59;
const bar = 124;

/**
 * A quick look at the words beside a number, without which every number of a text would be parsed:
 * a word for streets, a state before a post code, or parts that hold names and numbers alone.
 */
export function mayBelong(
  text: string,
  lower: string,
  { start, end, digits }: NumberStretch,
): boolean {
  return looksRight(text, lower, end) || looksLeft(text, lower, start, end, digits);
}

function isNameAt(text: string, lower: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code <= 90 : text[at] !== lower[at] || isCaseless(text, at);
}

/** Whether a paragraph or a cell ends here, over which no address goes. */
function isWall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === semicolon ||
    code === bar ||
    (code === lineFeed && text.charCodeAt(at + 1) === lineFeed)
  );
}

/** Street words after the number, or names up to a comma or line end with more behind it. */
function looksRight(text: string, lower: string, end: number): boolean {
  const limit = Math.min(text.length, end + reach);
  let isNames = true;
  let count = 0;
  for (let at = end; at < limit && count < mostWords;) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === letter) {
      let to = at + 1;
      while (to < limit && kindOf(text.charCodeAt(to)) & (letter | inner)) to++;
      // A letter of the house number itself is no word.
      if (at === end && to - at <= 2) {
        at = to;
        continue;
      }
      const word = lower.slice(at, to);
      const known = rolesOf(word);
      const isName = isNameAt(text, lower, at);
      if (known & streets && !(known & roles.particle)) return true;
      if (isName && known & (capitalised | roles.direction)) return true;
      if (isName && to - at >= 6 && count < 3 && hasSureEnding(word)) return true;
      if (known & roles.never && to - at > 1) return false;
      if (!isName && (count === 0 || !(known & roles.particle))) isNames = false;
      count++;
      at = to;
    } else if (kind === gap) {
      if (isWall(text, at)) return false;
      if (count > 0) return isNames && goesOn(text, at + 1);
      return opensStreet(text, lower, at + 1);
    } else if (kind === blank || (code >= hyphen && code <= slash) || code === sharp) at++;
    else return false;
  }
  return false;
}

/** 12, rue de la Paix */
function opensStreet(text: string, lower: string, from: number): boolean {
  let at = from;
  while (kindOf(text.charCodeAt(at)) === blank && at < from + 3) at++;
  let to = at;
  while (to < at + 16 && kindOf(text.charCodeAt(to)) === letter) to++;
  return (rolesOf(lower.slice(at, to)) & roles.streetBefore) !== 0;
}

/** Whether a name or number stands where the next part of an address would. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(text[at] === ' ' ? at + 1 : at);
  return kindOf(code) === digit || (code >= 65 && code <= 90) || code >= 0xc0;
}

/** Street words before the number, a state before a post code, or names from the start of a part. */
function looksLeft(
  text: string,
  lower: string,
  start: number,
  end: number,
  digits: number,
): boolean {
  const limit = Math.max(0, start - reach);
  let count = 0;
  let names = 0;
  let at = start;
  // Avenida Paulista, 1578
  let isParted = false;
  while (at > limit && count < mostWords) {
    const code = text.charCodeAt(at - 1);
    const kind = kindOf(code);
    if (kind === letter) {
      let from = at - 1;
      while (from > limit && kindOf(text.charCodeAt(from - 1)) & (letter | inner)) from--;
      const word = lower.slice(from, at);
      const known = rolesOf(word);
      const isName = isNameAt(text, lower, from);
      if (known & roles.never && at - from > 1) {
        if (names > 0) break;
        return false;
      }
      if (count === 0 && known & roles.state && digits >= (isName ? 4 : 5)) return true;
      if (isName && known & capitalised) return true;
      if (isName && count < 2 && (hasSureEnding(word) || hasUnsureEnding(word))) return true;
      if (
        known & (roles.streetBefore | roles.box) &&
        (word.length > 2 || text[at] === '.') &&
        !(known & roles.particle)
      )
        return true;
      if (count === 0 && known & roles.streetThen && word.length > 3) return true;
      if (!isName && !(known & (roles.particle | roles.mark | roles.unit))) {
        if (names > 0) break;
        return false;
      }
      if (isName && !(known & (roles.particle | roles.mark | roles.unit))) names++;
      count++;
      at = from;
    } else if (kind === gap) {
      if (names > 0 || code === lineFeed || isWall(text, at - 1)) break;
      isParted = true;
      at--;
    }
    // No: 5
    else if (kind === blank || code === hyphen || code === dot || code === sharp) at--;
    else if (code === colon && lower[at - 2] === 'o') at--;
    else return false;
  }
  return (
    !isParted &&
    names > 0 &&
    count < mostWords &&
    !(at > 0 && isWall(text, at - 1)) &&
    (digits === 5 || digits === 6 || closes(text, lower, end))
  );
}

/** Whether a part ends with the number, or a name or unit follows. */
function closes(text: string, lower: string, end: number): boolean {
  let at = end;
  while (at < end + 5 && kindOf(text.charCodeAt(at)) & (letter | digit)) at++;
  if (at - end > 2) return false;
  while (at < end + 5 && kindOf(text.charCodeAt(at)) === blank) at++;
  if (at >= text.length || kindOf(text.charCodeAt(at)) & gap) return true;
  return kindOf(text.charCodeAt(at)) !== letter || isNameAt(text, lower, at);
}
