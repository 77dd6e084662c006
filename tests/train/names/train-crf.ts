import { featureCount, keyBits } from '../../../src/detect/names/features.ts';
import { tagCount } from '../../../src/detect/names/model.ts';
import { chain } from '../../../src/detect/names/tag.ts';
import { type Random, shuffle } from '../random.ts';
import type { Encoded } from './encode.ts';

export interface Trained {
  /** Sorted. */
  readonly keys: Uint32Array;
  /** {@link tagCount} weights a key. */
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

const rate = 0.15;
/** A pull to nought on every touched weight, per step. */
const shrink = 2e-6;

/** A token whose tags are as good as certain, by the square of what is wrong, teaches nothing. */
const settled = 1e-5;

/** Features that occur in fewer texts than this teach nothing that holds elsewhere. */
export function usedKeys(texts: readonly Encoded[], fewest: number): Uint32Array {
  const counts = new Uint8Array(1 << keyBits);
  const last = new Int32Array(1 << keyBits).fill(-1);
  texts.forEach(({ keys }, text) => {
    for (const key of keys) {
      if (last[key] === text) continue;
      last[key] = text;
      if (counts[key]! < 255) counts[key]!++;
    }
  });
  const used: number[] = [];
  for (let key = 0; key < counts.length; key++) if (counts[key]! >= fewest) used.push(key);
  return Uint32Array.from(used);
}

/** Fits a linear-chain conditional random field by stochastic gradient with a step size per feature. */
export function trainCrf(
  texts: readonly Encoded[],
  keys: Uint32Array,
  random: Random,
  rounds: number,
  start?: Trained,
): Trained {
  const rowOf = new Int32Array(1 << keyBits).fill(-1);
  keys.forEach((key, row) => (rowOf[key] = row));
  const weights = start
    ? Float32Array.from(start.weights)
    : new Float32Array(keys.length * tagCount);
  const heat = new Float32Array(keys.length);
  const transitions = start
    ? Float64Array.from(start.transitions)
    : new Float64Array(tagCount * tagCount);
  const transitionHeat = new Float64Array(tagCount * tagCount);
  const order = texts.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(random, order);
    const pace = rate * (1 - (0.7 * round) / rounds);
    for (const index of order) {
      const { keys: features, tags } = texts[index]!;
      const count = tags.length;
      if (count === 0) continue;
      const local = new Float64Array(count * tagCount);
      for (let i = 0; i < count; i++) {
        const at = i * tagCount;
        addUp(features, i * featureCount, rowOf, weights, local, at);
        let top = -Infinity;
        for (let tag = 0; tag < tagCount; tag++) top = Math.max(top, local[at + tag]!);
        for (let tag = 0; tag < tagCount; tag++)
          local[at + tag] = Math.exp(Math.max(-40, local[at + tag]! - top));
      }
      const steps = Float64Array.from(transitions, Math.exp);
      const chances = chain(local, count, steps);
      for (let i = 0; i < count; i++) {
        const at = i * tagCount;
        const gold = tags[i]!;
        chances[at + gold]! -= 1;
        let size = 0;
        for (let tag = 0; tag < tagCount; tag++) size += chances[at + tag]! * chances[at + tag]!;
        if (size < settled) continue;
        for (let f = i * featureCount; f < (i + 1) * featureCount; f++) {
          const row = rowOf[features[f]!]!;
          if (row < 0) continue;
          heat[row]! += size;
          const step = pace / Math.sqrt(heat[row]! + 1);
          const w = row * tagCount;
          for (let tag = 0; tag < 8; tag++)
            weights[w + tag] = weights[w + tag]! * (1 - shrink) - step * chances[at + tag]!;
        }
      }
      learnTransitions(tags, chances, steps, transitions, transitionHeat, pace);
    }
  }
  return { keys, weights, transitions };
}

/** The scores of one token's tags; written out, for it is most of the time. */
function addUp(
  features: Uint32Array,
  from: number,
  rowOf: Int32Array,
  weights: Float32Array,
  scores: Float64Array,
  at: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let f = from; f < from + featureCount; f++) {
    const w = rowOf[features[f]!]! * tagCount;
    if (w < 0) continue;
    s0 += weights[w]!;
    s1 += weights[w + 1]!;
    s2 += weights[w + 2]!;
    s3 += weights[w + 3]!;
    s4 += weights[w + 4]!;
    s5 += weights[w + 5]!;
    s6 += weights[w + 6]!;
    s7 += weights[w + 7]!;
  }
  scores[at] = s0;
  scores[at + 1] = s1;
  scores[at + 2] = s2;
  scores[at + 3] = s3;
  scores[at + 4] = s4;
  scores[at + 5] = s5;
  scores[at + 6] = s6;
  scores[at + 7] = s7;
}

/**
 * Pairs of tags by the same gradient, with the pair's chance taken as that of neighbours given what
 * is seen of both: near enough, and no second pass.
 */
function learnTransitions(
  tags: Uint8Array,
  errors: Float64Array,
  steps: Float64Array,
  transitions: Float64Array,
  heat: Float64Array,
  pace: number,
): void {
  const slope = new Float64Array(tagCount * tagCount);
  const pair = new Float64Array(tagCount * tagCount);
  const before = new Float64Array(tagCount);
  for (let i = 0; i < tags.length; i++) {
    before.fill(0);
    if (i === 0) before[0] = 1;
    else
      for (let tag = 0; tag < tagCount; tag++)
        before[tag] = errors[(i - 1) * tagCount + tag]! + (tags[i - 1] === tag ? 1 : 0);
    let sum = 0;
    for (let last = 0; last < tagCount; last++)
      for (let tag = 0; tag < tagCount; tag++) {
        const p = errors[i * tagCount + tag]! + (tags[i] === tag ? 1 : 0);
        const value = before[last]! * p * steps[last * tagCount + tag]!;
        pair[last * tagCount + tag] = value;
        sum += value;
      }
    if (sum > 0) for (let k = 0; k < pair.length; k++) slope[k]! += pair[k]! / sum;
    slope[(i === 0 ? 0 : tags[i - 1]!) * tagCount + tags[i]!]! -= 1;
  }
  for (let k = 0; k < slope.length; k++) {
    if (slope[k] === 0) continue;
    heat[k]! += slope[k]! * slope[k]!;
    transitions[k]! -= (pace * slope[k]!) / Math.sqrt(heat[k]! + 1);
  }
}

/** The features that matter: those with the largest weights, at most `most`. */
export function strongest({ keys, weights }: Trained, most: number): Uint32Array {
  const sizes = Float32Array.from(keys, (_, row) => {
    let size = 0;
    for (let tag = 0; tag < tagCount; tag++)
      size = Math.max(size, Math.abs(weights[row * tagCount + tag]!));
    return size;
  });
  const limit = sizes.toSorted((a, b) => b - a)[Math.min(most, sizes.length) - 1] ?? 0;
  return keys.filter((_, row) => sizes[row]! >= limit);
}
