import {
  documentKinds,
  documentSorts,
  kindOfSort,
} from '../../src/detect/classify/document-kinds.ts';
import { denseCount } from '../../src/detect/classify/document-dense.ts';
import {
  beginDocument,
  endDocument,
  readDocumentLine,
  documentFeatureVersion,
  type DocumentFeatures,
} from '../../src/detect/classify/document-features.ts';
import type { DocumentModel } from '../../src/detect/classify/document-model.ts';
import { splitLines } from '../../src/detect/classify/lines.ts';
import { tokenize } from '../../src/detect/classify/tokens.ts';
import { mostSteps } from '../../src/detect/classify/weights.ts';
import { denseNames, signOf } from './document-signs.ts';
import { packWeights } from './pack.ts';
import { shuffle, type Random } from './random.ts';

const kindCount = documentKinds.length;

/** A text with what is known of it: 1 is that kind, 0 is not, -1 nobody says. */
export interface DocumentSample {
  readonly set: string;
  readonly source: string;
  readonly document: string;
  readonly text: string;
  readonly truth: Int8Array;
  /** The sort of paper where it is known, as an index; -1 elsewhere. */
  readonly sort: number;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly features: DocumentFeatures;
}

export function documentSample(
  set: string,
  source: string,
  document: string,
  text: string,
  truth: Int8Array,
  machine: number,
  sort = -1,
): DocumentSample {
  const lines = splitLines(text);
  beginDocument(text);
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.starts[line]!, lines.starts[line + 1]! - 1];
    const tokens = tokenize(text, start, end);
    if (tokens > 0) readDocumentLine(start, end, tokens);
  }
  const features = endDocument(machine);
  return {
    set,
    source,
    document,
    text,
    truth,
    sort,
    lines: features.lines,
    features,
  };
}

/**
 * One logistic curve a sort of paper over terms and structure; AdaGrad with a ridge. Nobody says of
 * what sort a paper is: each sort takes as much of a paper's error as it says of its score.
 */
export function trainDocuments(
  samples: readonly DocumentSample[],
  random: Random,
  epochs = 12,
): DocumentModel {
  const sorts = documentSorts.length;
  const weights = new Float32Array((denseCount + 1) * sorts);
  const squares = new Float32Array(weights.length).fill(1);
  const signs = Int8Array.from({ length: denseCount * sorts }, (_, at) =>
    signOf(documentSorts[at % sorts]!, denseNames[Math.floor(at / sorts)]!),
  );
  // Every source speaks with a voice that grows with the root of its size.
  const perSource = new Map<string, number>();
  for (const { source } of samples) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  const voice = (source: string) =>
    Math.min(4, Math.max(0.3, 8 / Math.sqrt(perSource.get(source) ?? 1)));
  const order = samples.map((_, i) => i);
  const total = order.length * epochs;
  const sums = new Float64Array(sorts);
  const odds = new Float64Array(kindCount);
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(random, order);
    for (const index of order) {
      const rate = 0.3 * (1 - (0.95 * seen++) / total);
      const { features, truth, source, sort } = samples[index]!;
      const { dense } = features;
      const weight = voice(source);
      odds.fill(0);
      for (let s = 0; s < sorts; s++) {
        let sum = weights[denseCount * sorts + s]!;
        for (let d = 0; d < denseCount; d++) sum += weights[d * sorts + s]! * dense[d]!;
        sums[s] = Math.exp(sum);
        odds[kindOfSort[s]!]! += sums[s]!;
      }
      for (let s = 0; s < sorts; s++) {
        const k = kindOfSort[s]!;
        if (truth[k] === -1) continue;
        const known = sort >= 0 && kindOfSort[sort] === k;
        const part = known ? (s === sort ? 1 : 0) : sums[s]! / odds[k]!;
        const error = (odds[k]! / (1 + odds[k]!) - truth[k]!) * weight * part;
        if (Math.abs(error) < 0.002) continue;
        for (let d = 0; d <= denseCount; d++) {
          const x = d === denseCount ? 1 : dense[d]!;
          const at = d * sorts + s;
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
    weights: packWeights(weights, documentFeatureVersion, sorts, { most: mostSteps, clip: 0.9995 }),
    calibration: documentKinds.map(() => [0, 1] as const),
  };
}
