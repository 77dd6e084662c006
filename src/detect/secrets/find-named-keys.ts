import type { Candidates, Stretch } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { readNamedValue } from './named-value.ts';
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
/** Tokens looked at behind one name. */
const most = 3;
/** Names looked at in one text without finding anything: a text full of them is no letter. */
const patience = 600;

/** Keys and tokens without a telling form, by the name of a secret or of a service before them. */
export function findNamedKeys(
  text: string,
  candidates: Candidates,
  lower: string,
  hits: (literal: string) => readonly number[],
): Iterable<Pick> {
  const found = new Map<number, Pick>();
  const add = (start: number, end: number, confidence: number, evidence: string): void => {
    const known = found.get(start);
    if (!known || known.confidence < confidence)
      found.set(start, { start, end, confidence, evidence: [evidence] });
  };
  const seen = new Set<string>();
  let left = patience;
  for (const word of secretWords) {
    for (const at of hits(word)) {
      const place = text.slice(Math.max(0, at - 12), at + 36);
      if (seen.has(place)) continue;
      seen.add(place);
      if (left-- < 0) return found.values();
      readSecret(text, at, word.length, add);
      readNear(
        text,
        lower,
        candidates.tokens,
        at,
        word.length,
        weighNear(text, at, word.length),
        add,
      );
    }
  }
  for (const word of vendorWords) {
    for (const at of hits(word)) {
      if (left-- < 0) return found.values();
      readNear(text, lower, candidates.tokens, at, word.length, 'maker', add);
    }
  }
  return found.values();
}

type Add = (start: number, end: number, confidence: number, evidence: string) => void;

/** Of two words the first says which key it is. */
const kindBefore =
  /(?:api|access|secret|private|auth|client|licen[sc]e|service|account|security|encryption|signing|admin|master|app|ssh|deploy|rest)[ _-]$/i;

/** A value that a sign ties to the name. */
function readSecret(text: string, at: number, length: number, add: Add): void {
  const read = readNamedValue(text, at, length);
  if (!read || (!read.isAssigned && !read.isQuoted)) return;
  const { name, value, isQuoted, start, end, sign } = read;
  const written = weighName(name);
  if (written === 0) return;
  const weight = kindBefore.test(text.slice(Math.max(0, read.nameStart - 14), read.nameStart))
    ? 2
    : written;
  const sort = sortOf(value, isQuoted);
  if (sort === 'none') return;
  const evidence = weight === 2 ? 'named like a secret' : 'named like a key';
  if (sort === 'random') {
    const confidence = rateRandom(value, weight);
    if (confidence > 0) add(start, end, confidence, evidence);
  } else if (weight === 2 && sort === 'mixed' && value.length >= 8 && !isVersioned(value)) {
    const isWritten = !/[^\w.,:/=-]/.test(value) && !/\d[A-Za-z]+\d/.test(value);
    if (isWritten || (!isQuoted && !/\d/.test(value) && !/[^\w]{5}/.test(value.replace(/\w/g, ''))))
      return;
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
    if (isGuid(value) || (isHex && value.length < 32)) return 0;
    return isHex ? 0.6 : value.length >= 32 ? 0.78 : value.length >= 20 ? 0.7 : 0;
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
  return weighName(text.slice(start, end));
}

/** Between a name and a key there are signs and few words; these say that it is another thing. */
const otherwise =
  /sha\d|sha-\d|\brev\b|\bref\b|\bsid\b|sid_|\/\/|\.(?:com|io|org|net)\b|md5|hash|digest|checksum|integrity|etag|commit|revision|public|uuid|guid|version|\bid\b|_id\b|example|http|\n\s*\n|[{}]\s*\n.*\n|blob|image|docker|tgz|[.!?]\s[A-Z]|;\s/i;

/** A long random value shortly behind a name. */
function readNear(
  text: string,
  lower: string,
  tokens: readonly Stretch[],
  at: number,
  length: number,
  weight: NameWeight | 'maker',
  add: Add,
): void {
  if (weight === 0) return;
  // A host name or a path, and what a lock file says of where it comes from.
  if (weight === 'maker' && /[./@]/.test(text[at - 1] ?? '')) return;
  const from = at + length;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < Math.min(low + most, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.start > from + reach) return;
    if (token.end - Math.max(token.start, from) < 16) continue;
    const start = beginningOf(text, token, from);
    // A base64 value goes on with its padding.
    let end = token.end;
    while (end < token.end + 2 && text[end] === '=') end++;
    const value = text.slice(start, end);
    if (value.length < 20 || value.length > 300 || sortOf(value, true) !== 'random') continue;
    const isHex = /^[a-f0-9]+$/i.test(value);
    if (isHex ? value.length < 32 : value.length < 32 && !isRandom(value)) continue;
    const between = lower.slice(from, start);
    if (otherwise.test(between) || /^\w{0,20}(?:public|sha\d|hash|digest|_?id)\b/.test(between))
      return;
    const isTied = /[=:>(]\s{0,3}(?:bearer\s)?\\?["'\x60]?$|\bis:?\s["'\x60]?$/.test(between);
    const isSure = weight === 2 || /key|token|secret|auth/.test(between);
    if (!isTied && weight !== 2) return;
    if (isGuid(value) && !(isTied && (isSure || weight === 'maker'))) return;
    const confidence =
      (isSure ? 0.78 : 0.55) +
      (isTied ? 0.04 : 0) +
      (weight === 'maker' && isTied && isSure ? 0.08 : 0);
    add(
      start,
      end,
      isGuid(value) ? Math.min(confidence, isSure ? 0.76 : 0.55) : confidence,
      weight === 'maker' ? 'beside the name of a service' : 'near a telling name',
    );
    return;
  }
}

/** A token may hold the name as well: `apiKey=…`, `user:…`. */
function beginningOf(text: string, { start, end }: Stretch, from: number): number {
  const first = Math.max(start, from);
  for (let at = end - 16; at > first; at--) {
    const sign = text[at - 1];
    if (sign === '=' || sign === ':') return at;
  }
  return /[=:]/.test(text[first] ?? '') ? first + 1 : first;
}
