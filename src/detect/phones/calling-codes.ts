import { callingCodes } from './calling-codes.data.ts';

/** Calling code -> by length of the national number, a bit for each digit it can begin with. */
const plans = new Map(
  callingCodes.split(';').map((entry) => {
    const [code = '', ...groups] = entry.split(' ');
    const masks = new Map<number, number>();
    for (const group of groups) {
      const [lengths = '', mask = ''] = group.split(':');
      for (const length of lengths) masks.set(parseInt(length, 36), parseInt(mask, 36));
    }
    return [code, masks] as const;
  }),
);

/** Shortest and longest number with its calling code: ITU-T E.164 allows fifteen digits. */
const shortest = 7;
const longest = 15;

/**
 * What a country's plan says of digits that begin with a calling code: a number of it (`fits`), of
 * no length or beginning it knows (`unlikely`), or no calling code at all (`no`). A trunk zero after
 * the code, as in `+44 (0)20 …`, is passed over.
 */
export function fitOfInternational(digits: string): 'fits' | 'unlikely' | 'no' {
  if (digits.length < shortest || digits.length > longest + 1) return 'no';
  for (let length = 1; length <= 3; length++) {
    const plan = plans.get(digits.slice(0, length));
    if (!plan) continue;
    const national = digits.slice(length);
    const isNumber = (number: string): boolean =>
      ((plan.get(number.length) ?? 0) & (1 << Number(number[0]))) !== 0;
    if (isNumber(national) || (national.startsWith('0') && isNumber(national.slice(1))))
      return 'fits';
    return digits.length <= longest ? 'unlikely' : 'no';
  }
  return 'no';
}
