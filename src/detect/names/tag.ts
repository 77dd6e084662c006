import { featureCount, featuresOf, type Read } from './features.ts';
import { screenBits, tagCount, type NamesModel } from './model.ts';

const screen = (1 << screenBits) - 1;

/**
 * The probability of every tag of every token, {@link tagCount} a token, given the whole stretch
 * (forward-backward over a linear chain).
 */
export function tagChances(reading: Read, model: NamesModel): Float64Array {
  const local = localScores(reading, model);
  return chain(local, reading.count, Float64Array.from(model.transitions, Math.exp));
}

/** exp of the scores, token by token, against the best tag of the token. */
function localScores(reading: Read, { rows, steps, scale }: NamesModel): Float64Array {
  const { count } = reading;
  const { bits, slots, mask } = rows;
  const scores = new Float64Array(count * tagCount);
  const keys = new Uint32Array(featureCount);
  for (let i = 0; i < count; i++) {
    featuresOf(reading, i, keys, 0);
    // Written out: this loop is most of the time.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let f = 0; f < featureCount; f++) {
      const key = keys[f]!;
      const bit = key & screen;
      if ((bits[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      let slot = key & mask;
      while (slots[slot * 2] !== key && slots[slot * 2 + 1]! >= 0) slot = (slot + 1) & mask;
      const at = slots[slot * 2 + 1]! * tagCount;
      if (at < 0) continue;
      s0 += steps[at]!;
      s1 += steps[at + 1]!;
      s2 += steps[at + 2]!;
      s3 += steps[at + 3]!;
      s4 += steps[at + 4]!;
      s5 += steps[at + 5]!;
      s6 += steps[at + 6]!;
      s7 += steps[at + 7]!;
    }
    const top = Math.max(s0, s1, s2, s3, s4, s5, s6, s7);
    const at = i * tagCount;
    scores[at] = local(s0 - top, scale);
    scores[at + 1] = local(s1 - top, scale);
    scores[at + 2] = local(s2 - top, scale);
    scores[at + 3] = local(s3 - top, scale);
    scores[at + 4] = local(s4 - top, scale);
    scores[at + 5] = local(s5 - top, scale);
    scores[at + 6] = local(s6 - top, scale);
    scores[at + 7] = local(s7 - top, scale);
  }
  return scores;
}

/** Never nought: a chain of tags that cannot be would have no probability at all. */
const local = (steps: number, scale: number): number => Math.exp(Math.max(-40, steps * scale));

/** @param steps exp of the transitions. @returns `local` turned into probabilities, in place. */
export function chain(local: Float64Array, count: number, steps: Float64Array): Float64Array {
  const forward = new Float64Array(count * tagCount);
  for (let i = 0; i < count; i++) {
    const at = i * tagCount;
    let sum = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      let reach = 0;
      // A text begins as if something unnamed stood before it.
      if (i === 0) reach = steps[tag]!;
      else
        for (let last = 0; last < tagCount; last++)
          reach += forward[at - tagCount + last]! * steps[last * tagCount + tag]!;
      const value = local[at + tag]! * reach;
      forward[at + tag] = value;
      sum += value;
    }
    for (let tag = 0; tag < tagCount; tag++) forward[at + tag]! /= sum;
  }
  const back = new Float64Array(tagCount).fill(1);
  const weighed = new Float64Array(tagCount);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * tagCount;
    let sum = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      weighed[tag] = local[at + tag]! * back[tag]!;
      local[at + tag] = forward[at + tag]! * back[tag]!;
      sum += local[at + tag]!;
    }
    for (let tag = 0; tag < tagCount; tag++) local[at + tag]! /= sum;
    let top = 0;
    for (let last = 0; last < tagCount; last++) {
      let reach = 0;
      for (let tag = 0; tag < tagCount; tag++)
        reach += steps[last * tagCount + tag]! * weighed[tag]!;
      back[last] = reach;
      if (reach > top) top = reach;
    }
    for (let tag = 0; tag < tagCount; tag++) back[tag]! /= top;
  }
  return local;
}
