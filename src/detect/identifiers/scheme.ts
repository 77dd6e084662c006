import { hasBirthDate } from './birth-dates.ts';
import { weigh } from './check-digits.ts';
import { nationalChecks } from './national-checks.ts';
import { schemeTable } from './schemes.data.ts';

/**
 * What identifiers are of: n a person, t a taxpayer, c a company, v a payer of VAT, h the insured, s a
 * US social security number, p a passport, d a driving licence, i a device, b a bank account, r a
 * bank, e and f a US doctor (NPI, DEA), y a vehicle.
 */
export type Kind =
  | 'n'
  | 't'
  | 'c'
  | 'v'
  | 'h'
  | 's'
  | 'p'
  | 'd'
  | 'i'
  | 'b'
  | 'r'
  | 'e'
  | 'f'
  | 'y';

/** One kind of number that one authority gives. */
export interface Scheme {
  /** ISO 3166 code of its country; `xx` for all. */
  readonly country: string;
  readonly kind: Kind;
  /** As people write its name; compared without blanks, signs and accents. */
  readonly labels: readonly string[];
  /** Of values without separators, in capitals. */
  readonly shape: RegExp;
  /** Whether a value without separators, in capitals, has its shape. */
  fits(value: string): boolean;
  /** Check digits and dates of a value that fits; null for schemes without. */
  readonly check: ((value: string) => boolean) | null;
  /** Whether its values can have a length, without separators. */
  lengths(length: number): boolean;
  /** Whether each of its values holds a letter, as far as its shape shows at a glance. */
  readonly needsLetter: boolean;
  /** What a checked value without any label is worth, and how it must then be written. */
  readonly bare: { readonly confidence: number; readonly form: string | undefined } | null;
}

/** Last places by the rest of a weighted sum; a dash is a rest that no number has. */
const tables: Readonly<Record<string, string>> = {
  A: '00987654321',
  C: '0-987654321',
  D: '0123456789-',
  E: '01234567890',
  G: '0987654321',
  H: '0123456789',
  J: '09987654321',
  K: '0K987654321',
  L: '10987654321',
  M: '21987654321',
  Q: '01234567891',
};

type Check = (value: string) => boolean;

/**
 * Reads one check: `w` weights and a table (the place after the weights is the rest's), `z` weights
 * `/` modulus (the sum must vanish), a date with its offset and raised months and days, `p` a length
 * to fill up with zeros, or a name of `nationalChecks` and how many places it looks at.
 */
function readCheck(source: string): Check | number {
  const first = source.charAt(0);
  const digits = (text: string): number[] => [...text].map((char) => Number.parseInt(char, 36));
  if (/^w[0-9a-z]+[A-Z]$/.test(source)) {
    const weights = digits(source.slice(1, -1));
    const table = tables[source.at(-1)!]!;
    return (value) => table[weigh(value, weights) % table.length] === value[weights.length];
  }
  if (/^z[0-9a-z]+\//.test(source)) {
    const [weights = '', modulus = ''] = source.slice(1).split('/');
    const parsed = digits(weights);
    const by = Number.parseInt(modulus, 36);
    return (value) => weigh(value, parsed) % by === 0;
  }
  const date = /^([Ydmy]{2,3})(\d+)(?:m([\d.]+))?(?:d([\d.]+))?(?:m([\d.]+))?$/.exec(source);
  if (date) {
    const steps = (list = '0'): number[] => list.split('.').map(Number);
    return (value) =>
      hasBirthDate(value, Number(date[2]), date[1]!, steps(date[3] ?? date[5]), steps(date[4]));
  }
  if (first === 'p' && /\d$/.test(source)) return Number(source.slice(1));
  const [, name = '', places] = /^([a-z]+?)(\d+)?$/.exec(source) ?? [];
  const named = nationalChecks[source] ?? nationalChecks[name];
  if (!named) throw new Error(`no such check: ${source}`);
  if (nationalChecks[source] || places === undefined) return named;
  return (value) => value.length < Number(places) || named(value.slice(0, Number(places)));
}

function readScheme(line: string, labels: readonly string[]): Scheme {
  const [country = '', kind = '', , shape = '', checks = '', strength = ''] = line.split(';');
  const pattern = new RegExp(`^(?:${shape})$`);
  const lengths = lengthsOf(shape);
  const sources = checks === '' ? [] : checks.split(' ').map(readCheck);
  const width = sources.find((one) => typeof one === 'number') ?? 0;
  const tests = sources.filter((one) => typeof one !== 'number');
  const [form, confidence] = strength.includes(' ')
    ? [strength.slice(0, strength.lastIndexOf(' ')), strength.slice(strength.lastIndexOf(' '))]
    : [undefined, strength];
  return {
    country,
    kind: kind as Kind,
    labels,
    shape: pattern,
    fits: (value) => lengths(value.length) && pattern.test(value),
    lengths,
    // What may be missing and classes with digits say nothing.
    needsLetter: /[A-Z]/.test(
      shape.replace(/\([^()]*\)\?|\(\?:[^()]*\)|\[[^\]]*(?:\\d|\d)[^\]]*\](?:\{\d+\})?|\?/g, ''),
    ),
    check:
      tests.length === 0
        ? null
        : (value) => {
            const core = (pattern.exec(value)?.[1] ?? value).padStart(width, '0');
            return tests.every((passes) => passes(core));
          },
    bare: confidence === '' ? null : { confidence: Number(confidence), form },
  };
}

/** Shortest and longest value of a shape, counted without its alternatives' detail. */
function lengthsOf(shape: string): (length: number) => boolean {
  const plain = shape.replace(/\[[^\]]*\]|\\d/g, 'x');
  const fixed = /^x(?:\{\d+\}|x)*$/.test(plain);
  const total = plain.replace(/x\{(\d+)\}/g, (_, times: string) =>
    'x'.repeat(Number(times)),
  ).length;
  return (length) => !fixed || length === total;
}

let read: readonly Scheme[] | undefined;

/** All schemes of the table, in its order; read when first asked for. */
export function allSchemes(): readonly Scheme[] {
  if (read) return read;
  let labels: readonly string[] = [];
  read = schemeTable
    .trim()
    .split('\n')
    .map((line) => {
      const own = line.split(';', 3)[2] ?? '';
      if (own !== '=') labels = own.split(', ');
      return readScheme(line, labels);
    });
  return read;
}
