import type { Candidates } from '../candidates.ts';
import { entropy, holdsRow, isDrawn, isPlaceholder } from '../placeholder.ts';
import { cloudFormats, codeHostFormats } from './key-formats.data.ts';
import { guessKey } from './guess-key.ts';
import { hasRightSum } from './key-sums.ts';
import { randomness } from './randomness.ts';
import { vendorFormats } from './vendor-formats.data.ts';

/** Which detector reports a key. */
export type KeyKind = 'cloud' | 'code-host' | 'vendor';

/** A key whose form says who made it. */
export interface FoundKey {
  readonly kind: KeyKind;
  /** Empty: its form is nobody's, but it looks drawn as keys are. */
  readonly maker: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** Drawn or counted rather than random: a value of manuals. */
  readonly documented: boolean;
}

interface Format {
  readonly kind: KeyKind;
  readonly maker: string;
  readonly source: string;
  readonly confidence: number;
}

/** Formats that share two first characters. */
interface Bucket {
  readonly formats: readonly Format[];
  /** One group for each format; made when first needed. */
  regex?: RegExp;
}

const told = 0.96;
const less = 0.78;
/** Of a test system, or meant to be public. */
const open = 0.6;
const floor = 0.5;

const shortest = 15;
const shortestRest = 27;
const restSigns = /[.:_-]|Q~|A[zZ]|\+A|JQQ|NRAL|ACDb|AIoT/;
const classes: Readonly<Record<string, string>> = {
  h: '[a-f0-9]',
  x: '[A-Fa-f0-9]',
  a: '[A-Za-z0-9]',
  l: '[a-z0-9]',
  u: '[A-Z0-9]',
  s: '[\\w-]',
  b: '[\\w+/=-]',
  g: '[A-Fa-f0-9]{8}-(?:[A-Fa-f0-9]{4}-){3}[A-Fa-f0-9]{12}',
};

/** Reads lines of `maker|format format …`; the notation is explained beside the data. */
export function readFormats(data: string, kind: KeyKind): Format[] {
  return data
    .trim()
    .split('\n')
    .flatMap((line) => {
      const cut = line.indexOf('|');
      const maker = line.slice(0, cut);
      return line
        .slice(cut + 1)
        .split(' ')
        .map((written) => {
          const mark = /^[?~]/.exec(written)?.[0] ?? '';
          const source = written
            .slice(mark.length)
            .replace(/%([a-z])/g, (_, name: string) => classes[name] ?? name);
          return {
            kind,
            maker,
            source,
            confidence: mark === '' ? told : mark === '~' ? less : open,
          };
        });
    });
}

/** The first two characters that a format can begin with; `*` if they are not literal. */
export function beginningsOf(source: string): string[] {
  const group = /^\(\?:([^()]{1,200})\)/.exec(source);
  return (group?.[1] ?? source)
    .split('|')
    .slice(0, group ? undefined : 1)
    .map((alternative) => {
      const plain = alternative.replace(/\\(?=[./+])/g, '').slice(0, 2);
      return /^[A-Za-z0-9][\w./:-]$/.test(plain) ? plain : '*';
    });
}

interface Table {
  readonly buckets: readonly Bucket[];
  /** Number of the bucket for two first characters. */
  readonly index: Uint16Array;
  /** Formats that can begin with anything, tried at longer tokens only. */
  readonly rest: Bucket;
}

let table: Table | undefined;

function makeTable(): Table {
  const byBeginning = new Map<string, Format[]>();
  const all = [
    ...readFormats(cloudFormats, 'cloud'),
    ...readFormats(codeHostFormats, 'code-host'),
    ...readFormats(vendorFormats, 'vendor'),
  ];
  for (const format of all) {
    for (const beginning of new Set(beginningsOf(format.source))) {
      const list = byBeginning.get(beginning);
      if (list) list.push(format);
      else byBeginning.set(beginning, [format]);
    }
  }
  const rest = { formats: byBeginning.get('*') ?? [] };
  byBeginning.delete('*');
  const buckets: Bucket[] = [rest];
  const index = new Uint16Array(128 * 128);
  for (const [beginning, formats] of byBeginning) {
    index[beginning.charCodeAt(0) * 128 + beginning.charCodeAt(1)] = buckets.push({ formats }) - 1;
  }
  return { buckets, index, rest };
}

const found = new WeakMap<Candidates, readonly FoundKey[]>();

/** Keys in a text, found once for all detectors that ask. */
export function findKeys(text: string, candidates: Candidates): readonly FoundKey[] {
  const known = found.get(candidates);
  if (known) return known;
  const keys: FoundKey[] = [];
  for (const { start, end } of candidates.tokens) {
    if (end - start < shortest) continue;
    const before = keys.length;
    findInToken(text, start, end, keys);
    const guess = keys.length === before ? guessKey(text, start, end) : undefined;
    if (guess && !isGrown(text, guess.start))
      keys.push({ ...guess, kind: 'vendor', maker: '', documented: false });
  }
  found.set(candidates, keys);
  return keys;
}

/** Tries the beginning of a token and what follows each sign that sets a value apart. */
function findInToken(text: string, start: number, end: number, keys: FoundKey[]): void {
  table ??= makeTable();
  const { buckets, index, rest } = table;
  let at = start;
  // In pasted JSON and addresses the letters of an escape stand right before the key.
  const sign = text.charCodeAt(start - 1);
  const escaped = sign === 92 ? 1 : sign === 37 ? 2 : 0;
  // Formats without a beginning have a sign or some letters that few other tokens have.
  const hasSigns = end - start >= shortestRest && restSigns.test(text.slice(start, end));
  let isBeginning = true;
  let isStrong = true;
  for (; at <= end - shortest; at++) {
    if (!isBeginning) {
      const code = text.charCodeAt(at);
      isStrong = code === 61 || code === 58;
      isBeginning = isBoundary(code) || at + 1 === start + escaped;
      continue;
    }
    const first = text.charCodeAt(at);
    const bucket =
      buckets[first < 128 ? index[first * 128 + (text.charCodeAt(at + 1) & 127)]! : 0]!;
    const key =
      (bucket === rest ? undefined : matchAt(text, at, bucket)) ??
      (hasSigns && isStrong && end - at >= shortestRest && !isShort(text, at)
        ? matchAt(text, at, rest)
        : undefined);
    if (key) {
      keys.push(key);
      at = key.end - 1;
    }
    isStrong = first === 61 || first === 58;
    isBeginning = isBoundary(first) || at + 1 === start + escaped;
  }
}

/** Units by which a known form may be longer and is another one: `xtvly-…`. */
const grownBy = 4;

function isGrown(text: string, start: number): boolean {
  const { buckets, index, rest } = table!;
  for (let at = start + 1; at <= start + grownBy; at++) {
    const first = text.charCodeAt(at) & 127;
    const bucket = buckets[index[first * 128 + (text.charCodeAt(at + 1) & 127)]!]!;
    if (bucket !== rest && matchAt(text, at, bucket)) return true;
  }
  return false;
}

/** Formats without a beginning have no `=` among their first units. */
function isShort(text: string, at: number): boolean {
  for (let to = at; to < at + 16; to++) if (text.charCodeAt(to) === 61) return true;
  return false;
}

/** `=`, `:`, `/`, `.`, `+`, `~`. */
function isBoundary(code: number): boolean {
  return code === 61 || code === 58 || code === 47 || code === 46 || code === 43 || code === 126;
}

function matchAt(text: string, at: number, bucket: Bucket): FoundKey | undefined {
  bucket.regex ??= new RegExp(
    `(?:${bucket.formats.map(({ source }) => `(${source})`).join('|')})(?![A-Za-z0-9_-])`,
    'y',
  );
  bucket.regex.lastIndex = at;
  const match = bucket.regex.exec(text);
  if (!match) return undefined;
  const format = bucket.formats[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
  if (!format) return undefined;
  const [value] = match;
  const { kind, maker } = format;
  let { confidence } = format;
  // What is written in words after the prefix is a name, of a class, a package or a page.
  const written = randomness(value.slice(4)) < writtenBelow;
  if (written && !/^(?:sk|rk)_(?:live|prod)|^gh[pousr]_|^xox|^A[KS]IA/.test(value)) {
    // Behind a long prefix it shows at least where a key would stand.
    if (!/^[A-Za-z0-9]{3,}[_-]/.test(value) && !/\d[A-Za-z]+\d/.test(value.slice(4)))
      return undefined;
    confidence = floor;
  }
  const isRight = hasRightSum(value);
  if (isRight === false) confidence = Math.min(confidence, less);
  if (/[_-](?:test|sandbox)[_-]/i.test(value)) confidence = Math.min(confidence, less);
  const documented =
    !isRight &&
    (isPlaceholder(value) ||
      isDrawn(value) ||
      entropy(value.slice(4)) < 2.4 ||
      /(.)\1{5}/.test(value.slice(4)));
  // What is weak and drawn at that says nothing.
  if ((documented && confidence === open) || (confidence <= less && holdsRow(value)))
    return undefined;
  return { kind, maker, start: at, end: at + value.length, confidence, documented };
}

/** Names of packages and classes have about -0.3 bits a unit. */
const writtenBelow = 0;
