import { kindCount, kinds } from '../../src/detect/classify/kinds.ts';
import {
  lineBucketBits,
  lineFeatureLimit,
  lineFeatures,
  lineFeatureVersion,
} from '../../src/detect/classify/line-features.ts';
import { lineGain, type LineModel } from '../../src/detect/classify/line-kinds.ts';
import { fenceLine, splitLines } from '../../src/detect/classify/lines.ts';
import { tokenize } from '../../src/detect/classify/tokens.ts';
import { packWeights } from './pack.ts';
import { unknown } from './line-samples.ts';
import type { Passage } from './vary.ts';
import type { Random } from './random.ts';

const buckets = 1 << lineBucketBits;
/**
 * Coarse steps lose nothing that is left on unseen texts, and halve the file; nor do the lightest
 * weights, but those of prose, which keep it from being taken for code, and of data. With 7 steps
 * more prose is taken for code.
 */
const kept = ['prose', 'data'];
const levels = {
  most: 9,
  clip: 0.998,
  least: kinds.map((kind) => (kept.includes(kind) ? 0.5 : 1.1)),
};

interface Sequence {
  readonly labels: Uint8Array;
  /** Buckets of all lines, one after the other; `starts[i]` is where line i begins. */
  readonly features: Uint16Array;
  readonly starts: Uint32Array;
}

const scratch = new Uint16Array(lineFeatureLimit);

function toSequence(passage: Passage): Sequence {
  const text = passage.lines.join('\n');
  const lines = splitLines(text);
  const all: number[] = [];
  const starts = new Uint32Array(lines.count + 1);
  for (let line = 0; line < lines.count; line++) {
    if (lines.fences[line] !== fenceLine) {
      const [start, end] = [lines.starts[line]!, lines.starts[line + 1]! - 1];
      const tokens = tokenize(text, start, end);
      const count = lineFeatures(text, start, end, tokens, lines.fences[line]!, scratch);
      for (let f = 0; f < count; f++) all.push(scratch[f]!);
    }
    starts[line + 1] = all.length;
  }
  // Blank and fence lines belong to what stands before them.
  const labels = Uint8Array.from(passage.labels);
  for (let i = 0; i < labels.length; i++)
    if (labels[i] === unknown) labels[i] = i > 0 ? labels[i - 1]! : 0;
  return { labels, features: Uint16Array.from(all), starts };
}

const exp = Math.exp;

/**
 * A linear chain over lines (conditional random field), trained by stochastic gradient (AdaGrad)
 * with an L1 penalty, so that most buckets end at nought and the file packs well.
 */
export function trainLines(
  next: (random: Random) => Passage,
  random: Random,
  passages: number,
  penalty = 3e-3,
): LineModel {
  const weights = new Float32Array(buckets * kindCount);
  const squares = new Float32Array(buckets * kindCount).fill(0.05);
  const mean = new Float32Array(buckets * kindCount);
  // Factors of the chain, see chain.ts: stay, leave, enter.
  const factors = new Float64Array(3 * kindCount);
  const factorSquares = new Float64Array(3 * kindCount).fill(1);
  factors.fill(2, 0, kindCount);
  let averaged = 0;
  for (let step = 0; step < passages; step++) {
    const rate = 0.35 * (1 - (0.9 * step) / passages);
    const { labels, features, starts } = toSequence(next(random));
    const n = labels.length;
    const local = new Float64Array(n * kindCount);
    for (let i = 0; i < n; i++) {
      const gain = lineGain(starts[i + 1]! - starts[i]!);
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        const at = features[f]! * kindCount;
        for (let k = 0; k < kindCount; k++) local[i * kindCount + k]! += weights[at + k]! * gain;
      }
      let top = -Infinity;
      for (let k = 0; k < kindCount; k++) top = Math.max(top, local[i * kindCount + k]!);
      for (let k = 0; k < kindCount; k++)
        local[i * kindCount + k] = exp(local[i * kindCount + k]! - top);
    }
    const move = new Float64Array(kindCount * kindCount);
    for (let j = 0; j < kindCount; j++)
      for (let k = 0; k < kindCount; k++)
        move[j * kindCount + k] = exp(
          j === k ? factors[k]! : factors[kindCount + j]! + factors[2 * kindCount + k]!,
        );
    const forward = new Float64Array(n * kindCount);
    const backward = new Float64Array(n * kindCount).fill(1);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < kindCount; k++) {
        let reach = i === 0 ? 1 : 0;
        if (i > 0)
          for (let j = 0; j < kindCount; j++)
            reach += forward[(i - 1) * kindCount + j]! * move[j * kindCount + k]!;
        forward[i * kindCount + k] = reach * local[i * kindCount + k]!;
        sum += forward[i * kindCount + k]!;
      }
      for (let k = 0; k < kindCount; k++) forward[i * kindCount + k]! /= sum;
    }
    for (let i = n - 2; i >= 0; i--) {
      let sum = 0;
      for (let j = 0; j < kindCount; j++) {
        let reach = 0;
        for (let k = 0; k < kindCount; k++)
          reach +=
            move[j * kindCount + k]! *
            local[(i + 1) * kindCount + k]! *
            backward[(i + 1) * kindCount + k]!;
        backward[i * kindCount + j] = reach;
        sum += reach;
      }
      for (let j = 0; j < kindCount; j++) backward[i * kindCount + j]! /= sum;
    }
    const slope = new Float64Array(kindCount * kindCount);
    const error = new Float64Array(kindCount);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < kindCount; k++)
        sum += error[k] = forward[i * kindCount + k]! * backward[i * kindCount + k]!;
      for (let k = 0; k < kindCount; k++) error[k] = error[k]! / sum - (labels[i] === k ? 1 : 0);
      const gain = lineGain(starts[i + 1]! - starts[i]!);
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        if (random() < 0.1) continue;
        const at = features[f]! * kindCount;
        for (let k = 0; k < kindCount; k++) {
          const g = error[k]! * gain;
          if (g < 1e-4 && g > -1e-4) continue;
          squares[at + k]! += g * g;
          const pace = rate / Math.sqrt(squares[at + k]!);
          const w = weights[at + k]! - pace * g;
          const cost = pace * penalty;
          weights[at + k] = w > cost ? w - cost : w < -cost ? w + cost : 0;
        }
      }
      if (i === 0) continue;
      let total = 0;
      const pair = new Float64Array(kindCount * kindCount);
      for (let j = 0; j < kindCount; j++)
        for (let k = 0; k < kindCount; k++)
          total += pair[j * kindCount + k] =
            forward[(i - 1) * kindCount + j]! *
            move[j * kindCount + k]! *
            local[i * kindCount + k]! *
            backward[i * kindCount + k]!;
      for (let p = 0; p < pair.length; p++) slope[p]! += pair[p]! / total;
      slope[labels[i - 1]! * kindCount + labels[i]!]! -= 1;
    }
    const pull = new Float64Array(3 * kindCount);
    for (let j = 0; j < kindCount; j++)
      for (let k = 0; k < kindCount; k++) {
        const g = slope[j * kindCount + k]!;
        if (j === k) pull[k]! += g;
        else {
          pull[kindCount + j]! += g;
          pull[2 * kindCount + k]! += g;
        }
      }
    for (let p = 0; p < pull.length; p++) {
      factorSquares[p]! += pull[p]! * pull[p]!;
      factors[p]! -= (rate * 0.3 * pull[p]!) / Math.sqrt(factorSquares[p]!);
    }
    // The mean over the last half generalises better than the last step.
    if (step >= passages / 2 && step % 200 === 0) {
      averaged++;
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]!;
    }
  }
  for (let i = 0; i < mean.length; i++) mean[i]! /= averaged;
  const part = (n: number) =>
    Array.from(
      factors.subarray(n * kindCount, (n + 1) * kindCount),
      (value) => Math.round(value * 1000) / 1000,
    );
  return {
    weights: packWeights(mean, lineFeatureVersion, kindCount, levels),
    chain: { stay: part(0), leave: part(1), enter: part(2) },
  };
}
