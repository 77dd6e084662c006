import { smooth, type Chain } from './chain.ts';
import { kindCount } from './kinds.ts';
import { lineFeatureLimit, lineFeatures, lineFeatureVersion } from './line-features.ts';
import { fenceLine, type Lines } from './lines.ts';
import { tokenize } from './tokens.ts';
import { unpackWeights, type Weights } from './weights.ts';

export interface LineModel {
  readonly weights: Weights;
  /** Logarithms of the factors of {@link Chain}, a number a kind. */
  readonly chain: { readonly [factor in keyof Chain]: readonly number[] };
}

/** Rows are padded to eight, so that a bucket's row is a shift away. */
const stride = 8;

/** A line on which prose leads by as much, in nats, is prose whatever stands beside it. */
const settledLead = 7;

/** Tames long lines, whose many features would otherwise outvote their neighbours. */
export function lineGain(features: number): number {
  return 1 / Math.sqrt(features + 8);
}

/** A line on which code leads by as much is code, whatever words it has. */
const sureCode = 2;

/**
 * Told of every line that is not blank while its tokens are at hand; see tokens.ts. Of a line that
 * is plainly code it is told that there are none.
 */
export type LineVisitor = (start: number, end: number, tokens: number) => void;

/**
 * Reads the lines `from` to `to` (exclusive): the probability of every kind, `kindCount` a line, or
 * null when all of them are plainly prose.
 */
export type LineKinds = (
  text: string,
  lines: Lines,
  from: number,
  to: number,
  visit?: LineVisitor,
) => Float64Array | null;

function leadsAsCode(scores: Float64Array, row: number): boolean {
  const code = scores[row + 1]! - sureCode;
  for (let k = 2; k < kindCount; k++) if (scores[row + k]! > code) return false;
  return true;
}

/** Two weights in one number, 16 bits each: a row is four additions instead of seven. */
function pairUp(steps: Int8Array): Int32Array {
  const pairs = new Int32Array(steps.length / 2);
  for (let i = 0; i < pairs.length; i++) pairs[i] = steps[i * 2]! + steps[i * 2 + 1]! * 65_536;
  return pairs;
}

/**
 * Loads a model and returns what reads lines with it.
 * @throws RangeError when the weights were made for other features.
 */
export function loadLineKinds(model: LineModel): LineKinds {
  const rows = pairUp(unpackWeights(model.weights, lineFeatureVersion, stride));
  const chain: Chain = {
    stay: Float64Array.from(model.chain.stay, Math.exp),
    leave: Float64Array.from(model.chain.leave, Math.exp),
    enter: Float64Array.from(model.chain.enter, Math.exp),
  };
  const features = new Uint16Array(lineFeatureLimit);
  const { scale } = model.weights;

  /** Adds up the rows of a line's features; returns by how much another kind leads before prose. */
  function score(count: number, scores: Float64Array, row: number): number {
    const [inputs, table] = [features, rows];
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < count; f++) {
      const at = inputs[f]! << 2;
      a += table[at]!;
      b += table[at + 1]!;
      c += table[at + 2]!;
      d += table[at + 3]!;
    }
    const gain = scale * lineGain(count);
    const prose = (a << 16) >> 16;
    const s1 = (a - prose) >> 16;
    const s2 = (b << 16) >> 16;
    const s3 = (b - s2) >> 16;
    const s4 = (c << 16) >> 16;
    const s5 = (c - s4) >> 16;
    const s6 = (d << 16) >> 16;
    scores[row] = prose * gain;
    scores[row + 1] = s1 * gain;
    scores[row + 2] = s2 * gain;
    scores[row + 3] = s3 * gain;
    scores[row + 4] = s4 * gain;
    scores[row + 5] = s5 * gain;
    scores[row + 6] = s6 * gain;
    return (Math.max(s1, s2, s3, s4, s5, s6) - prose) * gain;
  }

  return (text, lines, from, to, visit) => {
    const scores = new Float64Array((to - from) * kindCount);
    // Of a run of empty lines one speaks for all: a thousand must not outvote the text.
    const speakers = new Int32Array(to - from);
    const settled = new Uint8Array(to - from);
    let used = -1;
    let blank = false;
    let suspect = false;
    for (let at = from; at < to; at++) {
      const start = lines.starts[at]!;
      const end = lines.starts[at + 1]! - 1;
      const fence = lines.fences[at]!;
      const tokens = start === end ? 0 : tokenize(text, start, end);
      if (tokens > 0 || !blank || fence === fenceLine) used++;
      blank = tokens === 0;
      speakers[at - from] = used;
      if (fence === fenceLine) continue;
      const lead = score(
        lineFeatures(text, start, end, tokens, fence, features),
        scores,
        used * kindCount,
      );
      if (blank) continue;
      if (lead < -settledLead) settled[used] = 1;
      else suspect ||= lead > 0 || fence !== 0;
      visit?.(start, end, lead > sureCode && leadsAsCode(scores, used * kindCount) ? 0 : tokens);
    }
    if (!suspect) return null;
    smooth(scores.subarray(0, (used + 1) * kindCount), settled, chain);
    const chances = new Float64Array((to - from) * kindCount);
    for (let at = 0; at < speakers.length; at++) {
      const row = speakers[at]! * kindCount;
      for (let k = 0; k < kindCount; k++) chances[at * kindCount + k] = scores[row + k]!;
    }
    return chances;
  };
}
