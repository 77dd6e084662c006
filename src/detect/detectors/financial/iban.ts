import { defineDetector } from '../../detector.ts';
import { mod97 } from '../../digits.ts';

/** Lengths by country, SWIFT IBAN registry and the experimental ones; two letters and two digits each. */
const registry =
  'AD24AE23AL28AO25AT20AX18AZ28BA20BE16BF28BG22BH22BI27BJ28BL27BR29BY28CF27CG27CH21CI28CM27CR22CV25CY28CZ24DE22DJ27DK18DO28DZ26EE20EG29ES24FI18FK18FO18FR27GA27GB22GE22GF27GI23GL18GP27GQ27GR27GT28GW25HN28HR21HU28IE22IL23IQ23IR26IS26IT27JO30KM27KW30KZ20LB28LC32LI21LT20LU20LV21LY25MA28MC27MD24ME22MF27MG27MK19ML28MN20MQ27MR27MT31MU30MZ25NC27NE28NI28NL18NO15OM23PF27PK24PL28PM27PS29PT25QA29RE27RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SN28SO23ST25SV28TD27TF27TG28TL23TN24TR26UA29VA22VG24WF27XK20YE30YT27';
const lengths = new Map(
  (registry.match(/.{4}/g) ?? []).map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);

/** Numbers of the registry and of manuals, which everybody copies. */
const documented =
  /^(?:DE89370400440532013000|GB(?:82WEST12345698765432|29NWBK60161331926819|33BUKB20201555555555)|FR(?:1420041010050500013M02606|7630006000011234567890189)|NL91ABNA0417164300|ES9121000418450200051332|BE(?:68539007547034|71096123456769)|CH9300762011623852957|AT611904300234573201|IT60X0542811101000000123456)$/;

export default defineDetector({
  id: 'iban',
  title: 'IBAN',
  category: 'financial',
  severity: 'high',
  why: 'It names a bank account; with a name it is enough for a direct debit.',
  digits: 4,
  patterns: [
    {
      regex:
        /(?<=(?<before>(?<![A-Za-z0-9])[A-Z]{2}))\d{2}(?:[ -]{0,2}[A-Z0-9]{4}){2,7}(?:[ -]{0,2}[A-Z0-9]{1,3})?(?![A-Za-z0-9])/y,
      at: 'number',
      confidence: 0.96,
      evidence: 'country and length',
    },
    {
      regex:
        /(?<=(?<before>(?<![A-Za-z0-9])[A-Za-z]{2}))\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])/y,
      at: 'number',
      confidence: 0.9,
      evidence: 'country and length',
    },
    {
      // A word in capitals may follow: cut at the length that the country has.
      regex:
        /(?<=(?<before>(?<![A-Za-z0-9])[A-Z]{2}))\d{2}(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?(?= [A-Z]{1,4}\b)/y,
      at: 'number',
      confidence: 0.9,
      evidence: 'country and length',
    },
  ],
  validate({ value }) {
    const compact = normalise(value);
    if (lengths.get(compact.slice(0, 2)) !== compact.length) return false;
    if (mod97(compact.slice(4) + compact.slice(0, 4)) !== 1) return false;
    return documented.test(compact) ? 'documented' : undefined;
  },
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

function normalise(value: string): string {
  return value.replace(/[ -]/g, '').toUpperCase();
}
