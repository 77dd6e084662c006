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
  /** Eight digits and more in a row, with up to three other characters of any kind between two. */
  readonly runs: readonly NumberStretch[];
  /** The most digits in a row, with up to three other characters of any kind between two of them. */
  readonly mostDigits: number;
}

const digit = 1;
const letter = 2;
const joiner = 4;
const lineEnd = 8;
/** A letter beyond ASCII, which ends a token. */
const beyond = 16;
const solid = digit | letter;

const kinds = new Uint8Array(128);
for (let code = 48; code <= 57; code++) kinds[code] = digit;
for (let code = 65; code <= 90; code++) kinds[code] = letter;
for (let code = 97; code <= 122; code++) kinds[code] = letter;
for (const char of '-./_+=~:') kinds[char.charCodeAt(0)] = joiner;
kinds[10] = lineEnd;
kinds[13] = lineEnd;

const widestGap = 3;
const shortestToken = 5;
const fewestInRun = 8;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? kinds[code]! : code >= 0xc0 ? beyond : 0;
}

/** Goes from digit to digit of a normalised text. Letters beyond ASCII end a token and a number. */
export function findCandidates(text: string): Candidates {
  const numbers: NumberStretch[] = [];
  const tokens: Stretch[] = [];
  let numberStart = -1;
  let lastDigit = -1;
  let digits = 0;
  const runs: NumberStretch[] = [];
  let run = 0;
  let runStart = 0;
  let mostDigits = 0;
  const closeNumber = (): void => {
    let start = numberStart;
    while (start > 0 && (text[start - 1] === '+' || text[start - 1] === '(')) start--;
    if (digits > 0) numbers.push({ start, end: lastDigit + 1, digits });
    digits = 0;
  };
  const closeRun = (next: number): void => {
    if (run >= fewestInRun) runs.push({ start: runStart, end: lastDigit + 1, digits: run });
    run = 0;
    runStart = next;
  };
  // The engine's own search finds the next digit faster than a loop here could.
  const anyDigit = /\d/g;
  let done = 0;
  while (anyDigit.test(text)) {
    let at = anyDigit.lastIndex - 1;
    let start = at;
    for (let i = at - 1; i >= done; i--) {
      const kind = kindAt(text, i);
      if ((kind & solid) !== 0) start = i;
      else if (kind !== joiner) break;
    }
    let end = at;
    for (; at < text.length; at++) {
      const kind = kindAt(text, at);
      if (kind === digit) {
        const gap = at - lastDigit - 1;
        if (lastDigit < 0 || gap > widestGap) closeRun(at);
        run++;
        if (run > mostDigits) mostDigits = run;
        if (digits > 0 && (gap > widestGap || isCut(text, lastDigit + 1, at))) closeNumber();
        if (digits === 0) numberStart = at;
        digits++;
        lastDigit = at;
      } else if (kind !== letter && kind !== joiner) break;
      if (kind !== joiner) end = at + 1;
    }
    if (end - start >= shortestToken) tokens.push({ start, end });
    done = at;
    anyDigit.lastIndex = at;
  }
  closeNumber();
  closeRun(0);
  return { numbers, tokens, runs, mostDigits };
}

/** Whether a letter or a line end stands between two digits. */
function isCut(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if ((kindAt(text, at) & (letter | beyond | lineEnd)) !== 0) return true;
  }
  return false;
}
