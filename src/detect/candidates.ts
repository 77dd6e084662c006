/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Digits that may be one number: with separators between them, or with letters at their sides. */
export interface NumberStretch extends Stretch {
  /** How many digits it holds. */
  readonly digits: number;
}

/** What one pass over a text finds worth a closer look; detectors share it. */
export interface Candidates {
  /**
   * From a digit, with a `+` or `(` before it, to the last digit that hangs together with it: at
   * most three other characters between two digits, none of them a line end or a letter.
   */
  readonly numbers: readonly NumberStretch[];
  /**
   * Words of letters, digits and `-./_+=~:` with at least one digit and five units, not beginning or
   * ending with punctuation: where identifiers of letters and digits and keys stand.
   */
  readonly tokens: readonly Stretch[];
}

const digit = 1;
const letter = 2;
const joiner = 4;
const lineEnd = 8;

const kinds = new Uint8Array(128);
for (let code = 48; code <= 57; code++) kinds[code] = digit;
for (let code = 65; code <= 90; code++) kinds[code] = letter;
for (let code = 97; code <= 122; code++) kinds[code] = letter;
for (const char of '-./_+=~:') kinds[char.charCodeAt(0)] = joiner;
kinds[10] = lineEnd;
kinds[13] = lineEnd;

const widestGap = 3;
const shortestToken = 5;

/** One pass over a normalised text. Letters beyond ASCII end a token and a number. */
export function findCandidates(text: string): Candidates {
  const numbers: NumberStretch[] = [];
  const tokens: Stretch[] = [];
  let numberStart = -1;
  let lastDigit = -1;
  let digits = 0;
  let tokenStart = -1;
  let tokenEnd = -1;
  let tokenDigits = 0;
  const closeNumber = (): void => {
    if (digits > 0) {
      let start = numberStart;
      while (start > 0 && (text[start - 1] === '+' || text[start - 1] === '(')) start--;
      numbers.push({ start, end: lastDigit + 1, digits });
    }
    digits = 0;
  };
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    const kind = code < 128 ? kinds[code]! : code >= 0xc0 ? letter | 16 : 0;
    if (kind === digit) {
      if (digits === 0) numberStart = i;
      digits++;
      lastDigit = i;
    } else if (digits > 0 && (kind & (letter | lineEnd) || i - lastDigit > widestGap))
      closeNumber();
    if (kind === digit || kind === letter) {
      if (tokenStart < 0) tokenStart = i;
      tokenEnd = i + 1;
      if (kind === digit) tokenDigits++;
    } else if (tokenStart >= 0 && kind !== joiner) {
      if (tokenDigits > 0 && tokenEnd - tokenStart >= shortestToken)
        tokens.push({ start: tokenStart, end: tokenEnd });
      tokenStart = -1;
      tokenDigits = 0;
    }
  }
  return { numbers, tokens };
}
