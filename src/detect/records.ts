import { bands, type Finding } from './finding.ts';
import { groupValue } from './find-structure.ts';
import type { Reading } from './reading.ts';

/**
 * Kinds that say who is meant; dates do so only as birth dates. Strong ones apart. Organisations and
 * places say it of nobody: a signature with an employer is no more than one without.
 */
const weakKinds = new Set(['person-name']);
export const strongKinds: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'postal-address',
  'birth-date',
  'ip-address',
  'us-ssn',
  'national-id',
  'tax-id',
  'passport',
  'driving-licence',
  'licence-plate',
  'payment-card',
  'iban',
  'bank-account',
  'mrn',
  'health-insurance-number',
]);
/** Kinds of a business card or a signature: people hand these out. */
const contactKinds = new Set(['email', 'phone', 'postal-address', 'ip-address', ...weakKinds]);

const fewestKinds = 3;
/** A gap wider than this, in code units, or an empty line ends what is said about one subject. */
const widestGap = 160;
const longest = 1000;

/** Whether a value can be part of a record or a list. */
export function isIdentifier({ detector, confidence }: Finding): boolean {
  return confidence >= bands.medium && (strongKinds.has(detector) || weakKinds.has(detector));
}

/**
 * Several kinds of identifier close together that belong to one subject. A kind that comes again
 * with another value begins the next subject.
 */
export function findRecords({ text, values }: Reading): Finding[] {
  const records: Finding[] = [];
  let members: Finding[] = [];
  /** The values of each kind among the members. */
  let kinds = new Map<string, string>();
  const close = (): void => {
    // Of most kinds there is one alone.
    const record = kinds.size < fewestKinds ? null : recordOf(members);
    if (record) records.push(record);
    members = [];
    kinds = new Map();
  };
  for (const value of values) {
    if (!isIdentifier(value)) continue;
    const first = members[0];
    const last = members.at(-1);
    if (first && last) {
      const known = kinds.get(value.detector);
      const isAgain = known !== undefined && known !== value.value;
      if (
        value.start - last.end > widestGap ||
        value.end - first.start > longest ||
        endsSubject(text, last.end, value.start, isAgain, kinds.size >= fewestKinds)
      )
        close();
    }
    members.push(value);
    // Another value of a kind that is already there makes every value of it another one.
    const known = kinds.get(value.detector);
    kinds.set(value.detector, known === undefined || known === value.value ? value.value : several);
  }
  close();
  return records;
}

/** No value: a kind of which there are several. */
const several = '\n';

/** An empty line, or what says that another subject begins: a kind again, on another line or in full. */
function endsSubject(
  text: string,
  from: number,
  to: number,
  isAgain: boolean,
  isFull: boolean,
): boolean {
  const between = text.slice(from, to);
  const isLine = between.includes('\n');
  return (isAgain && (isLine || isFull)) || (isLine && /\n\s*\n/.test(between));
}

function recordOf(members: readonly Finding[]): Finding | null {
  const kinds = kindsOf(members);
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last || kinds.size < fewestKinds) return null;
  if (![...kinds].some((kind) => strongKinds.has(kind))) return null;
  const priv = [...kinds].filter((kind) => !contactKinds.has(kind) && strongKinds.has(kind)).length;
  const confidence =
    priv > 0
      ? kinds.size > fewestKinds || priv > 1
        ? 0.97
        : 0.94
      : kinds.size > fewestKinds
        ? 0.9
        : 0.85;
  return {
    detector: 'record',
    category: 'customer',
    scope: 'group',
    start: first.start,
    end: last.end,
    confidence,
    evidence: [
      `${kinds.size} kinds of identifier together`,
      ...(priv > 0 ? [] : ['contact details only']),
    ],
    value: groupValue(members),
    size: 1,
    signals: [],
    members: [...members],
  };
}

function kindsOf(members: readonly Finding[]): Set<string> {
  return new Set(members.map(({ detector }) => detector));
}
