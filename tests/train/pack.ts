import {
  bitsOfCharacter,
  bitsOfRice,
  characterOf,
  mostSteps,
  type Weights,
} from '../../src/detect/classify/weights.ts';

/** How coarsely weights are kept. */
export interface Levels {
  /** Steps on each side of nought, at most {@link mostSteps}. */
  readonly most: number;
  /** Share of weights that keep their height: the few larger ones are clipped, their rank matters more. */
  readonly clip: number;
  /** Weights below so many steps become nought, a number a class; plain rounding is 0.5. */
  readonly least?: readonly number[];
}

/** Rounds weights to steps of one scale and writes them as bits; see weights.ts. */
export function packWeights(
  values: Float32Array,
  features: string,
  classes: number,
  { most, clip, least = [] }: Levels,
): Weights {
  if (most > mostSteps) throw new RangeError(`at most ${mostSteps} steps`);
  const buckets = values.length / classes;
  const sizes = Array.from(values, Math.abs).toSorted((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * clip)] ?? 1) / most;
  const steps = Array.from({ length: classes }, (_, k) =>
    Array.from({ length: buckets }, (_row, bucket) => {
      const value = values[bucket * classes + k]! / scale;
      if (Math.abs(value) < (least[k] ?? 0.5)) return 0;
      return Math.max(-most, Math.min(most, Math.round(value)));
    }),
  );
  const table = writeTable(steps);
  return { features, classes, buckets, scale: Number(scale.toPrecision(6)), table };
}

/** The text of {@link Weights.table}. @param steps of each class, bucket by bucket */
export function writeTable(steps: readonly (readonly number[])[]): string {
  const bits = steps.map(bitsOfClass).join('');
  const padded = bits.padEnd(Math.ceil(bits.length / bitsOfCharacter) * bitsOfCharacter, '0');
  let table = '';
  for (let at = 0; at < padded.length; at += bitsOfCharacter) {
    table += characterOf(Number.parseInt(padded.slice(at, at + bitsOfCharacter), 2));
  }
  return table;
}

function bitsOfClass(steps: readonly number[]): string {
  const gaps: number[] = [];
  const kept = steps.filter((step) => step !== 0);
  let gap = 0;
  for (const step of steps) {
    if (step === 0) gap++;
    else {
      gaps.push(gap);
      gap = 0;
    }
  }
  gaps.push(gap);
  const sizes = kept.map((step) => Math.abs(step) - 1);
  const [low, lowOfSizes] = [shortest(gaps), shortest(sizes)];
  let bits = inBits(low, bitsOfRice) + inBits(lowOfSizes, bitsOfRice);
  for (const [at, before] of gaps.entries()) {
    bits += rice(before, low);
    const step = kept[at];
    if (step !== undefined) bits += (step < 0 ? '1' : '0') + rice(sizes[at]!, lowOfSizes);
  }
  return bits;
}

/** With how many low bits the numbers take least. */
function shortest(numbers: readonly number[]): number {
  const options = Array.from({ length: 1 << bitsOfRice }, (_, low) => ({
    low,
    bits: numbers.reduce((sum, number) => sum + (number >> low) + 1 + low, 0),
  }));
  return options.toSorted((a, b) => a.bits - b.bits)[0]!.low;
}

const inBits = (number: number, bits: number): string =>
  bits === 0 ? '' : number.toString(2).padStart(bits, '0');

const rice = (number: number, low: number): string =>
  '1'.repeat(number >> low) + '0' + inBits(number & ((1 << low) - 1), low);
