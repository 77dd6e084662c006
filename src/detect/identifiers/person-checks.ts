import { mod97, passesLuhn } from '../digits.ts';
import { hasBirthDate } from './birth-dates.ts';
import {
  passesGs1,
  passesHybrid,
  passesIcao,
  passesMod11Radix2,
  passesOddEven,
  passesVerhoeff,
  restFromRight,
  restOf,
  sumOfDigits,
  valueOf,
  weigh,
  type Check,
} from './check-digits.ts';

const isDni: Check = (value) =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(value.slice(0, 8)) % 23] === value[8];

/** Letters by the number of the alphabet in two places, then weights 1 and 2 and sums of digits. */
const germanSum = (value: string, weights: readonly number[]): number => {
  const spelled = value.replace(/[A-Z]/, (letter) =>
    String(letter.charCodeAt(0) - 64).padStart(2, '0'),
  );
  return weights.reduce((sum, weight, i) => sum + sumOfDigits(Number(spelled[i]) * weight), 0) % 10;
};

/** German tax ids repeat exactly one digit, twice or three times, among the first ten. */
const isIdNr: Check = (value) => {
  const repeated = [...'0123456789']
    .map((digit) => value.slice(0, 10).split(digit).length - 1)
    .filter((count) => count > 1);
  return repeated.length === 1 && repeated[0]! <= 3 && passesHybrid(value, 10);
};

/** Italian tax codes turn digits into letters where two people would have the same code. */
const isCodiceFiscale: Check = (value) => {
  const day = Number(
    value.slice(9, 11).replace(/[L-V]/g, (letter) => String('LMNPQRSTUV'.indexOf(letter))),
  );
  return passesOddEven(value, 15) && day % 40 >= 1 && day % 40 <= 31 && day <= 71;
};

const isKimlik: Check = (value) => {
  const odd = weigh(value, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weigh(value, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = valueOf(value, 9);
  return (odd * 7 - even + 40) % 10 === tenth && (odd + even + tenth) % 10 === valueOf(value, 10);
};

const isFrenchKey: Check = (value) =>
  value.length === 13 ||
  97 - restOf(value.slice(0, 13).replace('2A', '19').replace('2B', '18'), 97) ===
    Number(value.slice(13));

const isBelgian: Check = (value) =>
  ['', '2'].some((century) => 97 - restOf(century + value.slice(0, 9), 97) === +value.slice(9));

const isCurp: Check = (value) => {
  let sum = 0;
  for (let i = 0; i < 17; i++)
    sum += '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(value[i]!) * (18 - i);
  return (10 - (sum % 10)) % 10 === valueOf(value, 17);
};

/** Singapore: two weights' sums, letters by the kind of person. */
const isFin: Check = (value) => {
  const first = value[0]!;
  const shift = 'TG'.includes(first) ? 4 : first === 'M' ? 3 : 0;
  const rest = (weigh(value, [0, 2, 7, 6, 5, 4, 3, 2]) + shift) % 11;
  const letters =
    first === 'M' ? 'XWUTRQPNJLK' : 'ST'.includes(first) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return letters[rest] === value[8];
};

const isHkid: Check = (value) => {
  // A blank before a single letter counts 36.
  const [first, rest] = value.length === 8 ? [36 * 9, ` ${value}`] : [valueOf(value, 0) * 9, value];
  return (first + weigh(rest, [0, 8, 7, 6, 5, 4, 3, 2, 1])) % 11 === 0;
};

const isTaiwanId: Check = (value) => {
  const area = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value[0]!) + 10;
  const rest = weigh(value, [0, 8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return (Math.floor(area / 10) + (area % 10) * 9 + rest) % 10 === 0;
};

const isRif: Check = (value) => {
  const first = ' VEJPG'.indexOf(value[0]!) * 4;
  return '00987654321'[(first + weigh(value, [0, 3, 2, 7, 6, 5, 4, 3, 2])) % 11] === value[9];
};

const isIrd: Check = (value) => {
  const padded = value.padStart(9, '0');
  const first = (11 - (weigh(padded, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const check = first === 10 ? (11 - (weigh(padded, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11 : first;
  return check === valueOf(padded, 8);
};

const isLatvian: Check = (value) =>
  /^[0-3]/.test(value)
    ? ((1 + weigh(value, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === valueOf(value, 10) ||
      value.startsWith('32')
    : weigh(value, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;

const isPps: Check = (value) => {
  const last = value.length > 8 && value[8] !== 'W' ? (value.charCodeAt(8) - 64) * 9 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weigh(value, [8, 7, 6, 5, 4, 3, 2]) + last) % 23] === value[7];
};

/**
 * Checks that are no plain weighted sum, by the names that the table of schemes uses. Each gets a
 * value of the scheme's shape, in capitals and without separators.
 */
export const personChecks: Readonly<Record<string, Check>> = {
  luhn: passesLuhn,
  luhnd: (value) => passesLuhn(value.replace(/\D/g, '')),
  luhnt: (value) => passesLuhn(value.slice(-10)),
  gs1: passesGs1,
  verhoeff: passesVerhoeff,
  hybrid: (value) => passesHybrid(value, 10),
  radix: passesMod11Radix2,
  icao: passesIcao,
  mod97: (value) => mod97(value) === 1,
  dni: isDni,
  nie: (value) => isDni('XYZ'.indexOf(value[0]!) + value.slice(1)),
  fiscale: isCodiceFiscale,
  idnr: isIdNr,
  rvnr: (value) =>
    germanSum(value.slice(0, 11), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === valueOf(value, 11),
  kvnr: (value) =>
    germanSum(value.slice(0, 9), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === valueOf(value, 9),
  curp: (value) => isCurp(value) && hasBirthDate(value, 4, 'ymd'),
  fin: isFin,
  hkid: isHkid,
  taiwan: isTaiwanId,
  kimlik: isKimlik,
  nino: (value) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(value),
  paraguay: (value) => (11 - restFromRight(value)) % 10 === +value.at(-1)!,
  guatemala: (value) => '0K987654321'[restFromRight(value)] === value.at(-1),
  french: isFrenchKey,
  belgian: isBelgian,
  rif: isRif,
  snils: (value) =>
    (weigh(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(value.slice(9)),
  czech: (value) =>
    value.length === 9 ||
    restOf(value, 11) === 0 ||
    (restOf(value.slice(0, 9), 11) === 10 && value[9] === '0'),
  latvia: isLatvian,
  hetu: (value) =>
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(value.replace(/\D/g, '').slice(0, 9)) % 31] ===
    value.at(-1),
  pps: isPps,
  ird: isIrd,
};
