import { weightCharacter, type Weights } from '../../src/detect/classify/weights.ts';

/**
 * Rounds weights to steps of one scale and writes them as characters; see weights.ts.
 * @param levels steps on each side of nought, at most 44, and the share of weights that keep their
 * height: the few larger ones are clipped, for their rank matters more.
 */
export function packWeights(
  values: Float32Array,
  features: string,
  classes: number,
  { most, clip }: { readonly most: number; readonly clip: number },
): Weights {
  const buckets = values.length / classes;
  const sizes = Array.from(values, Math.abs).toSorted((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * clip)] ?? 1) / most;
  const stepsOf = (value: number) => Math.max(-most, Math.min(most, Math.round(value / scale)));
  let table = '';
  for (let bucket = 0; bucket < buckets;) {
    let empty = 0;
    const isEmpty = (at: number) => {
      for (let k = 0; k < classes; k++) if (stepsOf(values[at * classes + k]!) !== 0) return false;
      return true;
    };
    // `~` and a character stand for 1 to 50 empty buckets; the loop of the reader adds the last one.
    while (bucket + empty < buckets && empty < 50 && isEmpty(bucket + empty)) empty++;
    if (empty > 0) {
      table += `~${String.fromCharCode(35 + empty - 1)}`;
      bucket += empty;
      continue;
    }
    for (let k = 0; k < classes; k++)
      table += weightCharacter(stepsOf(values[bucket * classes + k]!));
    bucket++;
  }
  return { features, classes, buckets, scale: Number(scale.toPrecision(6)), table };
}
