import { describe, expect, it } from 'vitest';
import { documentFeatureVersion } from './document-features.ts';
import { loadDocumentScores } from './document-model.ts';
import { documentWeights } from './documents.weights.ts';
import { lineFeatureVersion } from './line-features.ts';
import { loadLineKinds } from './line-kinds.ts';
import { lineWeights } from './line-kinds.weights.ts';
import { runCharacter, unpackWeights, weightCharacter } from './weights.ts';

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
    const table = [
      weightCharacter(-28),
      weightCharacter(-1),
      runCharacter(2),
      weightCharacter(12),
      weightCharacter(28),
      // The second class is nought up to its last bucket.
      runCharacter(5),
      weightCharacter(7),
    ].join('');
    const steps = unpackWeights({ features: 'f', classes: 2, buckets: 6, scale: 1, table }, 'f', 4);
    expect(first.map((_, bucket) => steps[bucket * 4])).toEqual(first);
    expect(first.map((_, bucket) => steps[bucket * 4 + 1])).toEqual([0, 0, 0, 0, 0, 7]);
  });
});
