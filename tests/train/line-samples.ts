import { kinds, type Kind } from '../../src/detect/classify/kinds.ts';
import { kindOfFence, kindOfLanguage } from './languages.ts';
import { documentOf, type Row } from './read.ts';

/** A text with the kind of each of its lines; 255 where nobody knows. */
export interface LineSample {
  readonly row: Row;
  readonly document: string;
  readonly lines: readonly string[];
  readonly labels: Uint8Array;
  readonly kind: Kind | 'mixed';
}

export const unknown = 255;
export const kindIndex = (kind: Kind) => kinds.indexOf(kind);

function kindOfRow(row: Row): Kind | null {
  const asksCode =
    row.topic?.includes('code') || row.maybe?.includes('code') || row.label === 'code';
  switch (row.set) {
    case 'class-code':
      return row.kind as Kind;
    case 'class-prose':
      if (row.kind === 'log') return 'log';
      if (row.kind === 'json') return 'data';
      return row.kind === 'stacktrace' ? 'stack-trace' : 'prose';
    case 'class-docs':
      return row.form === 'csv' || row.form === 'tsv' ? 'data' : 'prose';
    case 'class-benign':
      return asksCode && row.kind !== 'page' ? null : 'prose';
    case 'benign-documents':
      return row.has_code ? null : 'prose';
    case 'benign-prompts':
      return row.has_code || /```|[{};]\s*$/m.test(row.text) ? null : 'prose';
    case 'benign-logs':
      return 'log';
    case 'benign-code':
      return kindOfLanguage(/:samples\/([^/]+)\//.exec(row.source)?.[1] ?? 'Text');
    default:
      return null;
  }
}

function mixedLabels(row: Row, lines: readonly string[]): Uint8Array {
  const labels = new Uint8Array(lines.length).fill(kindIndex('prose'));
  let at = 0;
  lines.forEach((line, index) => {
    const middle = at + line.length / 2;
    const span = row.spans?.find((each) => each.start <= middle && middle <= each.end);
    if (span) labels[index] = kindIndex(kindOfFence(span.lang ?? ''));
    at += line.length + 1;
  });
  return labels;
}

export function lineSample(row: Row): LineSample | null {
  const lines = row.text.split('\n');
  const document = documentOf(row);
  if (row.set === 'class-mixed') {
    return { row, document, lines, labels: mixedLabels(row, lines), kind: 'mixed' };
  }
  const kind = kindOfRow(row);
  if (kind === null) return null;
  return { row, document, lines, labels: new Uint8Array(lines.length).fill(kindIndex(kind)), kind };
}
