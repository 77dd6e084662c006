/**
 * Trains the classifiers of src/detect/classify and writes their weights beside them.
 *
 *   node tests/train/main.ts DIR [--only lines|documents] [--without SOURCE] [--fold 0..4] [--dry]
 *     [--passages N]
 *
 * DIR holds labelled JSON lines (`class-*.jsonl.gz`, `benign-*.jsonl.gz`): `text`, `label`,
 * `source`, `kind`, `spans`, `path`. One document in five (`--fold` says which) is held back, whole,
 * for the figures that are printed; what is written has then learnt from all. `--without` keeps a
 * source out of training and measures on it alone; `--dry` writes nothing. The same folder gives the same weights, byte for byte.
 */
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { documentSamples } from './document-samples.ts';
import { curvesAcrossSources, measureDocuments } from './measure-documents.ts';
import { trainDocuments } from './train-documents.ts';
import { lineSample, type LineSample } from './line-samples.ts';
import { makeLineSource } from './line-source.ts';
import { measureLines } from './measure-lines.ts';
import { fraction, seeded } from './random.ts';
import { readRows } from './read.ts';
import { trainLines } from './train-lines.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    without: { type: 'string' },
    dry: { type: 'boolean', default: false },
    passages: { type: 'string', default: '500000' },
    fold: { type: 'string', default: '0' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: node tests/train/main.ts DIR');

function write(name: string, constant: string, model: object): void {
  const text = `// Written by tests/train/main.ts.\nexport const ${constant} = ${JSON.stringify(model)} as const;\n`;
  writeFileSync(new URL(`../../src/detect/classify/${name}`, import.meta.url), text);
  console.log(`${name}: ${gzipSync(text, { level: 9 }).length} bytes gzip`);
}

const rows = readRows(folder);
const unseen = ({ row, document }: LineSample) => {
  if (values.without === undefined) {
    const place = fraction(document) - 0.2 * Number(values.fold);
    return place >= 0 && place < 0.2;
  }
  // benign-code is cut from linguist's samples too.
  return (
    row.source === values.without || (values.without === 'linguist' && row.set === 'benign-code')
  );
};

if (values.only !== 'documents') {
  const samples = rows.map(lineSample).filter((each): each is LineSample => each !== null);
  const held = samples.filter((each) => unseen(each));
  const taught = samples.filter((each) => !unseen(each));
  console.log(`lines: ${taught.length} texts to learn from, ${held.length} held back`);
  const passages = Number(values.passages);
  const judge = trainLines(makeLineSource(taught), seeded(20250101), passages);
  const calibration = measureLines(judge, held);
  if (!values.dry) {
    // What ships has learnt from everything; the figures are those of its like that has not.
    const model = trainLines(makeLineSource(samples), seeded(20250101), passages);
    write('line-kinds.weights.ts', 'lineWeights', { ...model, calibration });
  }
}

if (values.only !== 'lines') {
  const random = seeded(20250202);
  const samples = documentSamples(rows, random, 6000);
  const held = samples.filter(
    (each) => !each.source.startsWith('made-') && fraction(each.document) < 0.2,
  );
  const taught = samples.filter(
    (each) => each.source.startsWith('made-') || fraction(each.document) >= 0.2,
  );
  console.log(`documents: ${taught.length} texts to learn from, ${held.length} held back`);
  const calibration = curvesAcrossSources(samples, random);
  measureDocuments({ ...trainDocuments(taught, random), calibration }, held);
  if (!values.dry) {
    const model = { ...trainDocuments(samples, random), calibration };
    write('documents.weights.ts', 'documentWeights', model);
  }
}
