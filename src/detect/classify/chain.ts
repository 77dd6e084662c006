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

/** exp(-i / 32), by plain arithmetic alone, so that every engine has the same bits. */
const decays = new Float64Array(24 * 32);
for (let i = 0, value = 1; i < decays.length; i++) {
  decays[i] = value;
  value *= 0.9692332344763441;
}

/** exp(x) for x <= 0, near enough and always above nought. */
const decay = (x: number): number => (x < -23.9 ? 1e-10 : decays[(x * -32 + 0.5) | 0]!);

/**
 * Smooths lines over their neighbours: turns the scores of each line into the probability of each
 * kind given the whole text (forward-backward over a linear chain), in place.
 * @param scores `kindCount` log scores a line; probabilities afterwards.
 * @param settled 1 for a line that is prose whatever stands beside it.
 */
export function smooth(
  scores: Float64Array,
  settled: Uint8Array,
  { stay, leave, enter }: Chain,
): void {
  const size = scores.length;
  const forward = new Float64Array(size);
  let out = 0;
  for (let row = 0, line = 0; row < size; row += kindCount, line++) {
    if (settled[line] === 1) {
      forward[row] = 1;
      out = leave[0]!;
      continue;
    }
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
  for (let row = size - kindCount, line = row / kindCount; row >= 0; row -= kindCount, line--) {
    if (settled[line] === 1) {
      scores.fill(0, row, row + kindCount);
      scores[row] = 1;
      for (let k = 0; k < kindCount; k++) backward[k] = k === 0 ? stay[0]! : enter[0]! * leave[k]!;
      continue;
    }
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
