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
const labelTail = String.raw`(?:\s{0,2}(?:numbers?|nos?\.?|nr\.?|num\.?|n°|nº|#|is|are|was|ist|lautet|est|es|code|id)){0,3}["'\x60*_)\]]{0,3}\s{0,3}(?:[:=#：\-|>,]|\s){0,4}["'\x60*(\[+]{0,3}$`;

/** How far a label, a near word and a counter-word move a confidence. */
const labelGain = 0.85;
const nearGain = 0.5;
const counterLoss = 0.55;

export function createContext(
  raise: readonly string[] = [],
  lower: readonly string[] = [],
): Context {
  const near = anyOf(raise);
  const counter = anyOf(lower);
  const label = near && new RegExp(near.source + labelTail);
  return {
    weigh(text, start, end, header, confidence, evidence) {
      if (!near && !counter) return confidence;
      const before = sameParagraph(text.slice(Math.max(0, start - reachBefore), start));
      // What comes after the end of a clause belongs to the next value.
      const [after = ''] = text.slice(end, end + reachAfter).split(/[,;.|\n]/, 1);
      let result = confidence;
      let labelled = true;
      if (near && near.test(header)) {
        result += (1 - result) * labelGain;
        evidence.push('column heading');
      } else {
        const isNear = near?.test(before) ?? false;
        labelled = isNear && (label?.test(before) ?? false);
        if (labelled) {
          result += (1 - result) * labelGain;
          evidence.push('label before it');
        } else if (isNear || near?.test(after)) {
          result += (1 - result) * nearGain;
          evidence.push('telling words nearby');
        }
      }
      const clause = before.slice(
        Math.max(...[...',;|\n'].map((end) => before.lastIndexOf(end))) + 1,
      );
      if (!labelled && counter && [clause, after, header].some((words) => counter.test(words))) {
        result *= counterLoss;
        evidence.push('words nearby say otherwise');
      }
      return result;
    },
  };
}

function sameParagraph(before: string): string {
  const gap = before.lastIndexOf('\n\n');
  return gap < 0 ? before : before.slice(gap + 2);
}

/** Whole words, in scripts that have them; a trailing `*` lets a word go on. */
function anyOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const sources = words.map((word) => {
    const open = word.endsWith('*');
    const source = (open ? word.slice(0, -1) : word).replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
    return /^[\u3040-\u9fff\uac00-\ud7af]/.test(word)
      ? source
      : `(?<![a-z\\u00c0-\\u024f])${source}${open ? '' : '(?:s|n|en)?(?![a-z\\u00c0-\\u024f])'}`;
  });
  return new RegExp(`(?:${sources.join('|')})`);
}
