import { bands, type Finding, type Label } from '../finding.ts';
import type { Classifiable } from './classifiable.ts';
import { spanConfidence, type Calibration } from './confidence.ts';
import type { Lines } from './lines.ts';
import { isCommand, isLonely } from './lone-lines.ts';
import { proprietarySigns } from './proprietary.ts';
import type { Span } from './spans.ts';

const detectorOf = (kind: Span['kind']) => (kind === 'code' ? 'source-code' : kind) satisfies Label;

/** A line this long counts as several: minified code is code. */
const longLine = 160;

const words: Record<Span['kind'], string> = {
  code: 'read as code by their symbols and shapes',
  config: 'read as configuration',
  markup: 'read as markup',
  log: 'read as log entries',
  data: 'read as data records',
  'stack-trace': 'read as a stack trace',
};

/** A line or two of code outside of a fence is mostly prose with a name or a formula in it. */
function floorOf(text: string, lines: Lines, span: Span): number {
  const { kind, filled, fenced } = span;
  if (kind !== 'code' || fenced || filled > 3 || isCommand(text, lines, span)) return bands.low;
  return filled === 1 ? 0.8 : 0.6;
}

/** Turns spans into findings over their whole lines. */
export function spanFindings(
  input: Classifiable,
  lines: Lines,
  spans: readonly Span[],
  calibration: Calibration,
): Finding[] {
  return spans
    .filter((span) => !isLonely(input.text, lines, span))
    .map((span) => ({ span, confidence: spanConfidence(span, calibration) }))
    .filter(({ span, confidence }) => confidence >= floorOf(input.text, lines, span))
    .map(({ span, confidence }) => toFinding(input, lines, span, confidence));
}

function toFinding(input: Classifiable, lines: Lines, span: Span, confidence: number): Finding {
  const start = lines.starts[span.from]!;
  const end = lines.starts[span.to]! - 1;
  const value = input.text.slice(start, end);
  const signs = span.kind === 'code' || span.kind === 'config' ? proprietarySigns(value) : [];
  const evidence = [
    `${span.filled} ${span.filled === 1 ? 'line' : 'lines'} ${words[span.kind]}`,
    ...signs,
  ];
  if (span.fenced) evidence.push('in a code fence');
  return {
    detector: detectorOf(span.kind),
    category: 'source-code',
    scope: 'value',
    start: input.toOriginal(start),
    end: input.toOriginalEnd(end),
    confidence: Math.round(confidence * 1000) / 1000,
    evidence,
    value,
    size: Math.max(span.to - span.from, Math.ceil((end - start) / longLine)),
    signals: signs.length > 0 ? ['proprietary'] : [],
    members: [],
  };
}
