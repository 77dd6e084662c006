import { documentKinds } from '../../src/detect/classify/document-kinds.ts';
import {
  documentConfidence,
  loadDocumentScores,
  type DocumentModel,
} from '../../src/detect/classify/document-model.ts';
import { fitLogistic } from './fit-logistic.ts';
import { fraction, type Random } from './random.ts';
import { trainDocuments, type DocumentSample } from './train-documents.ts';

interface Judged {
  readonly sample: DocumentSample;
  readonly scores: Float64Array;
}

const judge = (model: DocumentModel, samples: readonly DocumentSample[]): Judged[] => {
  const read = loadDocumentScores(model);
  return samples.map((sample) => ({ sample, scores: read(sample.features) }));
};

const floors = [0.5, 0.6, 0.75, 0.9];

function print(
  title: string,
  judged: readonly Judged[],
  curves: DocumentModel['calibration'],
): void {
  console.log(` ${title}`);
  const real = judged.filter(({ sample }) => !sample.source.startsWith('made-'));
  documentKinds.forEach((kind, k) => {
    const cells = floors.map((floor) => {
      let tp = 0;
      let fp = 0;
      let fn = 0;
      for (const { sample, scores } of real) {
        if (sample.truth[k] === -1) continue;
        const yes = documentConfidence(scores[k]!, curves[k]!) >= floor;
        if (yes && sample.truth[k] === 1) tp++;
        else if (yes) fp++;
        else if (sample.truth[k] === 1) fn++;
      }
      return `p ${(tp / (tp + fp || 1)).toFixed(3)} r ${(tp / (tp + fn || 1)).toFixed(3)} f ${((2 * tp) / (2 * tp + fp + fn || 1)).toFixed(3)}`;
    });
    console.log(`  ${kind.padEnd(15)} ${cells.join('   ')}`);
  });
  const harmless = real.filter(({ sample }) => sample.set === 'class-benign');
  const labelled = floors.map((floor) => {
    const wrong = harmless.filter(({ sample, scores }) =>
      documentKinds.some(
        (_, k) => sample.truth[k] === 0 && documentConfidence(scores[k]!, curves[k]!) >= floor,
      ),
    );
    return `${((100 * wrong.length) / (harmless.length || 1)).toFixed(2)} %`;
  });
  console.log(`  class-benign labelled ${labelled.join('   ')}`);
  const bySource = new Map<string, Judged[]>();
  for (const each of judged)
    bySource.set(each.sample.source, [...(bySource.get(each.sample.source) ?? []), each]);
  for (const [source, of] of [...bySource].toSorted()) {
    const truth = of[0]!.sample.truth.indexOf(1);
    const marked = of.filter(({ sample, scores }) =>
      documentKinds.some(
        (_, k) => sample.truth[k] === 0 && documentConfidence(scores[k]!, curves[k]!) >= 0.75,
      ),
    ).length;
    const right =
      truth < 0
        ? ''
        : floors
            .map((f) =>
              (
                of.filter(({ scores }) => documentConfidence(scores[truth]!, curves[truth]!) >= f)
                  .length / of.length
              ).toFixed(2),
            )
            .join(' ');
    console.log(
      `    ${source.padEnd(26)} ${String(of.length).padStart(5)}  found ${right.padEnd(16)} wrongly labelled ${((100 * marked) / of.length).toFixed(1)} %`,
    );
  }
}

/**
 * Trains one model a fold, each without a fifth of the *sources*, judges those with it and fits
 * the confidence curves on the answers: how sure the model may be of papers from elsewhere.
 */
export function curvesAcrossSources(
  samples: readonly DocumentSample[],
  random: Random,
): DocumentModel['calibration'] {
  const folds = 5;
  // Made-up papers are ours and always there: they are taught in every fold and judged in none.
  const isMade = (each: DocumentSample) => each.source.startsWith('made-');
  const sources = [
    ...new Set(samples.filter((each) => !isMade(each)).map((each) => each.source)),
  ].toSorted();
  const foldOf = new Map(
    sources.map((source) => [source, Math.floor(fraction(`fold ${source}`) * folds)]),
  );
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = trainDocuments(
      samples.filter((each) => foldOf.get(each.source) !== fold),
      random,
      6,
    );
    judged.push(
      ...judge(
        model,
        samples.filter((each) => foldOf.get(each.source) === fold),
      ),
    );
  }
  const curves = documentKinds.map((_, k) => {
    const points = judged
      .filter(({ sample }) => sample.truth[k] !== -1)
      .map(({ sample, scores }) => ({ inputs: [scores[k]!], right: sample.truth[k] === 1 }));
    const [base = 0, slope = 1] = fitLogistic(points, 800);
    return [base, slope] as const;
  });
  print('every source judged by a model that never saw it', judged, curves);
  print(
    'the same, papers from ten lines up',
    judged.filter(({ sample }) => !sample.truth.includes(1) || sample.lines >= 10),
    curves,
  );
  return curves;
}

/** Prints how the model does on held-back documents of sources it knows. */
export function measureDocuments(model: DocumentModel, held: readonly DocumentSample[]): void {
  print('held-back documents of known sources', judge(model, held), model.calibration);
}
