import { hasBirthDate } from './birth-dates.ts';
import { restOf, valueOf, weigh, type Check } from './check-digits.ts';

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
  N: '01987654321',
  Q: '01234567891',
  S: '987654321',
  V: '-9876543210',
};

/** Checks by name, for what is no plain sum. */
export type NamedChecks = Readonly<Record<string, Check>>;

const digits = (text: string): number[] => [...text].map((char) => Number.parseInt(char, 36));

/**
 * Reads one check: `w` weights and a table, perhaps `@` and the place of the rest's sign (the one
 * after the weights; a value without that place passes); `t` two rows of weights, the second for
 * values that the first leaves ten; `z` weights `/` modulus, perhaps `=` what the sum may leave (else
 * nothing); `r` how many digits `/` modulus, with a dash what is missing to it: the places after them
 * are the rest; a date with its offset and raised months and days; `p` a length to fill up with zeros;
 * or a named one and how many places it looks at.
 */
function readCheck(source: string, named: NamedChecks): Check | number {
  const sum = /^w([0-9a-z]+)([A-Z])(?:@(\d+))?$/.exec(source);
  if (sum) {
    const weights = digits(sum[1]!);
    const table = tables[sum[2]!]!;
    const place = Number(sum[3] ?? weights.length);
    return (value) =>
      value.length <= place || table[weigh(value, weights) % table.length] === value[place];
  }
  const [head = '', tail = ''] = source.slice(1).split('/');
  if (/^t\d/.test(source)) {
    const rounds = [digits(head), digits(tail)];
    const place = head.length;
    return (value) => {
      const rest = rounds.reduce(
        (before, weights) => (before === 10 ? weigh(value, weights) % 11 : before),
        10,
      );
      return rest % 10 === valueOf(value, place);
    };
  }
  if (/^z[0-9a-z]+\//.test(source)) {
    const weights = digits(head);
    const [by = 0, ...rests] = tail.split('=').map((one) => Number.parseInt(one, 36));
    if (rests.length === 0) rests.push(0);
    return (value) => rests.includes(weigh(value, weights) % by);
  }
  const rest = /^(-?)r(\d+)\/(\d+)$/.exec(source);
  if (rest) {
    const [length, by] = [Number(rest[2]), Number(rest[3])];
    return (value) => {
      const left = restOf(value.slice(0, length), by);
      return (rest[1] ? by - left : left) === Number(value.slice(length));
    };
  }
  const date = /^([Ydmy]{2,3})(\d+)(?:m([\d.]+))?(?:d([\d.]+))?(?:m([\d.]+))?$/.exec(source);
  if (date) {
    const steps = (list = '0'): number[] => list.split('.').map(Number);
    return (value) =>
      hasBirthDate(value, Number(date[2]), date[1]!, steps(date[3] ?? date[5]), steps(date[4]));
  }
  if (/^p\d/.test(source)) return Number(head);
  const [, name = '', places] = /^([a-z]+?)(\d+)?$/.exec(source) ?? [];
  const check = named[source] ?? named[name];
  if (!check) throw new Error(`no such check: ${source}`);
  if (named[source] || places === undefined) return check;
  return (value) => value.length < Number(places) || check(value.slice(0, Number(places)));
}

function readScheme(line: string, labels: readonly string[], named: NamedChecks): Scheme {
  const [country = '', kind = '', , shape = '', checks = '', strength = ''] = line.split(';');
  const pattern = new RegExp(`^(?:${shape})$`);
  const lengths = lengthsOf(shape);
  const sources = checks === '' ? [] : checks.split(' ').map((one) => readCheck(one, named));
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

/** The schemes of a table, in its order. */
export function readSchemes(table: string, named: NamedChecks): readonly Scheme[] {
  let labels: readonly string[] = [];
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const own = line.split(';', 3)[2] ?? '';
      if (own !== '=') labels = own.split(', ');
      return readScheme(line, labels, named);
    });
}
