/**
 * Trains the classifiers of src/detect/classify and writes their weights beside them.
 *
 *   node tests/train/main.ts DIR [--only lines|documents] [--without SOURCE] [--dry] [--passages N]
 *
 * DIR holds labelled JSON lines (`class-*.jsonl.gz`, `benign-*.jsonl.gz`): `text`, `label`,
 * `source`, `kind`, `spans`, `path`. One document in five is held back, whole, for the figures
 * that are printed; `--without` keeps a source out of training and measures on it alone;
 * `--dry` writes nothing. The same folder gives the same weights, byte for byte.
 */
import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
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
    passages: { type: 'string', default: '90000' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: node tests/train/main.ts DIR');

const rows = readRows(folder);
const unseen = ({ row, document }: LineSample) => {
  if (values.without === undefined) return fraction(document) < 0.2;
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
  const random = seeded(20250101);
  const model = trainLines(makeLineSource(taught), random, Number(values.passages));
  const calibration = measureLines(model, held);
  if (!values.dry) {
    const file = new URL('../../src/detect/classify/line-kinds.weights.ts', import.meta.url);
    writeFileSync(
      file,
      `// Written by tests/train/main.ts.\nexport const lineWeights = ${JSON.stringify({ ...model, calibration })} as const;\n`,
    );
  }
}

if (values.only !== 'lines') {
  const random = seeded(20250202);
  const samples = documentSamples(rows, random, 4000);
  const held = samples.filter(
    (each) => !each.source.startsWith('made-') && fraction(each.document) < 0.2,
  );
  const taught = samples.filter(
    (each) => each.source.startsWith('made-') || fraction(each.document) >= 0.2,
  );
  console.log(`documents: ${taught.length} texts to learn from, ${held.length} held back`);
  const calibration = curvesAcrossSources(samples, random);
  const model = { ...trainDocuments(taught, random), calibration };
  measureDocuments(model, held);
  if (!values.dry) {
    const file = new URL('../../src/detect/classify/documents.weights.ts', import.meta.url);
    writeFileSync(
      file,
      `// Written by tests/train/main.ts.\nexport const documentWeights = ${JSON.stringify(model)} as const;\n`,
    );
  }
}
