import { describe, expect, it } from 'vitest';
import { documentFeatureVersion } from './document-features.ts';
import { loadDocumentScores } from './document-model.ts';
import { documentWeights } from './documents.weights.ts';
import { lineFeatureVersion } from './line-features.ts';
import { loadLineKinds } from './line-kinds.ts';
import { lineWeights } from './line-kinds.weights.ts';
import { writeTable } from '../../../tests/train/pack.ts';
import { unpackWeights } from './weights.ts';

describe('weights', () => {
  it('fit the features that the code computes', () => {
    expect(lineWeights.weights.features).toBe(lineFeatureVersion);
    expect(documentWeights.weights.features).toBe(documentFeatureVersion);
    expect(() => loadLineKinds(lineWeights)).not.toThrow();
    expect(() => loadDocumentScores(documentWeights)).not.toThrow();
  });

  it('made for other features refuse to load', () => {
    const other = <T extends { weights: object }>(model: T) => ({
      ...model,
      weights: { ...model.weights, features: 'other' },
    });
    expect(() => loadLineKinds(other(lineWeights))).toThrow(RangeError);
    expect(() => loadDocumentScores(other(documentWeights))).toThrow(RangeError);
  });

  it('that were cut short refuse to load', () => {
    const { weights } = lineWeights;
    const cut = { ...lineWeights, weights: { ...weights, table: weights.table.slice(0, -14) } };
    expect(() => loadLineKinds(cut)).toThrow(RangeError);
  });

  it('come back as they were written, runs of nought too', () => {
    const first = [-28, -1, 0, 0, 12, 28];
    // The second class is nought up to its last bucket, the third throughout.
    const second = [0, 0, 0, 0, 0, 7];
    const third = [0, 0, 0, 0, 0, 0];
    const table = writeTable([first, second, third]);
    const steps = unpackWeights({ features: 'f', classes: 3, buckets: 6, scale: 1, table }, 'f', 4);
    for (const [row, written] of [first, second, third].entries()) {
      expect(first.map((_, bucket) => steps[bucket * 4 + row])).toEqual(written);
    }
    const longer = { features: 'f', classes: 2, buckets: 6, scale: 1, table };
    expect(() => unpackWeights(longer, 'f', 4)).toThrow(/last class/);
  });
});
