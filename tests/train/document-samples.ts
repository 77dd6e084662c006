import {
  documentKinds,
  documentSorts,
  type DocumentKind,
  type DocumentSort,
} from '../../src/detect/classify/document-kinds.ts';
import { paper } from './paper-text.ts';
import { between, type Random } from './random.ts';
import { documentOf, type Row } from './read.ts';
import { documentSample, type DocumentSample } from './train-documents.ts';

const kindOf = (name: string) =>
  documentKinds.indexOf((name === 'comms' ? 'communications' : name) as DocumentKind);

/** What a row says of each kind: its label holds, what it may also be is left open, the rest is not. */
function truthOf(row: Row): Int8Array {
  const truth = new Int8Array(documentKinds.length);
  for (const name of row.maybe ?? []) if (kindOf(name) >= 0) truth[kindOf(name)] = -1;
  // Chats among the harmless documents are chats all the same.
  if (row.source.includes('samsum')) truth[kindOf('communications')] = -1;
  for (const name of [row.label, ...(row.also ?? [])])
    if (kindOf(name) >= 0) truth[kindOf(name)] = 1;
  return truth;
}

const machineOf = (row: Row) =>
  row.set === 'class-code' ||
  row.set === 'benign-code' ||
  row.set === 'benign-logs' ||
  row.kind === 'log' ||
  row.kind === 'stacktrace'
    ? row.text.split('\n').length
    : 0;

/** What sort of paper a made-up form is, where that is plain. */
const sortsOfForms: Readonly<Record<string, DocumentSort>> = {
  'made-staff-list': 'hr people',
  'made-hr-grid': 'hr people',
  'made-personnel-file': 'hr people',
  'made-cv': 'hr career',
  'made-statement': 'financial figures',
  'made-financial-grid': 'financial figures',
  'made-results-call': 'financial talk',
  'made-minutes': 'communications meeting',
  'made-transcript': 'communications talk',
  'made-chat': 'communications talk',
  'made-talk': 'communications talk',
  'made-thread': 'communications mail',
  'made-letter': 'communications mail',
};
const sortOf = (form: string) => documentSorts.indexOf(sortsOfForms[form] as DocumentSort);

/** Windows of whole documents beside the ones the sets have: papers are pasted in parts. */
function windows(random: Random, row: Row): string[] {
  const lines = row.text.split('\n');
  if (row.set !== 'class-docs' || row.size !== 'file' || lines.length < 12) return [];
  return Array.from({ length: 6 }, () => {
    const size = Math.min(lines.length, between(random, 6, 40));
    const from = between(random, 0, lines.length - size);
    return lines.slice(from, from + size).join('\n');
  });
}

export function documentSamples(
  rows: readonly Row[],
  random: Random,
  made: number,
): DocumentSample[] {
  const samples: DocumentSample[] = [];
  for (const row of rows) {
    if (row.set === 'class-mixed') continue;
    const truth = truthOf(row);
    const document = documentOf(row);
    const source =
      row.set === 'benign-code'
        ? 'linguist-all'
        : row.set === 'benign-documents'
          ? 'self-instruct-documents'
          : row.set === 'benign-logs'
            ? 'loghub'
            : row.source;
    samples.push(documentSample(row.set, source, document, row.text, truth, machineOf(row)));
    for (const text of windows(random, row))
      samples.push(documentSample(row.set, source, document, text, truth, 0));
  }
  for (let i = 0; i < made; i++) {
    const { kind, form, text } = paper(random);
    const truth = new Int8Array(documentKinds.length);
    if (kind !== 'harmless') {
      truth[kindOf(kind)] = 1;
      // A memo about money may be strategy and the other way round, and minutes may hold anything.
      if (kind === 'strategy') truth[kindOf('financial')] = -1;
      if (kind === 'financial') truth[kindOf('strategy')] = -1;
      if (kind === 'communications')
        for (const other of ['strategy', 'financial', 'hr']) truth[kindOf(other)] = -1;
    }
    samples.push(documentSample('made', form, `${form}/${i}`, text, truth, 0, sortOf(form)));
  }
  return samples;
}
