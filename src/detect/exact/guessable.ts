import type { ColumnKind } from './columns.ts';
import { passesLuhn } from '../digits.ts';

/** Fewer possible values than 2 to this can all be tried by whoever holds table and key. */
export const guessableBits = 40;

/** What kinds hold that everybody can list: bits of a word of a name, of a date, of a mail address. */
const bitsOfWord = 14;
const bitsOfDate = 15;
const bitsOfMail = 33;
const bitsOfPhone = 26;

/** Counts what a column holds, to tell how many values it could have. */
export interface Estimate {
  add(form: string): void;
  /** Logarithm (base 2) of the number of values; rather too low than too high. */
  bits(): number;
}

/**
 * Numbers and codes by how varied each place of them is: a prefix that all rows share and a count that
 * goes up add nothing. A last digit that all other digits give (Luhn) is not counted.
 */
export function createEstimate(kind: ColumnKind): Estimate {
  const places: Map<string, number>[] = [];
  let rows = 0;
  let words = 0;
  let luhn = 0;
  return {
    add(form) {
      rows++;
      words += form.split(' ').length;
      if (/^\d{12,19}$/.test(form) && passesLuhn(form)) luhn++;
      for (let i = 0; i < form.length; i++) {
        const place = (places[i] ??= new Map());
        place.set(form[i]!, (place.get(form[i]!) ?? 0) + 1);
      }
    },
    bits() {
      if (kind === 'name' || kind === 'text') return (words / Math.max(1, rows)) * bitsOfWord;
      if (kind === 'date') return bitsOfDate;
      if (kind === 'email') return bitsOfMail;
      if (kind === 'phone') return bitsOfPhone;
      const sum = places.reduce((bits, place) => bits + entropy(place), 0);
      return luhn > rows * 0.9 ? sum - Math.log2(10) : sum;
    },
  };
}

function entropy(place: ReadonlyMap<string, number>): number {
  const all = [...place.values()].reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of place.values()) bits -= (count / all) * Math.log2(count / all);
  return bits;
}
