import { documentKinds, documentSorts, kindOfSort } from './document-kinds.ts';
import { denseCount } from './document-dense.ts';
import { documentFeatureVersion, type DocumentFeatures } from './document-features.ts';
import { unpackWeights, type Weights } from './weights.ts';

export interface DocumentModel {
  /** One row a feature, one column a sort; the last row is the base. */
  readonly weights: Weights;
  /** For each kind a logistic curve over the score, fitted on sources the model has not seen. */
  readonly calibration: readonly (readonly [base: number, slope: number])[];
}

const sortCount = documentSorts.length;

/**
 * Loads a model; the result gives a score for every kind, before calibration: what its sorts say
 * together, as log odds.
 * @throws RangeError when the weights were made for other features.
 */
export function loadDocumentScores(
  model: DocumentModel,
): (features: DocumentFeatures) => Float64Array {
  const steps = unpackWeights(model.weights, documentFeatureVersion, sortCount);
  if (model.weights.buckets !== denseCount + 1)
    throw new RangeError('weights do not fit the features');
  const { scale } = model.weights;
  return ({ dense }) => {
    const sums = new Float64Array(sortCount);
    for (let d = 0; d <= denseCount; d++) {
      const x = d === denseCount ? scale : dense[d]! * scale;
      if (x === 0) continue;
      for (let s = 0; s < sortCount; s++) sums[s]! += steps[d * sortCount + s]! * x;
    }
    const scores = new Float64Array(documentKinds.length);
    for (let s = 0; s < sortCount; s++) scores[kindOfSort[s]!]! += Math.exp(sums[s]!);
    return scores.map(Math.log);
  };
}

/** A score as a probability. */
export function documentConfidence(
  score: number,
  [base, slope]: readonly [number, number],
): number {
  return 1 / (1 + Math.exp(-(base + slope * score)));
}
