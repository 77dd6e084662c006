import { passesLuhn } from '../digits.ts';
import {
  passesLuhn36,
  passesOddEven,
  restOf,
  sumOfDigits,
  valueOf,
  weigh,
  type Check,
} from './check-digits.ts';

/** Spanish companies: Luhn's sum of seven digits, as a digit or as a letter J = 0. */
const isCif: Check = (value) => {
  for (let check = 0; check < 10; check++)
    if (passesLuhn(value.slice(1, 8) + check))
      return value[8] === String(check) || value[8] === 'JABCDEFGHI'[check];
  return false;
};

const isAustrian: Check = (value) => {
  let sum = 4;
  for (let i = 0; i < 7; i++) sum += sumOfDigits(valueOf(value, i) * ((i % 2) + 1));
  return (100 - sum) % 10 === valueOf(value, 7);
};

const isVkn: Check = (value) => {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const moved = (valueOf(value, i) + 9 - i) % 10;
    if (moved > 0) sum += (moved * 2 ** (9 - i)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === valueOf(value, 9);
};

const isUscc: Check = (value) => {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += signs.indexOf(value[i]!) * (3 ** i % 31);
  return (31 - (sum % 31)) % 31 === signs.indexOf(value[17]!);
};

const natural = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

const isNit: Check = (value) => {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++)
    sum += valueOf(value, value.length - 2 - i) * natural[i]!;
  return '01987654321'[sum % 11] === value.at(-1);
};

/** Brazilian companies, whose numbers may hold letters: A counts 17. */
const isCnpj: Check = (value) => {
  const code = (at: number): number => value.charCodeAt(at) - 48;
  const digit = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += code(length - 1 - i) * ((i % 8) + 2);
    return sum % 11 < 2 ? 0 : 11 - (sum % 11);
  };
  return digit(12) === code(12) && digit(13) === code(13);
};

const isKoreanFirm: Check = (value) =>
  (weigh(value, [1, 3, 7, 1, 3, 7, 1, 3, 5, 1]) + Math.floor((valueOf(value, 8) * 5) / 10)) % 10 ===
  0;

const isTaiwanFirm: Check = (value) => {
  const sum = [1, 2, 1, 2, 1, 2, 4, 1].reduce(
    (total, weight, i) => total + sumOfDigits(valueOf(value, i) * weight),
    0,
  );
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
};

const isEcuadorian: Check = (value) =>
  value[2] === '6'
    ? weigh(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
    : value[2] === '9'
      ? weigh(value, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
      : passesLuhn(value.slice(0, 10));

const isVin: Check = (value) => {
  const plain = value.replace(/[A-Z]/g, (letter) =>
    '12345678 12345 7 923456789'.charAt(letter.charCodeAt(0) - 65),
  );
  const sum = weigh(plain, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]);
  return '0123456789X'[sum % 11] === value[8];
};

/** More checks for the numbers of companies and things; see `person-checks.ts`. */
export const thingChecks: Readonly<Record<string, Check>> = {
  luhn36: passesLuhn36,
  cif: isCif,
  vkn: isVkn,
  uscc: isUscc,
  nit: isNit,
  cnpj: isCnpj,
  cyprus: (value) => passesOddEven(value, 8),
  austria: isAustrian,
  koreanfirm: isKoreanFirm,
  taiwanfirm: isTaiwanFirm,
  ecuador: isEcuadorian,
  ogrn: (value) => restOf(value.slice(0, -1), value.length - 2) % 10 === +value.at(-1)!,
  tva: (value) =>
    /^\d{2}/.test(value)
      ? restOf(`${value.slice(2)}12`, 97) === Number(value.slice(0, 2))
      : passesLuhn(value.slice(2)),
  npi: (value) => passesLuhn(`80840${value}`),
  vin: isVin,
};
