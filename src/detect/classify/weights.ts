/** A trained table as its data file exports it. Written by tests/train/main.ts, never by hand. */
export interface Weights {
  /** Version of the features it was trained for. */
  readonly features: string;
  readonly classes: number;
  readonly buckets: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /**
   * All weights of the first class, bucket by bucket, then those of the next, as bits, six a
   * character: what is packed as tightly as it can be is not packed worse by what packs the file.
   * A class begins with how its gaps and its sizes are written (Rice codes with so many low
   * bits, three bits each). Then, for each weight other than nought, how many noughts come before it,
   * its sign and its size less one; a gap that ends behind the last bucket ends the class.
   */
  readonly table: string;
}

/** Steps that a weight can be on either side of nought. */
export const mostSteps = 28;
export const bitsOfRice = 3;
export const bitsOfCharacter = 6;
const firstCharacter = 40;
const backslash = 92;

/** Six bits as a character: printable, neither double quote nor backslash. */
export function characterOf(bits: number): string {
  const code = bits + firstCharacter;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

/** Reads the bits of a text of {@link characterOf}, first the highest of each. */
class Bits {
  private at = 0;
  /** What is read next stands in the highest of these bits; the `left` last ones are not read yet. */
  private bits = 0;
  private left = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private load(): void {
    if (this.at >= this.text.length) throw new RangeError('weights end too early');
    const code = this.text.charCodeAt(this.at++);
    const read = code - firstCharacter - (code > backslash ? 1 : 0);
    this.bits = (this.bits << bitsOfCharacter) | read;
    this.left += bitsOfCharacter;
  }

  /** A number of so many bits. */
  number(bits: number): number {
    while (this.left < bits) this.load();
    this.left -= bits;
    return (this.bits >> this.left) & ((1 << bits) - 1);
  }

  /** A Rice code: the number's high part as that many ones and a nought, then its low bits. */
  rice(low: number): number {
    if (this.left === 0) this.load();
    let high = 0;
    let ones = this.ones();
    for (; ones === this.left; ones = this.ones()) {
      high += ones;
      this.left = 0;
      this.load();
    }
    this.left -= ones + 1;
    return ((high + ones) << low) + this.number(low);
  }

  /** How many of what is read next are ones. */
  private ones(): number {
    return Math.min(this.left, Math.clz32(~(this.bits << (32 - this.left))));
  }

  get ended(): boolean {
    return this.at === this.text.length;
  }
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
  const { table, classes, buckets } = weights;
  const steps = new Int8Array(buckets * stride);
  const bits = new Bits(table);
  for (let row = 0; row < classes; row++) {
    const gaps = bits.number(bitsOfRice);
    const sizes = bits.number(bitsOfRice);
    let bucket = bits.rice(gaps);
    for (; bucket < buckets; bucket += 1 + bits.rice(gaps)) {
      const sign = bits.number(1) === 1 ? -1 : 1;
      steps[bucket * stride + row] = sign * (bits.rice(sizes) + 1);
    }
    if (bucket !== buckets) throw new RangeError(`class ${row} has ${bucket} buckets`);
  }
  if (!bits.ended) throw new RangeError('weights do not end with their last class');
  return steps;
}
