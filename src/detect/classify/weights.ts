/** A trained table as its data file exports it. Written by tests/train/main.ts, never by hand. */
export interface Weights {
  /** Version of the features it was trained for. */
  readonly features: string;
  readonly classes: number;
  readonly buckets: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /**
   * All weights of the first class, bucket by bucket, then those of the next: what is alike stands
   * together, which packs better. A character is a weight, or a run of weights that are nought.
   */
  readonly table: string;
}

/** Steps that a weight can be on either side of nought. */
export const mostSteps = 28;
const zero = 63;
/** First character of the runs, which is a run of one; between them and the weights is `\`. */
const runs = 93;
export const longestRun = 34;

/** The character of a weight other than nought: printable, neither quote nor backslash. */
export const weightCharacter = (steps: number): string => String.fromCharCode(steps + zero);
export const runCharacter = (length: number): string => String.fromCharCode(length + runs - 1);

/**
 * Unpacks a table into `buckets` rows of `stride` steps.
 * @throws RangeError when the table belongs to other features or is damaged: silence would look
 * like "nothing found".
 */
export function unpackWeights(weights: Weights, features: string, stride: number): Int8Array {
  if (weights.features !== features) {
    throw new RangeError(`weights are for features ${weights.features}, not ${features}`);
  }
  const { table, classes, buckets } = weights;
  const steps = new Int8Array(buckets * stride);
  let cell = 0;
  for (let at = 0; at < table.length; at++) {
    const code = table.charCodeAt(at);
    if (code >= runs) cell += code - runs + 1;
    else {
      steps[(cell % buckets) * stride + Math.floor(cell / buckets)] = code - zero;
      cell++;
    }
  }
  if (cell !== buckets * classes) {
    throw new RangeError(`weights hold ${cell} cells, not ${buckets * classes}`);
  }
  return steps;
}
