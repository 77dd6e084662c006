import type { Candidates } from '../../candidates.ts';
import { defineDetector, type Pick } from '../../detector.ts';
import { mod97 } from '../../digits.ts';

/** Lengths by country, SWIFT IBAN registry and the experimental ones; two letters and two digits each. */
const registry =
  'AD24AE23AL28AO25AT20AX18AZ28BA20BE16BF28BG22BH22BI27BJ28BL27BR29BY28CF27CG27CH21CI28CM27CR22CV25CY28CZ24DE22DJ27DK18DO28DZ26EE20EG29ES24FI18FK18FO18FR27GA27GB22GE22GF27GI23GL18GP27GQ27GR27GT28GW25HN28HR21HU28IE22IL23IQ23IR26IS26IT27JO30KM27KW30KZ20LB28LC32LI21LT20LU20LV21LY25MA28MC27MD24ME22MF27MG27MK19ML28MN20MQ27MR27MT31MU30MZ25NC27NE28NI28NL18NO15OM23PF27PK24PL28PM27PS29PT25QA29RE27RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SN28SO23ST25SV28TD27TF27TG28TL23TN24TR26UA29VA22VG24WF27XK20YE30YT27';
const lengths = new Map(
  (registry.match(/.{4}/g) ?? []).map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);

/** Country, length and check digits are right. */
const proven = 0.96;

/** Numbers of the registry and of manuals, which everybody copies. */
const documented =
  /^(?:DE89370400440532013000|GB(?:82WEST12345698765432|29NWBK60161331926819|33BUKB20201555555555)|FR(?:1420041010050500013M02606|7630006000011234567890189)|NL91ABNA0417164300|ES9121000418450200051332|BE(?:68539007547034|71096123456769)|CH9300762011623852957|AT611904300234573201|IT60X0542811101000000123456)$/;

export default defineDetector({
  id: 'iban',
  title: 'IBAN',
  category: 'financial',
  severity: 'high',
  digits: 4,
  pick: findIbans,
  normalise,
  context: [
    'iban',
    'konto*',
    'bank*',
    'account',
    'compte',
    'cuenta',
    'conto',
    'rekening',
    'überweis*',
    'virement',
    'transfer',
  ],
  references: [
    'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
  ],
  examples: {
    match: [
      'Bitte auf «DE02 1203 0000 0000 2020 51» überweisen',
      'IBAN «GB94BARC10201530093459»',
      'virement sur «FR76 3000 1007 9412 3456 7890 185»',
    ],
    ignore: [
      ['DE02 1203 0000 0000 2020 52', 'the check digits are wrong'],
      ['XX00 1234 5678 9012', 'there is no such country'],
      ['part AB12 3456 7890', 'no country has this length'],
    ],
  },
});

const evidence: readonly string[] = ['country and length', 'checked'];

/** Two letters right before two digits, then as many signs in groups of four as the country has. */
function* findIbans(text: string, { numbers }: Candidates): Generator<Pick> {
  let reached = 0;
  for (const { start, end } of numbers) {
    const from = start - 2;
    if (from < reached || end - start < 2 || !isAlnum(text, from) || isAlnum(text, from - 1))
      continue;
    const length = lengths.get(text.slice(from, start).toUpperCase());
    const to = length === undefined ? -1 : endOf(text, from, length);
    if (to < 0) continue;
    const value = normalise(text.slice(from, to));
    if (mod97(value.slice(4) + value.slice(0, 4)) !== 1) continue;
    reached = to;
    yield {
      start: from,
      end: to,
      confidence: proven,
      evidence,
      documented: documented.test(value),
    };
  }
}

/** Where so many signs end, with up to two blanks or dashes before a group; -1 if they do not. */
function endOf(text: string, from: number, length: number): number {
  if (!isDigit(text, from + 2) || !isDigit(text, from + 3)) return -1;
  let at = from;
  for (let count = 0; count < length; count++) {
    if (count > 3 && count % 4 === 0) for (let gap = 0; gap < 2 && isGap(text, at); gap++) at++;
    if (!isAlnum(text, at)) return -1;
    at++;
  }
  return isAlnum(text, at) ? -1 : at;
}

function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 45;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isAlnum(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (code >= 97 && code <= 122) || isDigit(text, at);
}

function normalise(value: string): string {
  return value.replace(/[ -]/g, '').toUpperCase();
}
