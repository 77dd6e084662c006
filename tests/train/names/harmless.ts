import { fraction, type Random, shuffle } from '../random.ts';
import { documentOf, type Row } from '../read.ts';
import type { Sentence } from './fill.ts';

/** Code units of a piece that is cut from a longer text. */
const piece = 400;
const mostPieces = 12_000;

export interface Harmless {
  /** Texts for counting which words are written small. */
  readonly prose: readonly string[];
  /** Pieces to learn from, and whole prompts that are held back. */
  readonly lines: readonly Sentence[];
  readonly heldLines: readonly Sentence[];
}

/** Harmless texts: prompts, code, logs, prose; one document in five is held back. */
export function harmlessLines(rows: readonly Row[], random: Random): Harmless {
  const taught = rows.filter((row) => fraction(documentOf(row)) >= 0.2);
  const held = rows.filter(
    (row) => fraction(documentOf(row)) < 0.2 && row.set === 'benign-prompts',
  );
  const pieces = taught
    .filter(({ set }) => /^(benign|class-benign|class-code|class-prose|class-mixed)/.test(set))
    .flatMap(({ text, set }) =>
      cut(text)
        .slice(0, set === 'class-code' ? 2 : set === 'benign-logs' ? 40 : 8)
        .map((one): Sentence => ({ text: one, spans: [], origin: set })),
    );
  return {
    prose: taught.filter(({ set }) => !/code|logs/.test(set)).map(({ text }) => text),
    lines: shuffle(random, pieces).slice(0, mostPieces),
    heldLines: held.map(({ text }) => ({ text, spans: [], origin: 'benign-prompts' })),
  };
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at + piece);
    const to = end < 0 || end - at > piece * 4 ? Math.min(text.length, at + piece * 2) : end;
    pieces.push(text.slice(at, to));
    at = to;
  }
  return pieces;
}
