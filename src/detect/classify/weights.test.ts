import { describe, expect, it } from 'vitest';
import { documentFeatureVersion } from './document-features.ts';
import { loadDocumentScores } from './document-model.ts';
import { documentWeights } from './documents.weights.ts';
import { lineFeatureVersion } from './line-features.ts';
import { loadLineKinds } from './line-kinds.ts';
import { lineWeights } from './line-kinds.weights.ts';
import { unpackWeights, weightCharacter } from './weights.ts';

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

  it('come back as they were written, empty buckets too', () => {
    const row = [-44, -1, 0, 12, 13, 44];
    const table = `${row.map(weightCharacter).join('')}~#~%${row.map(weightCharacter).join('')}`;
    const steps = unpackWeights({ features: 'f', classes: 6, buckets: 6, scale: 1, table }, 'f', 8);
    expect([...steps.subarray(0, 6)]).toEqual(row);
    expect([...steps.subarray(8, 40)].every((step) => step === 0)).toBe(true);
    expect([...steps.subarray(40, 46)]).toEqual(row);
  });
});
