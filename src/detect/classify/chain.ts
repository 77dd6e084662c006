import { kindCount } from './kinds.ts';

/**
 * How lines follow each other, as factors: a line of kind k is followed by its like with `stay[k]`
 * and by another kind with `leave[k] * enter[other]`. So a step costs a pass over the kinds, not
 * over their pairs.
 */
export interface Chain {
  readonly stay: Float64Array;
  readonly leave: Float64Array;
  readonly enter: Float64Array;
}

/**
 * exp(x) for x <= 0, near enough and always above nought: plain arithmetic, so every engine gives
 * the same bits, at a fraction of the cost.
 */
function decay(x: number): number {
  if (x < -24) return 1e-10;
  let y = 1 + x / 1024;
  for (let i = 0; i < 10; i++) y *= y;
  return y;
}

/**
 * Smooths lines over their neighbours: turns the scores of each line into the probability of each
 * kind given the whole text (forward-backward over a linear chain), in place.
 * @param scores `kindCount` log scores a line; probabilities afterwards.
 */
export function smooth(scores: Float64Array, { stay, leave, enter }: Chain): void {
  const size = scores.length;
  const forward = new Float64Array(size);
  let out = 0;
  for (let row = 0; row < size; row += kindCount) {
    let top = scores[row]!;
    for (let k = 1; k < kindCount; k++) if (scores[row + k]! > top) top = scores[row + k]!;
    let sum = 0;
    for (let k = 0; k < kindCount; k++) {
      const local = decay(scores[row + k]! - top);
      scores[row + k] = local;
      let reach = 1;
      if (row > 0) {
        const own = forward[row - kindCount + k]!;
        reach = own * stay[k]! + (out - own * leave[k]!) * enter[k]!;
      }
      const value = local * reach;
      forward[row + k] = value;
      sum += value;
    }
    const scale = 1 / sum;
    out = 0;
    for (let k = 0; k < kindCount; k++) {
      const value = forward[row + k]! * scale;
      forward[row + k] = value;
      out += value * leave[k]!;
    }
  }
  const backward = new Float64Array(kindCount).fill(1);
  for (let row = size - kindCount; row >= 0; row -= kindCount) {
    let sum = 0;
    let into = 0;
    for (let k = 0; k < kindCount; k++) {
      const carried = scores[row + k]! * backward[k]!;
      const both = forward[row + k]! * backward[k]!;
      scores[row + k] = both;
      sum += both;
      into += carried * enter[k]!;
      backward[k] = carried;
    }
    const scale = 1 / sum;
    let most = 0;
    for (let k = 0; k < kindCount; k++) {
      scores[row + k] = scores[row + k]! * scale;
      const carried = backward[k]!;
      const reach = carried * stay[k]! + (into - carried * enter[k]!) * leave[k]!;
      backward[k] = reach;
      if (reach > most) most = reach;
    }
    for (let k = 0; k < kindCount; k++) backward[k] = backward[k]! / most;
  }
}
