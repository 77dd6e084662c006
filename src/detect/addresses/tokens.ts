import { roles, rolesOf } from './lexicon.ts';

type Kind = 'word' | 'number' | 'break' | 'other';

/** A word, a number with what hangs on it, a comma or line end, or any other sign. */
export interface Token {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** In lower case, without the dot of an abbreviation. */
  readonly lower: string;
  readonly roles: number;
  /** Begins like a name: with a capital, or in a script that has none; and holds no digit. */
  readonly isName: boolean;
  /** A word with a digit in it, as in British post codes. */
  readonly hasDigit: boolean;
  /** Two capitals or more and nothing else. */
  readonly isShouted: boolean;
  /** A dot follows. */
  readonly hasDot: boolean;
}

export const letter = 1;
export const digit = 2;
export const gap = 4;
/** Signs inside words and numbers: `'`, `-`, `/`, `&`. */
export const inner = 8;
export const blank = 16;

const ascii = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ascii[code] = digit;
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = letter;
for (const char of "'-/&") ascii[char.charCodeAt(0)] = inner;
for (const char of ',\n\r;|') ascii[char.charCodeAt(0)] = gap;
for (const char of ' \t') ascii[char.charCodeAt(0)] = blank;

/** Letters and their marks, of any script; what stands between the blocks of letters is a sign. */
export function kindOf(code: number): number {
  // Beyond the end of a text there is no code.
  if (!(code >= 128)) return ascii[code] ?? 0;
  if (code === 0x60c || code === 0x3001 || code === 0xff0c) return gap;
  if (code === 0x2019) return inner;
  const isSign =
    code < 0xc0
      ? code !== 0xaa && code !== 0xba
      : code === 0xd7 ||
        code === 0xf7 ||
        code === 0x61b ||
        code === 0x964 ||
        (code >= 0x2000 && code <= 0x206f && code !== 0x200c && code !== 0x200d) ||
        (code >= 0x20a0 && code <= 0x2bff && code !== 0x2116) ||
        (code >= 0x3000 && code <= 0x3020 && code !== 0x3005 && code !== 0x3007) ||
        (code >= 0xff00 && code <= 0xff20);
  return isSign ? 0 : letter;
}

/** Longer words are no words of an address. */
const longest = 40;

/** The words, numbers and signs of a stretch of text; `lower` is the text in lower case. */
export function tokensOf(text: string, lower: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let i = from; i < to;) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === blank) i++;
    else if (kind === letter) i = addWord(text, lower, i, to, tokens);
    else if (kind === digit) i = addNumber(text, lower, i, to, tokens);
    else {
      tokens.push(plain(kind === gap ? 'break' : 'other', text, i, i + 1));
      i++;
    }
  }
  return tokens;
}

function plain(kind: Kind, lower: string, start: number, end: number): Token {
  return {
    kind,
    start,
    end,
    lower: lower.slice(start, end),
    roles: 0,
    isName: false,
    hasDigit: false,
    isShouted: false,
    hasDot: false,
  };
}

function addWord(text: string, lower: string, start: number, to: number, tokens: Token[]): number {
  let end = start + 1;
  let hasDigit = false;
  let isUpper = isCapital(text, lower, start);
  const first = isUpper || isCaseless(text, start);
  for (; end < to && end - start < longest; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === digit) hasDigit = true;
    else if (kind === letter) isUpper &&= isCapital(text, lower, end);
    else if (code === 46 && isLetter(text, end + 1, to) && isShortAfter(text, end, to))
      isUpper = false;
    else if (kind !== inner || !isLetterOrDigit(text, end + 1, to)) break;
  }
  // c/ Mayor
  if (text[end] === '/' && end - start === 1) end++;
  const hasDot = text.charCodeAt(end) === 46 && end < to;
  const word = lower.slice(start, end);
  tokens.push({
    kind: 'word',
    start,
    end: hasDot ? end + 1 : end,
    lower: word,
    roles: rolesOf(word),
    isName: first && !hasDigit,
    hasDigit,
    isShouted: isUpper && end - start > 1,
    hasDot,
  });
  return hasDot ? end + 1 : end;
}

/** S.E., P.O.: one or two letters after the dot. */
function isShortAfter(text: string, dot: number, to: number): boolean {
  return (
    !isLetter(text, dot + 3, to) && (!isLetter(text, dot + 2, to) || !isLetter(text, dot - 3, to))
  );
}

function addNumber(
  text: string,
  lower: string,
  start: number,
  to: number,
  tokens: Token[],
): number {
  let end = start + 1;
  let letters = 0;
  for (; end < to && end - start < longest; end++) {
    const code = text.charCodeAt(end);
    const kind = kindOf(code);
    if (kind === letter || code === 0xbd) letters++;
    else if (kind !== digit) {
      const isJoined =
        ((code === 45 || code === 47) && isLetterOrDigit(text, end + 1, to)) ||
        // 1,250,000 is one number, and none of a house.
        ((code === 44 || code === 46) &&
          isDigit(text, end + 1) &&
          isDigit(text, end + 2) &&
          isDigit(text, end + 3) &&
          !isDigit(text, end + 4));
      if (!isJoined) break;
    }
  }
  const token = plain('number', lower, start, end);
  tokens.push(
    letters === 2 && /^\d{1,3}(?:st|nd|rd|th)$/.test(token.lower)
      ? { ...token, roles: roles.ordinal }
      : token,
  );
  return end;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number, to: number): boolean {
  return at < to && at >= 0 && kindOf(text.charCodeAt(at)) === letter;
}

function isLetterOrDigit(text: string, at: number, to: number): boolean {
  return at < to && (kindOf(text.charCodeAt(at)) & (letter | digit)) !== 0;
}

function isCapital(text: string, lower: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code <= 90 : text[at] !== lower[at];
}

/** A letter of a script without capitals; Georgian has some, which names do not use. */
export function isCaseless(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x590) return false;
  return (code >= 0x10a0 && code <= 0x10ff) || text[at]?.toUpperCase() === text[at];
}
