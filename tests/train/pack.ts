import { weightCharacter, type Weights } from '../../src/detect/classify/weights.ts';

/** Rounds weights to steps of one scale and writes them as characters; see weights.ts. */
export function packWeights(
  values: Float32Array,
  features: string,
  classes: number,
  silence = 0,
): Weights {
  const buckets = values.length / classes;
  const sizes = Array.from(values, Math.abs).toSorted((a, b) => a - b);
  // The few largest are clipped: their rank matters, not their height.
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 44;
  // What counts for next to nothing is left out: it would only cost bytes.
  const stepsOf = (value: number) => {
    const steps = Math.round(value / scale);
    return Math.abs(steps) <= silence ? 0 : Math.max(-44, Math.min(44, steps));
  };
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
    for (let k = 0; k < classes; k++) {
      table += weightCharacter(
        Math.max(-44, Math.min(44, Math.round(values[bucket * classes + k]! / scale))),
      );
    }
    bucket++;
  }
  return { features, classes, buckets, scale: Number(scale.toPrecision(6)), table };
}
