import type { Candidates, Stretch } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { isDrawn } from '../placeholder.ts';
import { comparedValue } from './compared-value.ts';
import { readNamedValue, wholeEnd } from './named-value.ts';
import { isPhrase } from './rate-password.ts';
import { isRandom } from './randomness.ts';
import { weighName, type NameWeight } from './secret-names.ts';
import { sortOf } from './value-sort.ts';
import { vendorWords } from './vendor-words.data.ts';

/** Words that names of secrets hold; passwords have their own detector. */
export const secretWords: readonly string[] = [
  'key',
  'token',
  'secret',
  'auth',
  'credential',
  'bearer',
  'cookie',
  'session',
  'dsn',
  'salt',
  'webhook',
  'unseal',
  'signature',
  'crumb',
  'connectionstring',
  'connection_string',
  'schlüssel',
  'clé',
  'clave',
  'chiave',
  'chave',
  'sleutel',
  'klucz',
  'jeton',
  '密钥',
  '令牌',
  'トークン',
  'キー',
  'ssws',
  'reporter_id',
  'login=',
  'sonar.login',
  '_pat',
  'pat =',
];

/** How far behind a name a key may stand that no sign ties to it, in units. */
const reach = 60;
/** What is judged of a token: one that is longer is as random as its beginning. */
const judged = 300;
/** A token that goes on for longer holds no key: it is a file. */
const longest = 100_000;
/** Tokens looked at behind one name. */
const most = 3;
/**
 * Work for a text, about a microsecond each: 1300 names with nothing behind them or 500 keys, and one
 * more for every 24 or 60 units of text, which is more than files of settings have. Whoever writes
 * more is told that the rest was not read.
 */
const patience = (text: string): number => 8000 + text.length / 4;
const lookWork = 6;
const nearWork = 6;
const makerWork = 0.3;
/** Units of a value that are one more. */
const unitsRead = 10;

/**
 * Keys and tokens without a telling form, by the name of a secret or of a service before them.
 *
 * @throws RangeError behind the last find when the text holds more names than are looked at.
 */
export function* findNamedKeys(
  text: string,
  candidates: Candidates,
  lower: string,
  hits: (literal: string) => readonly number[],
): Iterable<Pick> {
  const found = new Map<number, Pick>();
  let isIdle = true;
  const add = (start: number, end: number, confidence: number, evidence: string): void => {
    isIdle = false;
    const known = found.get(start);
    if (known && known.confidence >= confidence) return;
    const documented = isDrawn(text.slice(start, end));
    found.set(start, { start, end, confidence, documented, evidence: [evidence] });
  };
  const idle = new Set<string>();
  let left = patience(text);
  for (const word of secretWords) {
    for (const at of hits(word)) {
      const place = text.slice(Math.max(0, at - 12), at + 36);
      if (idle.has(place)) continue;
      if (left < 0) break;
      isIdle = true;
      left -= lookWork + readSecret(text, at, word.length, add) / unitsRead;
      const weight = weighNear(text, at, word.length);
      const compared = weight === 2 ? comparedValue(text, at) : undefined;
      if (compared) add(compared.start, compared.end, 0.78, 'compared with');
      left -= nearWork * readNear(text, lower, candidates.tokens, at, word.length, weight, add);
      if (isIdle) idle.add(place);
    }
  }
  for (const word of vendorWords) {
    for (const at of hits(word)) {
      if (left < 0) break;
      left -=
        makerWork +
        nearWork * readNear(text, lower, candidates.tokens, at, word.length, 'maker', add);
    }
  }
  yield* found.values();
  if (left < 0) throw new RangeError('more names of keys than are looked at');
}

type Add = (start: number, end: number, confidence: number, evidence: string) => void;

/** Of two words the first says which key it is. */
const kindBefore =
  /(?:api|access|secret|private|auth|client|licen[sc]e|service|account|security|encryption|signing|admin|master|app|ssh|deploy|rest)[ _-]$/i;

/** A value that a sign ties to the name. @returns how many units of it were read. */
function readSecret(text: string, at: number, length: number, add: Add): number {
  const read = readNamedValue(text, at, length);
  if (!read || (!read.isAssigned && !read.isQuoted)) return 0;
  const { name, value, isQuoted, start, end, sign } = read;
  const written = weighName(name);
  if (written === 0) return 0;
  const weight = kindBefore.test(text.slice(Math.max(0, read.nameStart - 14), read.nameStart))
    ? 2
    : written;
  const sort = sortOf(value, isQuoted);
  if (weight === 2 && isQuoted && isPhrase(read) && !aboutKeys.test(value))
    add(start, end, 0.52, 'named like a secret');
  if (sort === 'none' || isSealed(name, value, weight)) return value.length;
  const evidence = weight === 2 ? 'named like a secret' : 'named like a key';
  if (sort === 'random') {
    const confidence = rateRandom(value, weight);
    if (confidence === 0) return value.length;
    const whole = wholeEnd(text, read);
    add(start, whole, confidence, evidence);
    return whole - start;
  } else if (weight === 2 && sort === 'mixed' && value.length >= 8 && !isVersioned(value)) {
    const isWritten = !/[^\w.,:/=-]/.test(value) && !/\d[A-Za-z]+\d/.test(value);
    if (isWritten || (!isQuoted && !/\d/.test(value) && !/[^\w]{5}/.test(value.replace(/\w/g, ''))))
      return value.length;
    add(start, end, value.length >= 16 && /\d/.test(value) ? 0.8 : 0.62, evidence);
  } else if (
    // Written as a word, but where only a secret can stand.
    /secret(?:s|e|key)?$|secret[_-]?key$/i.test(name) &&
    isQuoted &&
    value.length >= 8 &&
    /[^A-Za-z0-9_]|\d/.test(value) &&
    !/^[,(]/.test(sign)
  )
    add(start, end, 0.52, evidence);
  return value.length;
}

/** What programs say about keys. */
const aboutKeys =
  /\b(?:api|keys?|tokens?|secrets?|auth\w*|missing|no|found|expired|add|get|an?)\b/i;

/** Lengths of 16, 24, 32, 48 and 64 bytes in base64 with its padding. */
const keyLengths = new Set([24, 44, 64, 88]);

/**
 * Padded base64 that is no key: text or a sealed value under a name that may be anything's, or under
 * the name of a key of AWS, whose 30 bytes need no padding.
 */
function isSealed(name: string, value: string, weight: NameWeight): boolean {
  return (
    value.endsWith('=') &&
    (weight === 1 ? !keyLengths.has(value.length) : /(?<![a-z])aws\w*secret\w*key/i.test(name))
  );
}

/** `v1.2`, `payment-service-v2`, `2024-05-01`, `utf-8`. */
function isVersioned(value: string): boolean {
  return /^[A-Za-z]+(?:[._/-][A-Za-z]+){0,8}[._-]?v?\d{1,4}(?:\.\d{1,3}){0,3}$|^v?\d+[.\d-]*$/.test(
    value,
  );
}

function rateRandom(value: string, weight: NameWeight): number {
  const isHex = /^(?:0x)?[a-f0-9-]+$/i.test(value);
  if (weight === 1) {
    if (isGuid(value) || (isHex && value.length < 32) || value.length < 16) return 0;
    return isHex ? 0.6 : value.length >= 32 ? 0.78 : value.length >= 20 ? 0.7 : 0.55;
  }
  if (isGuid(value)) return 0.8;
  if (value.length >= 24) return 0.92;
  return value.length >= 16 ? 0.86 : 0.76;
}

function isGuid(value: string): boolean {
  return /^[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}$/i.test(value);
}

function weighNear(text: string, at: number, length: number): NameWeight {
  let start = at;
  while (start > 0 && at - start < 30 && /[\w.-]/.test(text[start - 1] ?? '')) start--;
  let end = at + length;
  while (end - at < 40 && /[\w-]/.test(text[end] ?? '')) end++;
  // What goes on and on is no name.
  if (end - start >= 70 || denied.test(text.slice(Math.max(0, start - 24), start))) return 0;
  const weight = weighName(text.slice(start, end));
  return weight === 1 && kindBefore.test(text.slice(Math.max(0, start - 14), start)) ? 2 : weight;
}

/** `not a real token`, `wrong key`. */
const denied =
  /\b(?:not (?:an? |the )?|no |wrong |invalid |kein |pas de |no es )(?:[a-z]{3,10} )?$/i;

/** Between a name and a key there are signs and few words; these say that it is another thing. */
const otherwise =
  /sha\d|sha-\d|\brev\b|\bref\b|\bsid\b|sid_|\/\/|\.(?:com|io|org|net)\b|md5|hash|digest|checksum|integrity|etag|commit|revision|public|uuid|guid|version|\bid\b|_id\b|example|http|\n\s*\n|[{}]\s*\n.*\n|blob|image|docker|tgz|-----|[.!?]\s[A-Z]|;\s/i;

/** A long random value shortly behind a name. @returns how many values were looked at. */
function readNear(
  text: string,
  lower: string,
  tokens: readonly Stretch[],
  at: number,
  wordLength: number,
  weight: NameWeight | 'maker',
  add: Add,
): number {
  let closer = 0;
  if (weight === 0) return closer;
  // A host name or a path, and what a lock file says of where it comes from.
  if (weight === 'maker' && /[./@]/.test(text[at - 1] ?? '')) return closer;
  const from = at + wordLength;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < Math.min(low + most, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.start > from + reach) return closer;
    const length = token.end - Math.max(token.start, from);
    if (length < 16 || length > longest) continue;
    const start = beginningOf(text, token, from);
    // A base64 value goes on with its padding.
    let end = token.end;
    while (end < token.end + 2 && text[end] === '=') end++;
    const value = text.slice(start, Math.min(end, start + judged));
    closer++;
    if (value.length < 20 || sortOf(value, true) !== 'random') continue;
    const isHex = /^[a-f0-9]+$/i.test(value);
    if (isHex ? value.length < 32 : value.length < 32 && !isRandom(value)) continue;
    if (weight !== 'maker' && isSealed(text.slice(Math.max(0, at - 24), start), value, weight))
      return closer;
    const between = lower.slice(from, start);
    if (otherwise.test(between) || /^\w{0,20}(?:public|sha\d|hash|digest|_?id)\b/.test(between))
      return closer;
    const isTied = /[=:>(]\s{0,3}(?:bearer\s)?\\?["'\x60]?$|\bis:?\s["'\x60]?$/.test(between);
    const isSure = weight === 2 || /key|token|secret|auth/.test(between);
    const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
    if (!isTied && weight !== 2 && !(weight === 1 && isMixed)) return closer;
    if (isGuid(value) && !(isTied && (isSure || weight === 'maker'))) return closer;
    const confidence =
      (isSure && (isTied || weight !== 1) ? 0.78 : 0.55) +
      (isTied ? 0.04 : 0) +
      (weight === 'maker' && isTied && isSure ? 0.08 : 0);
    add(
      start,
      end,
      isGuid(value) ? Math.min(confidence, isSure ? 0.76 : 0.55) : confidence,
      weight === 'maker' ? 'beside the name of a service' : 'near a telling name',
    );
    return closer;
  }
  return closer;
}

/** A token may hold the name as well: `apiKey=…`, `user:…`. */
function beginningOf(text: string, { start, end }: Stretch, from: number): number {
  const first = Math.max(start, from);
  for (let at = Math.min(end - 16, first + judged); at > first; at--) {
    const sign = text[at - 1];
    if (sign === '=' || sign === ':') return at;
  }
  return /[=:]/.test(text[first] ?? '') ? first + 1 : first;
}
