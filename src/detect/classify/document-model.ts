import { documentKinds } from './document-kinds.ts';
import { denseCount } from './document-dense.ts';
import { documentFeatureVersion, type DocumentFeatures } from './document-features.ts';
import { unpackWeights, type Weights } from './weights.ts';

export interface DocumentModel {
  /** One row a feature, one column a kind; the last row is the base. */
  readonly weights: Weights;
  /** For each kind a logistic curve over the score, fitted on sources the model has not seen. */
  readonly calibration: readonly (readonly [base: number, slope: number])[];
}

const kindCount = documentKinds.length;

/**
 * Loads a model; the result gives a score for every kind, before calibration.
 * @throws RangeError when the weights were made for other features.
 */
export function loadDocumentScores(
  model: DocumentModel,
): (features: DocumentFeatures) => Float64Array {
  const steps = unpackWeights(model.weights, documentFeatureVersion, kindCount);
  if (model.weights.buckets !== denseCount + 1)
    throw new RangeError('weights do not fit the features');
  const { scale } = model.weights;
  return ({ dense }) => {
    const scores = new Float64Array(kindCount);
    for (let k = 0; k < kindCount; k++) {
      let sum = steps[denseCount * kindCount + k]!;
      for (let d = 0; d < denseCount; d++) sum += steps[d * kindCount + k]! * dense[d]!;
      scores[k] = sum * scale;
    }
    return scores;
  };
}

/** A score as a probability. */
export function documentConfidence(
  score: number,
  [base, slope]: readonly [number, number],
): number {
  return 1 / (1 + Math.exp(-(base + slope * score)));
}
