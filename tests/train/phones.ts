/**
 * Writes what `src/detect/phones/calling-codes.ts` knows of the world's numbers, out of the metadata
 * of libphonenumber-js, which takes them from the plans that the ITU publishes:
 *
 *     node tests/train/phones.ts
 *
 * Of each calling code only the lengths of its national numbers stay, and the digits these can begin
 * with. A pattern is asked by trying numbers, the same ones each time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { seeded } from './random.ts';

/** By position: calling code, international prefix, pattern of national numbers, their lengths. */
type Plan = readonly [code: string, prefix: unknown, pattern: string, lengths: readonly number[]];

interface Metadata {
  readonly countries: Readonly<Record<string, Plan>>;
  readonly nonGeographic: Readonly<Record<string, Plan>>;
}

/** Numbers tried for each length and first digit; the rarest beginning has three digits more. */
const tries = 4000;

const require = createRequire(import.meta.url);
const metadata: Metadata = JSON.parse(
  readFileSync(require.resolve('libphonenumber-js/metadata.max.json'), 'utf8'),
);

/** Length -> mask of first digits, by calling code. */
const plans = new Map<string, Map<number, number>>();
const random = seeded(1);
for (const [code, , pattern, lengths] of [
  ...Object.values(metadata.countries),
  ...Object.values(metadata.nonGeographic),
]) {
  const plan = plans.get(code) ?? new Map<number, number>();
  plans.set(code, plan);
  const whole = new RegExp(`^(?:${pattern})$`);
  for (const length of lengths) {
    let mask = plan.get(length) ?? 0;
    for (let first = 0; first <= 9; first++) {
      for (let at = 0; at < tries && !(mask & (1 << first)); at++) {
        let number = String(first);
        while (number.length < length) number += Math.floor(random() * 10);
        if (whole.test(number)) mask |= 1 << first;
      }
    }
    if (mask) plan.set(length, mask);
  }
}

const entries = [...plans]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, plan]) => {
    const lengthsOf = new Map<number, string>();
    for (const [length, mask] of [...plan].toSorted(([a], [b]) => a - b))
      lengthsOf.set(mask, (lengthsOf.get(mask) ?? '') + length.toString(36));
    return [
      code,
      ...[...lengthsOf].map(([mask, lengths]) => `${lengths}:${mask.toString(36)}`),
    ].join(' ');
  });

writeFileSync(
  new URL('../../src/detect/phones/calling-codes.data.ts', import.meta.url),
  `/**
 * Made by \`node tests/train/phones.ts\`. Of each calling code: the lengths of its national numbers
 * (base 36, one sign each) and the digits that these begin with (bits of a number in base 36).
 */
export const callingCodes =
  '${entries.join(';')}';
`,
);
