import { fenceLine, type Lines } from './lines.ts';
import { kindCount, kinds, type Kind } from './kinds.ts';

/** A run of lines of one kind. */
export interface Span {
  readonly kind: Exclude<Kind, 'prose'>;
  /** First line and the line after the last. */
  readonly from: number;
  readonly to: number;
  /** Lines that are not blank. */
  readonly filled: number;
  /** Mean probability of the kind over them, 0..1, as the model has it: not calibrated. */
  readonly certainty: number;
  readonly fenced: boolean;
  /** How much of the text it is, by lines that are not blank, 0..1. */
  readonly share: number;
  /** Least and most confidence that what stands around it allows; see fenced-blocks.ts. */
  readonly range?: readonly [least: number, most: number];
}

/** Interruptions by another kind up to this long do not end a run: a comment, a usage line. */
const bridge = 1;

/** True for an empty line and for the line of a fence. */
export function isBlank(text: string, lines: Lines, line: number): boolean {
  if (lines.fences[line] === fenceLine) return true;
  const end = lines.starts[line + 1]! - 1;
  for (let at = lines.starts[line]!; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function kindOf(chances: Float64Array, line: number): number {
  let best = 0;
  for (let k = 1; k < kindCount; k++) {
    if (chances[line * kindCount + k]! > chances[line * kindCount + best]!) best = k;
  }
  return best;
}

/**
 * Groups lines by their likeliest kind. Prose is left out, blank lines at the ends are cut off.
 * @param chances `kindCount` probabilities a line.
 */
export function findSpans(text: string, lines: Lines, chances: Float64Array): Span[] {
  const spans: Omit<Span, 'share'>[] = [];
  let written = 0;
  let line = 0;
  while (line < lines.count) {
    if (isBlank(text, lines, line)) {
      line++;
      continue;
    }
    const best = kindOf(chances, line);
    if (best === 0) {
      written++;
      line++;
      continue;
    }
    const from = line;
    let to = line + 1;
    let filled = 0;
    let sum = 0;
    let strays = 0;
    let fenced = false;
    for (; line < lines.count && strays <= bridge; line++) {
      if (isBlank(text, lines, line)) {
        if (lines.fences[line] === fenceLine) break;
        continue;
      }
      const own = kindOf(chances, line) === best;
      if (!own) {
        strays++;
        continue;
      }
      strays = 0;
      to = line + 1;
      filled++;
      fenced ||= lines.fences[line]! > fenceLine;
      sum += chances[line * kindCount + best]!;
    }
    line = to;
    written += filled;
    spans.push({
      kind: kinds[best] as Span['kind'],
      from,
      to,
      filled,
      certainty: sum / filled,
      fenced,
    });
  }
  return spans.map((span) => ({ ...span, share: span.filled / written }));
}
