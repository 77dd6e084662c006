import { mix } from './hash.ts';

/** Where the lines of a text are, and which of them stand in a code fence. */
export interface Lines {
  readonly count: number;
  /** Offset of each line's first unit; one more entry than lines: the end of the text plus one. */
  readonly starts: Int32Array;
  /** 0 outside a fence, 1 on a fence line, else a hash of the fence's info string. */
  readonly fences: Int32Array;
  /** False when the text has no fence at all. */
  readonly fenced: boolean;
}

export const fenceLine = 1;
const bareFence = 2;

/** Splits at line feeds and follows Markdown fences of backticks or tildes; an unclosed one lasts. */
export function splitLines(text: string): Lines {
  let starts = new Int32Array(256);
  let count = 0;
  for (let at = 0; ;) {
    if (count + 2 > starts.length) {
      const longer = new Int32Array(starts.length * 2);
      longer.set(starts);
      starts = longer;
    }
    starts[count++] = at;
    const next = text.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  starts[count] = text.length + 1;
  const fences = new Int32Array(count);
  const fenced = text.includes('```') || text.includes('~~~');
  if (fenced) markFences(text, starts, fences);
  return { count, starts, fences, fenced };
}

function markFences(text: string, starts: Int32Array, fences: Int32Array): void {
  let open = 0;
  let mark = 0;
  for (let line = 0; line < fences.length; line++) {
    let at = starts[line]!;
    const end = starts[line + 1]! - 1;
    for (const limit = at + 8; at < limit && (text[at] === ' ' || text[at] === '>');) at++;
    const c = text.charCodeAt(at);
    const isMark =
      (c === 96 || c === 126) && text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === c;
    if (!isMark || (open !== 0 && c !== mark)) {
      fences[line] = open;
      continue;
    }
    fences[line] = fenceLine;
    if (open !== 0) {
      open = 0;
      continue;
    }
    mark = c;
    let info = 0;
    for (let i = at + 3; i < end && i < at + 19; i++) {
      const d = text.charCodeAt(i) | 32;
      if (d < 97 || d > 122) break;
      info = Math.imul(info ^ d, 0x01000193);
    }
    open = info === 0 ? bareFence : (mix(info) & 0xffffff) | 4;
  }
}
