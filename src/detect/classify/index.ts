import type { Budget, Finding, Label } from '../finding.ts';
import type { Classifiable } from './classifiable.ts';
import { beginDocument, readDocumentLine } from './document-features.ts';
import { findDocuments } from './documents.ts';
import { joinFenced } from './fenced-blocks.ts';
import { kindCount } from './kinds.ts';
import { loadLineKinds } from './line-kinds.ts';
import { lineWeights } from './line-kinds.weights.ts';
import { splitLines } from './lines.ts';
import { spanFindings } from './line-findings.ts';
import { findSpans } from './spans.ts';

export interface Classification {
  readonly findings: Finding[];
  /** Kinds found at low or better, sorted as `labels` of finding.ts lists them. */
  readonly labels: Label[];
  /** False when the budget ended before the text. */
  readonly complete: boolean;
}

const readLines = loadLineKinds(lineWeights);

/** Lines read between two looks at the clock; a block is smoothed on its own. */
const block = 4096;

/** Lines that were not read count as prose; the answer says that it is not whole. */
function asProse(count: number): Float64Array {
  const chances = new Float64Array(count * kindCount);
  for (let line = 0; line < count; line++) chances[line * kindCount] = 1;
  return chances;
}

/** Says what a text is: code and other machine text as spans over lines, documents as a whole. */
export function classify(input: Classifiable, budget?: Budget): Classification {
  const { text } = input;
  const until = budget === undefined ? Infinity : budget.now() + budget.limit;
  const lines = splitLines(text);
  let chances: Float64Array | null = null;
  beginDocument(text);
  let complete = true;
  for (let from = 0; from < lines.count; from += block) {
    if (from > 0 && budget !== undefined && budget.now() > until) {
      complete = false;
      break;
    }
    const to = Math.min(lines.count, from + block);
    const read = readLines(text, lines, from, to, readDocumentLine);
    if (lines.count <= block) chances = read;
    else if (read !== null) (chances ??= asProse(lines.count)).set(read, from * kindCount);
  }
  const read = chances === null ? [] : findSpans(text, lines, chances);
  const spans = lines.fenced ? joinFenced(text, lines, read) : read;
  const findings = spanFindings(input, lines, spans, lineWeights.calibration);
  const documents = findDocuments(input, spans);
  const labels = new Set<Label>([
    ...findings.map((each) => each.detector as Label),
    ...documents.labels,
  ]);
  return {
    findings: [...findings, ...documents.findings],
    labels: [...labels].toSorted(),
    complete,
  };
}
