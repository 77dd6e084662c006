import { passesLuhn } from '../digits.ts';
import { passesHybrid, restOf, valueOf, weigh } from './check-digits.ts';

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const isDni = (value: string): boolean =>
  dniLetters[Number(value.slice(0, 8)) % 23] === value[8];

export const isNie = (value: string): boolean => isDni(`XYZ`.indexOf(value[0]!) + value.slice(1));

/** Spanish companies: Luhn's sum of seven digits, as a digit or as a letter J = 0. */
export const isCif = (value: string): boolean => {
  for (let check = 0; check < 10; check++)
    if (passesLuhn(value.slice(1, 8) + check))
      return value[8] === String(check) || value[8] === 'JABCDEFGHI'[check];
  return false;
};

/** Two rounds of weights, as Estonia, Lithuania and Kazakhstan do: the second if the first gives 10. */
export const twoRounds = (
  value: string,
  first: readonly number[],
  second: readonly number[],
): boolean => {
  const last = first.length;
  let rest = weigh(value, first) % 11;
  if (rest === 10) rest = weigh(value, second) % 11;
  return rest % 10 === valueOf(value, last);
};

export const counting = (length: number, from: number): number[] =>
  Array.from({ length }, (_, i) => ((i + from - 1) % 9) + 1);

const oddOf = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italian tax codes turn digits into letters where two people would have the same code. */
const asDigits = (value: string): string =>
  value.replace(/[L-NP-V]/g, (letter) => String('LMNPQRSTUV'.indexOf(letter)));

export const isCodiceFiscale = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = value.charCodeAt(i);
    const rank = code < 58 ? code - 48 : code - 65;
    sum += i % 2 === 0 ? oddOf[rank]! : rank;
  }
  const day = Number(asDigits(value.slice(9, 11)));
  return sum % 26 === value.charCodeAt(15) - 65 && day % 40 >= 1 && day % 40 <= 31 && day <= 71;
};

export const sumOfDigits = (value: number): number => Math.floor(value / 10) + (value % 10);

/** Letters by the number of the alphabet in two places, then weights and sums of digits (Germany). */
export const germanSum = (value: string, weights: readonly number[]): number => {
  const spelled = value.replace(/[A-Z]/, (letter) =>
    String(letter.charCodeAt(0) - 64).padStart(2, '0'),
  );
  return weights.reduce((sum, weight, i) => sum + sumOfDigits(Number(spelled[i]) * weight), 0) % 10;
};

/** German tax ids repeat exactly one digit, twice or three times, among the first ten. */
export const isIdNr = (value: string): boolean => {
  const counts = new Map<string, number>();
  for (const digit of value.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && repeated[0]! <= 3 && passesHybrid(value, 10);
};

export const isKimlik = (value: string): boolean => {
  const d = [...value].map(Number);
  const odd = d[0]! + d[2]! + d[4]! + d[6]! + d[8]!;
  const even = d[1]! + d[3]! + d[5]! + d[7]!;
  return (odd * 7 - even + 10) % 10 === d[9] && (odd + even + d[9]!) % 10 === d[10];
};

export const isVkn = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const moved = (valueOf(value, i) + 9 - i) % 10;
    if (moved > 0) sum += (moved * 2 ** (9 - i)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === valueOf(value, 9);
};

export const isNino = (value: string): boolean => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(value);

export const isFrenchKey = (value: string): boolean => {
  const digits = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return value.length === 13 || 97 - restOf(digits, 97) === Number(value.slice(13));
};

export const isBelgian = (value: string): boolean => {
  const rest = Number(value.slice(9));
  return [value.slice(0, 9), `2${value.slice(0, 9)}`].some(
    (head) => 97 - restOf(head, 97) === rest,
  );
};

export const spanishAccount = (value: string): boolean => {
  const check = (digits: string): number => {
    const rest = 11 - (weigh(digits, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
    return rest > 9 ? 11 - rest : rest;
  };
  return (
    check(`00${value.slice(0, 8)}`) === valueOf(value, 8) &&
    check(value.slice(10)) === valueOf(value, 9)
  );
};

export const isBritishVat = (value: string): boolean => {
  const rest = weigh(value, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  return rest === 0 || rest === 42;
};

export const isCyprus = (value: string): boolean => {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? odd[valueOf(value, i)]! : valueOf(value, i);
  return String.fromCharCode(65 + (sum % 26)) === value[8];
};

export const isAustrian = (value: string): boolean => {
  let sum = 4;
  for (let i = 0; i < 7; i++) sum += sumOfDigits(valueOf(value, i) * ((i % 2) + 1));
  return (100 - sum) % 10 === valueOf(value, 7);
};

export const isEdrpou = (value: string): boolean => {
  const low = '345'.includes(value[0]!) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  return twoRounds(
    value,
    low,
    low.map((weight) => weight + 2),
  );
};

export const isSnils = (value: string): boolean =>
  (weigh(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(value.slice(9));
