/** Arithmetic of check digits; each works on a value without separators, in capitals. */

/** Whether a value has the check digits that it should. */
export type Check = (value: string) => boolean;

/** Value of a digit or letter: 0..9, then A = 10. */
export function valueOf(value: string, at: number): number {
  const code = value.charCodeAt(at);
  return code < 58 ? code - 48 : code - 55;
}

/** Sum of the values times the weights, from an offset on. */
export function weigh(value: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += valueOf(value, from + i) * weights[i]!;
  return sum;
}

/** Rest of a decimal number of any length. */
export function restOf(digits: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digits.charCodeAt(i) - 48) % modulus;
  return rest;
}

export const sumOfDigits = (value: number): number => Math.floor(value / 10) + (value % 10);

/** Weights 2, 3, 4 … from the right over all but the last place; the rest by eleven. */
export function restFromRight(value: string): number {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++) sum += valueOf(value, value.length - 2 - i) * (i + 2);
  return sum % 11;
}

/** ICAO 9303: weights 7, 3, 1 over letters and digits. */
export function passesIcao(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++)
    sum += (value[i] === '<' ? 0 : valueOf(value, i)) * [7, 3, 1][i % 3]!;
  return sum % 10 === valueOf(value, value.length - 1);
}

const oddOf = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italy and Cyprus: places by turns through a table and as they are, then a letter. */
export function passesOddEven(value: string, length: number): boolean {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    const rank = code - (code < 58 ? 48 : 65);
    sum += i % 2 === 0 ? oddOf[rank]! : rank;
  }
  return sum % 26 === value.charCodeAt(length) - 65;
}

/** ISO/IEC 7064 hybrid systems: MOD 11,10 for digits, MOD 37,36 for digits and letters. */
export function passesHybrid(value: string, modulus: 10 | 36): boolean {
  let rest: number = modulus;
  for (let i = 0; i < value.length - 1; i++) {
    rest = (rest + valueOf(value, i)) % modulus || modulus;
    rest = (rest * 2) % (modulus + 1);
  }
  return (rest + valueOf(value, value.length - 1)) % modulus === 1;
}

/** ISO/IEC 7064 MOD 11-2; the last place may be an X. */
export function passesMod11Radix2(value: string): boolean {
  let rest = 0;
  for (let i = 0; i < value.length - 1; i++) rest = ((rest + valueOf(value, i)) * 2) % 11;
  const last = value.at(-1) === 'X' ? 10 : valueOf(value, value.length - 1);
  return (rest + last) % 11 === 1;
}

/** Luhn's method with letters and digits, 36 values (GSTIN). */
export function passesLuhn36(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const one = valueOf(value, value.length - 1 - i) * (i % 2 === 1 ? 2 : 1);
    sum += Math.floor(one / 36) + (one % 36);
  }
  return sum % 36 === 0;
}

/** GS1 (EAN) check digit. */
export function passesGs1(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++)
    sum += valueOf(digits, digits.length - 1 - i) * (i % 2 === 1 ? 3 : 1);
  return sum % 10 === 0;
}

/** Products of the dihedral group of order ten, and the powers of Verhoeff's permutation. */
const dihedral = (a: number, b: number): number =>
  a < 5
    ? b < 5
      ? (a + b) % 5
      : 5 + ((a + b) % 5)
    : b < 5
      ? 5 + ((a - b + 5) % 5)
      : (a - b + 5) % 5;
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Verhoeff 1969. */
export function passesVerhoeff(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = valueOf(digits, digits.length - 1 - i);
    for (let times = i % 8; times > 0; times--) digit = permutation[digit]!;
    sum = dihedral(sum, digit);
  }
  return sum === 0;
}
