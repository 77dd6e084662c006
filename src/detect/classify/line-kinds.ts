import { smooth, type Chain } from './chain.ts';
import { kindCount } from './kinds.ts';
import { lineFeatureLimit, lineFeatures, lineFeatureVersion } from './line-features.ts';
import { fenceLine, type Lines } from './lines.ts';
import { unpackWeights, type Weights } from './weights.ts';

export interface LineModel {
  readonly weights: Weights;
  /** Logarithms of the factors of {@link Chain}, a number a kind. */
  readonly chain: { readonly [factor in keyof Chain]: readonly number[] };
}

/** Rows are padded to eight, so that a bucket's row is a shift away. */
const stride = 8;

/** Tames long lines, whose many features would otherwise outvote their neighbours. */
export function lineGain(features: number): number {
  return 1 / Math.sqrt(features + 8);
}

export type LineKinds = (text: string, lines: Lines, from: number, to: number) => Float64Array;

/**
 * Loads a model and returns what reads lines with it: the probability of every kind for the lines
 * `from` to `to` (exclusive), `kindCount` a line.
 * @throws RangeError when the weights were made for other features.
 */
export function loadLineKinds(model: LineModel): LineKinds {
  const steps = unpackWeights(model.weights, lineFeatureVersion, stride);
  const chain: Chain = {
    stay: Float64Array.from(model.chain.stay, Math.exp),
    leave: Float64Array.from(model.chain.leave, Math.exp),
    enter: Float64Array.from(model.chain.enter, Math.exp),
  };
  const features = new Uint16Array(lineFeatureLimit);
  const { scale } = model.weights;

  return (text, lines, from, to) => {
    const chances = new Float64Array((to - from) * kindCount);
    // Of a run of empty lines one speaks for all: a thousand must not outvote the text.
    const rows = new Int32Array(to - from);
    const scores = new Float64Array((to - from) * kindCount);
    let used = -kindCount;
    for (let line = from; line < to; line++) {
      const start = lines.starts[line]!;
      const end = lines.starts[line + 1]! - 1;
      const fence = lines.fences[line]!;
      if (start !== end || line === from || start - 1 !== lines.starts[line - 1]) used += kindCount;
      else {
        rows[line - from] = used;
        continue;
      }
      const row = used;
      rows[line - from] = row;
      if (fence === fenceLine) continue;
      const count = lineFeatures(text, start, end, fence, features);
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      for (let f = 0; f < count; f++) {
        const at = features[f]! << 3;
        s0 += steps[at]!;
        s1 += steps[at + 1]!;
        s2 += steps[at + 2]!;
        s3 += steps[at + 3]!;
        s4 += steps[at + 4]!;
        s5 += steps[at + 5]!;
        s6 += steps[at + 6]!;
      }
      const gain = scale * lineGain(count);
      scores[row] = s0 * gain;
      scores[row + 1] = s1 * gain;
      scores[row + 2] = s2 * gain;
      scores[row + 3] = s3 * gain;
      scores[row + 4] = s4 * gain;
      scores[row + 5] = s5 * gain;
      scores[row + 6] = s6 * gain;
    }
    smooth(scores.subarray(0, used + kindCount), chain);
    for (let line = 0; line < rows.length; line++) {
      const row = rows[line]!;
      for (let k = 0; k < kindCount; k++) chances[line * kindCount + k] = scores[row + k]!;
    }
    return chances;
  };
}
