import { documentKinds } from '../../src/detect/classify/document-kinds.ts';
import { denseCount } from '../../src/detect/classify/document-dense.ts';
import {
  documentFeatures,
  documentFeatureVersion,
  type DocumentFeatures,
} from '../../src/detect/classify/document-features.ts';
import type { DocumentModel } from '../../src/detect/classify/document-model.ts';
import { splitLines } from '../../src/detect/classify/lines.ts';
import { denseNames, signOf } from './document-signs.ts';
import { packWeights } from './pack.ts';
import { shuffle, type Random } from './random.ts';

const kindCount = documentKinds.length;

/** A text with what is known of it: 1 is that kind, 0 is not, -1 nobody says. */
export interface DocumentSample {
  readonly source: string;
  readonly document: string;
  readonly text: string;
  readonly truth: Int8Array;
  readonly features: DocumentFeatures;
}

export function documentSample(
  source: string,
  document: string,
  text: string,
  truth: Int8Array,
  machine: number,
): DocumentSample {
  const lines = splitLines(text);
  return {
    source,
    document,
    text,
    truth,
    features: documentFeatures(text, lines.starts, lines.count, machine),
  };
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** One logistic curve a kind over terms and structure; AdaGrad with a ridge. */
export function trainDocuments(
  samples: readonly DocumentSample[],
  random: Random,
  epochs = 12,
): DocumentModel {
  const weights = new Float32Array((denseCount + 1) * kindCount);
  const squares = new Float32Array(weights.length).fill(1);
  const signs = Int8Array.from({ length: denseCount * kindCount }, (_, at) =>
    signOf(documentKinds[at % kindCount]!, denseNames[Math.floor(at / kindCount)]!),
  );
  // Every source speaks with a voice that grows with the root of its size.
  const perSource = new Map<string, number>();
  for (const { source } of samples) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  const voice = (source: string) =>
    Math.min(4, Math.max(0.3, 8 / Math.sqrt(perSource.get(source) ?? 1)));
  const order = samples.map((_, i) => i);
  const total = order.length * epochs;
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(random, order);
    for (const index of order) {
      const rate = 0.3 * (1 - (0.95 * seen++) / total);
      const { features, truth, source } = samples[index]!;
      const weight = voice(source);
      for (let k = 0; k < kindCount; k++) {
        if (truth[k] === -1) continue;
        let sum = weights[denseCount * kindCount + k]!;
        for (let d = 0; d < denseCount; d++)
          sum += weights[d * kindCount + k]! * features.dense[d]!;
        const error = (sigmoid(sum) - truth[k]!) * weight;
        if (Math.abs(error) < 0.002) continue;
        for (let d = 0; d <= denseCount; d++) {
          const x = d === denseCount ? 1 : features.dense[d]!;
          const at = d * kindCount + k;
          if (x === 0 || (d < denseCount && signs[at] === 0)) continue;
          const g = error * x + 0.001 * weights[at]!;
          squares[at]! += g * g;
          weights[at]! -= (rate * g) / Math.sqrt(squares[at]!);
          if (d < denseCount && weights[at]! * signs[at]! < 0) weights[at] = 0;
        }
      }
    }
  }
  return {
    weights: packWeights(weights, documentFeatureVersion, kindCount),
    calibration: documentKinds.map(() => [0, 1] as const),
  };
}
