import { passesLuhn } from '../digits.ts';
import { hasBirthDate } from './birth-dates.ts';
import {
  passesGs1,
  passesHybrid,
  passesLuhn36,
  passesMod11Radix2,
  passesVerhoeff,
  restOf,
  valueOf,
  weigh,
} from './check-digits.ts';
import {
  isDni,
  isNie,
  isCif,
  twoRounds,
  counting,
  isCodiceFiscale,
  sumOfDigits,
  germanSum,
  isIdNr,
  isKimlik,
  isVkn,
  isNino,
  isFrenchKey,
  isBelgian,
  spanishAccount,
  isBritishVat,
  isCyprus,
  isAustrian,
  isEdrpou,
  isSnils,
} from './european-checks.ts';

const curpLetters = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

const isCurp = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += curpLetters.indexOf(value[i]!) * (18 - i);
  return (10 - (sum % 10)) % 10 === valueOf(value, 17) && hasBirthDate(value, 4, 'ymd');
};

const isAbn = (value: string): boolean =>
  (weigh(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;

/** Singapore: two weights' sums, letters by the kind of person. */
const isFin = (value: string): boolean => {
  const first = value[0]!;
  const shift = 'TG'.includes(first) ? 4 : first === 'M' ? 3 : 0;
  const rest = (weigh(value, [2, 7, 6, 5, 4, 3, 2], 1) + shift) % 11;
  const letters =
    first === 'M' ? 'KLJNPQRTUWX' : 'ST'.includes(first) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return (first === 'M' ? letters[10 - rest] : letters[rest]) === value.at(-1);
};

const isHkid = (value: string): boolean => {
  const padded = value.length === 8 ? ` ${value}` : value;
  const letter = (at: number): number => (padded[at] === ' ' ? 36 : valueOf(padded, at));
  const sum =
    letter(0) * 9 + letter(1) * 8 + weigh(padded, [7, 6, 5, 4, 3, 2], 2) + valueOf(padded, 8);
  return sum % 11 === 0;
};

const taiwan = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

const isTaiwanId = (value: string): boolean => {
  const area = taiwan.indexOf(value[0]!) + 10;
  return (
    (Math.floor(area / 10) + (area % 10) * 9 + weigh(value, [8, 7, 6, 5, 4, 3, 2, 1, 1], 1)) %
      10 ===
    0
  );
};

const social = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const isUscc = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += social.indexOf(value[i]!) * (3 ** i % 31);
  return (31 - (sum % 31)) % 31 === social.indexOf(value[17]!);
};

const natural = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

const isNit = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++)
    sum += valueOf(value, value.length - 2 - i) * natural[i]!;
  return '01987654321'[sum % 11] === value.at(-1);
};

/** Weights 2, 3, 4 … from the right over all but the last place. */
const fromRight = (value: string): number => {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++) sum += valueOf(value, value.length - 2 - i) * (i + 2);
  return sum % 11;
};

const isAlnumCnpj = (value: string): boolean => {
  const code = (at: number): number => value.charCodeAt(at) - 48;
  const digit = (length: number): number => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += code(length - 1 - i) * ((i % 8) + 2);
    return sum % 11 < 2 ? 0 : 11 - (sum % 11);
  };
  return digit(12) === code(12) && digit(13) === code(13);
};

/** Argentine and Spanish account numbers are two parts with a check each. */
const blocks = (value: string, parts: readonly (readonly number[])[]): boolean => {
  let from = 0;
  for (const weights of parts) {
    if (weigh(value, weights, from) % 10 !== 0) return false;
    from += weights.length;
  }
  return true;
};

const isKoreanFirm = (value: string): boolean =>
  (weigh(value, [1, 3, 7, 1, 3, 7, 1, 3, 5, 1]) + Math.floor((valueOf(value, 8) * 5) / 10)) % 10 ===
  0;

const isCorporate = (value: string): boolean =>
  9 - (weigh(value, [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], 1) % 9) === valueOf(value, 0);

const isTaiwanFirm = (value: string): boolean => {
  const sum = [1, 2, 1, 2, 1, 2, 4, 1].reduce(
    (total, weight, i) => total + sumOfDigits(valueOf(value, i) * weight),
    0,
  );
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
};

const isRif = (value: string): boolean => {
  const first = ({ V: 4, E: 8, J: 12, P: 16, G: 20 } as Record<string, number>)[value[0]!] ?? 0;
  return '00987654321'[(first + weigh(value, [3, 2, 7, 6, 5, 4, 3, 2], 1)) % 11] === value[9];
};

const isPublicFirm = (value: string): boolean =>
  value[2] === '6'
    ? weigh(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
    : value[2] === '9'
      ? weigh(value, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
      : passesLuhn(value.slice(0, 10));

/** ICAO 9303: weights 7, 3, 1 over letters and digits. */
export function passesIcao(value: string): boolean {
  let sum = 0;
  for (let i = 0; i < value.length - 1; i++)
    sum += (value[i] === '<' ? 0 : valueOf(value, i)) * [7, 3, 1][i % 3]!;
  return sum % 10 === valueOf(value, value.length - 1);
}

const isVin = (value: string): boolean => {
  const letters = 'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9';
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const at = letters.indexOf(value[i]!);
    const one = /\d/.test(value[i]!) ? Number(value[i]) : Number(letters[at + 1]);
    sum += one * [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2][i]!;
  }
  return '0123456789X'[sum % 11] === value[8];
};

const isIrd = (value: string): boolean => {
  const padded = value.padStart(9, '0');
  const first = (11 - (weigh(padded, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const check = first === 10 ? (11 - (weigh(padded, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11 : first;
  return check === valueOf(padded, 8);
};

/**
 * Checks that are no plain weighted sum, by the names that the table of schemes uses. Each gets a
 * value of the scheme's shape, in capitals and without separators.
 */
export const nationalChecks: Readonly<Record<string, (value: string) => boolean>> = {
  luhn: passesLuhn,
  luhn36: passesLuhn36,
  gs1: passesGs1,
  verhoeff: passesVerhoeff,
  hybrid: (value) => passesHybrid(value, 10),
  radix: passesMod11Radix2,
  icao: passesIcao,
  mod97: (value) =>
    restOf(
      value.replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55)),
      97,
    ) === 1,
  ice: (value) => restOf(value, 97) === 0,
  bsn: (value) => weigh(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  luhnd: (value) => passesLuhn(value.replace(/\D/g, '')),
  luhnt: (value) => passesLuhn(value.slice(-10)),
  dni: isDni,
  nie: isNie,
  cif: isCif,
  ess: (value) => Number(value.slice(0, 10)) % 97 === Number(value.slice(10)),
  baltic: (value) => twoRounds(value, counting(10, 1), counting(10, 3)),
  registry: (value) => twoRounds(value, counting(7, 1), counting(7, 3)),
  litva: (value) => twoRounds(value, counting(value.length - 1, 1), counting(value.length - 1, 3)),
  kazakh: (value) =>
    twoRounds(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]),
  fiscale: isCodiceFiscale,
  idnr: isIdNr,
  rvnr: (value) =>
    germanSum(value.slice(0, 11), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === valueOf(value, 11),
  kvnr: (value) =>
    germanSum(value.slice(0, 9), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) === valueOf(value, 9),
  curp: isCurp,
  abn: isAbn,
  fin: isFin,
  hkid: isHkid,
  taiwan: isTaiwanId,
  taiwanfirm: isTaiwanFirm,
  kimlik: isKimlik,
  vkn: isVkn,
  uscc: isUscc,
  nino: isNino,
  nit: isNit,
  paraguay: (value) => (11 - fromRight(value)) % 10 === valueOf(value, value.length - 1),
  guatemala: (value) => '0K987654321'[fromRight(value)] === value.at(-1),
  french: isFrenchKey,
  spi: (value) => restOf(value.slice(0, 10), 511) === Number(value.slice(10)),
  tva: (value) =>
    /^\d{2}/.test(value)
      ? restOf(`${value.slice(2)}12`, 97) === Number(value.slice(0, 2))
      : passesLuhn(value.slice(2)),
  belgian: isBelgian,
  belgianfirm: (value) => 97 - restOf(value.slice(0, 8), 97) === Number(value.slice(8)),
  luxembourg: (value) => restOf(value.slice(0, 6), 89) === Number(value.slice(6)),
  cnpj: isAlnumCnpj,
  cbu: (value) =>
    blocks(value, [
      [7, 1, 3, 9, 7, 1, 3, 1],
      [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1],
    ]),
  ccc: spanishAccount,
  britishvat: isBritishVat,
  cyprus: isCyprus,
  austria: isAustrian,
  austrian: (value) => weigh(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === valueOf(value, 3),
  utr: (value) => '21987654321'[weigh(value, [6, 7, 8, 9, 10, 5, 4, 3, 2], 1) % 11] === value[0],
  greek: (value) => (weigh(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === valueOf(value, 8),
  koreanfirm: isKoreanFirm,
  corporate: isCorporate,
  rif: isRif,
  ecuador: isPublicFirm,
  edrpou: isEdrpou,
  snils: isSnils,
  ogrn: (value) =>
    restOf(value.slice(0, -1), value.length - 2) % 10 === valueOf(value, value.length - 1),
  czech: (value) =>
    value.length === 9 ||
    restOf(value, 11) === 0 ||
    (restOf(value.slice(0, 9), 11) === 10 && value[9] === '0'),
  slovak: (value) => restOf(value, 11) === 0,
  bulstat: (value) => twoRounds(value, counting(8, 1), counting(8, 3)),
  latvia: (value) =>
    /^[0-3]/.test(value)
      ? ((1 + weigh(value, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === valueOf(value, 10) ||
        value.startsWith('32')
      : weigh(value, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  hetu: (value) =>
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(value.replace(/\D/g, '').slice(0, 9)) % 31] ===
    value.at(-1),
  mauritius: (value) => weigh(value, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 17 === 0,
  regon: (value) =>
    value.length === 9 ||
    (weigh(value, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === valueOf(value, 13),
  dowod: (value) => weigh(value, [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0,
  pps: (value) =>
    'WABCDEFGHIJKLMNOPQRSTUV'[
      (weigh(value, [8, 7, 6, 5, 4, 3, 2]) +
        (value.length > 8 && value[8] !== 'W' ? (value.charCodeAt(8) - 64) * 9 : 0)) %
        23
    ] === value[7],
  vietnam: (value) =>
    10 - (weigh(value, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11) === valueOf(value, 9),
  belarus: (value) => weigh(value, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === valueOf(value, 8),
  melli: (value) => {
    const rest = weigh(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? rest : 11 - rest) === valueOf(value, 9);
  },
  ukraine: (value) =>
    (((weigh(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === valueOf(value, 9),
  romania: (value) =>
    ((weigh(value, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === valueOf(value, 9),
  bulgaria: (value) => weigh(value, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === valueOf(value, 9),
  ird: isIrd,
  npi: (value) => passesLuhn(`80840${value}`),
  dea: (value) =>
    (valueOf(value, 2) +
      valueOf(value, 4) +
      valueOf(value, 6) +
      2 * (valueOf(value, 3) + valueOf(value, 5) + valueOf(value, 7))) %
      10 ===
    valueOf(value, 8),
  vin: isVin,
  citizen: (value) => {
    // Portuguese cards: Luhn's method with letters counting 10 to 35, from the right.
    let sum = 0;
    for (let i = 0; i < value.length; i++) {
      const one = valueOf(value, value.length - 1 - i) * (i % 2 === 1 ? 2 : 1);
      sum += one > 9 && i % 2 === 1 ? one - 9 : one;
    }
    return sum % 10 === 0;
  },
};
