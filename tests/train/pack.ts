import {
  longestRun,
  mostSteps,
  runCharacter,
  weightCharacter,
  type Weights,
} from '../../src/detect/classify/weights.ts';

/** How coarsely weights are kept. */
export interface Levels {
  /** Steps on each side of nought, at most {@link mostSteps}. */
  readonly most: number;
  /** Share of weights that keep their height: the few larger ones are clipped, their rank matters more. */
  readonly clip: number;
  /** Weights below so many steps become nought; plain rounding is 0.5. */
  readonly least?: number;
}

/** Rounds weights to steps of one scale and writes them as characters; see weights.ts. */
export function packWeights(
  values: Float32Array,
  features: string,
  classes: number,
  { most, clip, least = 0.5 }: Levels,
): Weights {
  if (most > mostSteps) throw new RangeError(`at most ${mostSteps} steps`);
  const buckets = values.length / classes;
  const sizes = Array.from(values, Math.abs).toSorted((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * clip)] ?? 1) / most;
  let table = '';
  let empty = 0;
  const endRun = (): void => {
    for (; empty > 0; empty -= longestRun) table += runCharacter(Math.min(empty, longestRun));
    empty = 0;
  };
  for (let k = 0; k < classes; k++) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      const value = values[bucket * classes + k]! / scale;
      const steps =
        Math.abs(value) < least ? 0 : Math.max(-most, Math.min(most, Math.round(value)));
      if (steps === 0) {
        empty++;
        continue;
      }
      endRun();
      table += weightCharacter(steps);
    }
  }
  endRun();
  return { features, classes, buckets, scale: Number(scale.toPrecision(6)), table };
}
