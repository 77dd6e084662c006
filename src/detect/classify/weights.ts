/** A trained table as its data file exports it. Written by tests/train/main.ts, never by hand. */
export interface Weights {
  /** Version of the features it was trained for. */
  readonly features: string;
  readonly classes: number;
  readonly buckets: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /** One printable character a weight, bucket by bucket; a run of empty buckets is `~` and its length. */
  readonly table: string;
}

const zero = 44;
const skip = 126;

/** The character of a weight of -44..44 steps: printable, neither quote nor backslash. */
export function weightCharacter(steps: number): string {
  const code = steps + zero + 35;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}

/**
 * Unpacks a table into `buckets` rows of `stride` steps.
 * @throws RangeError when the table belongs to other features or is damaged: silence would look
 * like "nothing found".
 */
export function unpackWeights(weights: Weights, features: string, stride: number): Int8Array {
  if (weights.features !== features) {
    throw new RangeError(`weights are for features ${weights.features}, not ${features}`);
  }
  const steps = new Int8Array(weights.buckets * stride);
  const { table, classes } = weights;
  let bucket = 0;
  for (let at = 0; at < table.length; bucket++) {
    if (table.charCodeAt(at) === skip) {
      bucket += table.charCodeAt(at + 1) - 35;
      at += 2;
      continue;
    }
    for (let k = 0; k < classes; k++, at++) {
      const code = table.charCodeAt(at);
      steps[bucket * stride + k] = (code > 92 ? code - 1 : code) - 35 - zero;
    }
  }
  if (bucket !== weights.buckets) {
    throw new RangeError(`weights hold ${bucket} buckets, not ${weights.buckets}`);
  }
  return steps;
}
