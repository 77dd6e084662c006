import { holdsRow, isDrawn, isPlaceholder } from '../placeholder.ts';
import { isRandom } from './randomness.ts';

/** A stretch that looks like a key although nobody's form and no name says so. */
export interface GuessedKey {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

const shortest = 24;
const shortestUser = 16;
/** With a prefix and that many units hardly anything is anything else. */
const longPrefixed = 30;
/** Of digits and letters of one case, at a length that sums and keys have. */
const plain = /^(?:[a-z0-9]+|[A-Z0-9]+)$/;
const shortestPlain = 32;
const longestPlain = 64;
/** What goes on for longer is a file. */
const longest = 300;

/** What makers put before their keys, and what they put before numbers of things. */
const telling =
  /^(?:.*[_-])?(?:live|prod|production|secret|sk|pat|tok|token|key|api|apikey|auth)[_-]/;
const numbering =
  /^(?:nonce|req|msg|chatcmpl|cmpl|resp|rs|fc|call|toolu|thread|run|step|asst|file|batch|cus|evt|pi|ch|txn|in|il|sub|si|prod|price|po|re|card|pm|seti|cs|acct|usr|user|org|team|proj|project|img|image|id|uid|trace|span|job|task|node|item|doc|page|obj|sha\d*|md5|hash|rev|commit|build|chunk|main|index|vendor|etag|css|sc|ng|v\d+)[_-]/;
const prefixed =
  /^[a-z][a-z0-9]{1,15}(?:[_-][a-z0-9]{1,12}){0,3}[_-](?=[A-Za-z0-9]{20,}$|[\w-]{36,}$)/;
/** Addresses of wallets, which have no letters that look alike, and JSON in base64. */
const other = /^[1-9A-HJ-NP-Za-km-z]{25,44}$|^eyJ/;
const tie = /[=:(,]\s{0,3}(?:bearer\s)?\\?["'`]?$/i;
/** A name and its sign; of sums and of numbers of things there are as many as of keys. */
const assigned = /(?<![?&\w-])([a-z][\w-]{2,24})["'\]]{0,2}\s{0,3}(?::=|=>|[:=])\s{0,3}["'`]?$/i;
const sum =
  /md5|sha|hash|digest|sum|commit|rev|tag|id$|ref|ver|crc|print|public|guid|tree|object|parent|blob|sig|trace|span|req|event|device|build|seed|cache|color|data|code/i;

/** Alone as the user of an address or of a command: `https://…@host`, `curl -u …:`. */
const userBefore = /\/\/$|(?:-u|--user)[ =]["']?$/;
const userAfter = /^(?:@|:@|:["']?(?:\s|$)|["']?\s)/;
const otherwise = /sha-?\d|base64,|integrity|checksum|digest|hash|fingerprint|public|[?&#@%\\]$/i;

/**
 * Looks at a token with no known form: mixed letters and digits drawn at random, behind a sign that
 * assigns or a prefix such as makers write.
 */
export function guessKey(text: string, tokenStart: number, end: number): GuessedKey | undefined {
  const length = end - tokenStart;
  if (length < shortestUser || length > longest) return undefined;
  // Shorter, only as a user, behind which a sign stands.
  if (length < shortest && text[end] !== '@' && text[end] !== ':') return undefined;
  const letters = readBack(text, tokenStart, end);
  if (!letters || end - letters.start < shortestUser || letters.digits < 2) return undefined;
  const { start } = letters;
  const value = text.slice(start, end);
  const body = randomBody(value);
  if (body === undefined) return undefined;
  const confidence = rate(text, end, letters, value, value.slice(0, value.length - body.length));
  return confidence === 0 || isPlaceholder(value) || isDrawn(value) || lacksMark(value)
    ? undefined
    : { start, end, confidence };
}

/** Keys of OpenAI have a mark of their maker in the middle, and these beginnings are nobody else's. */
function lacksMark(value: string): boolean {
  return /^sk-(?:proj|svcacct|admin)-/.test(value) || holdsRow(value);
}

/** The value at the end of a token, which may hold its name as well, and what it is made of. */
interface Letters {
  readonly start: number;
  readonly digits: number;
  readonly small: number;
  readonly capital: number;
}

function readBack(text: string, tokenStart: number, end: number): Letters | undefined {
  let digits = 0;
  let small = 0;
  let capital = 0;
  let dots = 0;
  let at = end;
  for (; at > tokenStart; at--) {
    const code = text.charCodeAt(at - 1);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capital++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code === 46) dots++;
    // The sign before it: `=`, `:`, and `//` of an address.
    else if (code === 61 || code === 58 || (code === 47 && text[at - 2] === '/')) break;
    else if (code !== 45 && code !== 95) return undefined;
  }
  return dots > 1 ? undefined : { start: at, digits, small, capital };
}

/** What follows a prefix, if it was drawn; of nothing else the rest needs to be asked. */
function randomBody(value: string): string | undefined {
  const body = value.slice(prefixed.exec(value)?.[0].length ?? 0);
  return isRandom(body) ? body : undefined;
}

function rate(
  text: string,
  end: number,
  { start, digits, small, capital }: Letters,
  value: string,
  prefix: string,
): number {
  const before = text.slice(Math.max(0, start - 16), start);
  if (userBefore.test(before) && userAfter.test(text.slice(end, end + 3))) return 0.82;
  // Padded: base64 of anything.
  if (value.length < shortest || text[end] === '=' || otherwise.test(before)) return 0;
  const isTelling = telling.test(prefix);
  if (prefix !== '' && !isTelling && numbering.test(prefix)) return 0;
  const isMixed = small >= 3 && capital >= 3;
  const isPlain =
    value.length - prefix.length >= shortestPlain &&
    value.length - prefix.length <= longestPlain &&
    digits >= 3 &&
    plain.test(value.slice(prefix.length));
  if (prefix !== '') {
    if (isTelling) return isMixed ? 0.86 : 0.76;
    if (isMixed) return value.length >= longPrefixed ? 0.76 : 0.7;
    return isPlain ? 0.6 : 0;
  }
  if (isMixed) return tie.test(before) && !other.test(value) ? 0.62 : 0;
  const name = isPlain && assigned.exec(text.slice(Math.max(0, start - 34), start))?.[1];
  return name && !sum.test(name) ? 0.52 : 0;
}
