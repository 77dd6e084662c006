import { createWordFinder } from './words-near.ts';

/** How near words change a confidence. */
export interface Context {
  /** Adds its words for the evidence to a list and returns the new confidence. */
  weigh(
    lower: string,
    start: number,
    end: number,
    header: string,
    confidence: number,
    evidence: string[],
  ): number;
}

/** Code units looked at before and after a value. */
const reachBefore = 60;
const reachAfter = 30;

/** A label stands right before its value: `IBAN: `, `card number is `, `"phone": "`. */
const labelTail =
  /(?:\s{0,2}(?:numbers?|nos?\.?|nr\.?|num\.?|n°|nº|#|is|are|was|ist|lautet|est|es|code|id)){0,3}["'`*_)\]]{0,3}\s{0,3}(?:[:=#：\-|>,]|\s){0,4}["'`*([+]{0,3}$/y;

/** How far a label, a near word and a counter-word move a confidence. */
const labelGain = 0.85;
const nearGain = 0.5;
const counterLoss = 0.55;

export function createContext(
  raise: readonly string[] = [],
  lower: readonly string[] = [],
): Context {
  const near = raise.length > 0 ? createWordFinder(raise) : null;
  const counter = lower.length > 0 ? createWordFinder(lower) : null;
  return {
    weigh(text, start, end, header, confidence, evidence) {
      if (!near && !counter) return confidence;
      let from = paragraphStart(text, Math.max(0, start - reachBefore), start);
      // What comes after the end of a clause belongs to the next value.
      let to = clauseEnd(text, end, Math.min(text.length, end + reachAfter));
      // Rows of figures have no words between them.
      if (!hasLetter(text, from, start)) from = start;
      if (!hasLetter(text, end, to)) to = end;
      let result = confidence;
      let labelled = true;
      if (near?.stands(header, 0, header.length)) {
        result += (1 - result) * labelGain;
        evidence.push('column heading');
      } else {
        let isNear = false;
        let before = '';
        labelled =
          near?.stands(text, from, start, (wordEnd) => {
            if (!isNear) before = text.slice(from, start);
            isNear = true;
            labelTail.lastIndex = wordEnd - from;
            return labelTail.test(before);
          }) ?? false;
        if (labelled) {
          result += (1 - result) * labelGain;
          evidence.push('label before it');
        } else if (isNear || near?.stands(text, end, to)) {
          result += (1 - result) * nearGain;
          evidence.push('telling words nearby');
        }
      }
      if (
        !labelled &&
        counter &&
        (counter.stands(text, clauseStart(text, from, start), start) ||
          counter.stands(text, end, to) ||
          counter.stands(header, 0, header.length))
      ) {
        result *= counterLoss;
        evidence.push('words nearby say otherwise');
      }
      return result;
    },
  };
}

/** Looks from the end: where there are words, one is near. */
function hasLetter(text: string, from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && text.charCodeAt(at) < 97) at--;
  return at >= from;
}

/** Behind the last empty line. */
function paragraphStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 10) return at + 1;
  return from;
}

/** `,`, `;`, `|` and a line end. */
function endsClause(code: number): boolean {
  return code === 44 || code === 59 || code === 124 || code === 10;
}

function clauseStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !endsClause(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The same, and a full stop. */
function clauseEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !endsClause(text.charCodeAt(at)) && text.charCodeAt(at) !== 46) at++;
  return at;
}
