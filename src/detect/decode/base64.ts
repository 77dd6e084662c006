import { inflate } from './inflate.ts';
import type { Decoder, Piece } from './piece.ts';
import { fromUtf8, isText, utf8End } from './utf8.ts';

/** The shortest values worth hiding are a dozen bytes. */
const shortest = 14;
/** Units looked at before the rest is decoded; a picture or a hash shows itself in these. */
const head = 64;
/** What goes on in the next line, after the mark of a quotation. */
const nextLine = /\r?\n[ \t>]{0,6}(?=[A-Za-z0-9+/_-])/y;
/** Raw deflate has no mark of its own, so that one has to try. */
const trialUnits = 400;

const values = new Int8Array(128).fill(-1);
for (const [at, char] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries())
  values[char.charCodeAt(0)] = at;
values[45] = 62;
values[95] = 63;
const comma = 44;
const equals = 61;
/** A longer word comes in steps. */
const longestStep = 4000;

/** Base64 and base64url of text, also compressed, also over several lines. */
export const base64: Decoder = {
  name: 'base64',
  find({ text, longRuns }) {
    const pieces: Piece[] = [];
    let done = 0;
    // A block of lines is tried from its first line only.
    let tried = 0;
    for (const { start, end } of longRuns()) {
      // A name and a separator may stand in the same run: `data=`, `key:`, `a.b.c`.
      let at = Math.max(start, done);
      while (at < end) {
        const to = wordsEnd(text, at);
        if (to === at) {
          at++;
          continue;
        }
        if (isPicture(text, at)) break;
        const from = at;
        const piece =
          to - at >= shortest || goesOn(text, to)
            ? pieceAt(text, at, (reach) => {
                const may = from >= tried;
                tried = Math.max(tried, reach);
                return may;
              })
            : null;
        if (piece) pieces.push(piece);
        at = piece?.end ?? to;
      }
      done = Math.max(done, at);
    }
    return pieces;
  },
};

/** @param mayTry whether to try to inflate what has no mark, up to an offset */
function pieceAt(text: string, from: number, mayTry: (end: number) => boolean): Piece | null {
  const begin = unitsFrom(text, from, head);
  if (begin.units.length + (begin.tail?.units.length ?? 0) < shortest) return null;
  const sorts = sortsOf(begin.units);
  if (sorts.distinct < 6 || sorts.small + sorts.capitals === 0) return null;
  const start = bytesOf(begin.units.slice(0, 4));
  const [first = 0, second = 0] = start;
  const packed = (first === 0x1f && second === 0x8b) || first === 0x78;
  const isPlain = !packed && mayBeText(start) && textOf(bytesOf(begin.units)) !== null;
  if (!isPlain && !packed && /^[0-9a-fA-F]+=*$/.test(begin.units)) return null;
  let all: Units | undefined;
  const whole = (): Units => (all ??= unitsFrom(text, from, Infinity));
  if (!isPlain && !packed) {
    if (!isDense(sorts, begin.units.length)) return null;
    const trial = unitsFrom(text, from, trialUnits);
    const out = mayTry(trial.end) ? inflate(bytesOf(trial.units), true) : null;
    if (!out || out.bytes.length < 4 || textOf(out.bytes) === null) return null;
  }
  const { end, units, tail } = whole();
  let isCut = false;
  const read = (of: string): string | null => {
    const raw = bytesOf(of);
    if (isPlain) return textOf(raw);
    const own = inflate(raw);
    isCut = own?.isCut ?? false;
    return own && textOf(own.bytes);
  };
  const plain = tail ? read(units + tail.units) : null;
  const piece = plain ?? read(units);
  if (piece === null || piece.length < 4) return null;
  return { start: from, end: plain !== null && tail ? tail.end : end, plain: piece, isCut };
}

/** How many units of a word are of each sort, and how many of the first differ, as far as it matters. */
interface Sorts {
  readonly small: number;
  readonly capitals: number;
  readonly digits: number;
  readonly distinct: number;
}

function sortsOf(units: string): Sorts {
  let [small, capitals, digits, distinct, low, high] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < units.length; at++) {
    const code = units.charCodeAt(at);
    if (code >= 97) small++;
    else if (code >= 65) capitals++;
    else if (code >= 48 && code < 58) digits++;
    const bit = 1 << (code & 31);
    if (((code < 64 ? low : high) & bit) !== 0) continue;
    distinct++;
    if (code < 64) low |= bit;
    else high |= bit;
  }
  return { small, capitals, digits, distinct };
}

/** Whether text may begin with these bytes: told by the first one or two, before the rest is decoded. */
function mayBeText([first = 0, second = 0]: Uint8Array): boolean {
  if (second === 0) return true;
  if (first < 0x80) return first >= 32 || (first >= 9 && first <= 13);
  return first >= 0xc2 && first < 0xf5 && (second & 0xc0) === 0x80;
}

/** Compressed bytes have letters of both cases and digits; names of code have few of one of them. */
function isDense({ small, capitals, digits }: Sorts, length: number): boolean {
  return small * 8 >= length && capitals * 8 >= length && digits * 20 >= length;
}

/** A picture in the text itself: never text, and long. */
function isPicture(text: string, from: number): boolean {
  // Cheap first: it is asked of every word.
  if (text.charCodeAt(from - 1) !== comma) return false;
  return /data:(?:image|font|audio|video)\/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,3};base64,$/i.test(
    text.slice(Math.max(0, from - 120), from),
  );
}

interface Units {
  readonly units: string;
  readonly end: number;
  /** What begins the line after it, which may be its last part or the next sentence. */
  readonly tail?: { readonly units: string; readonly end: number };
}

/** Units of the alphabet from an offset on, over line ends, up to `most` of them. */
function unitsFrom(text: string, from: number, most: number): Units {
  let units = '';
  let at = from;
  for (;;) {
    const end = wordsEnd(text, at);
    units += text.slice(at, end);
    at = end;
    nextLine.lastIndex = at;
    if (units.length < most && !units.endsWith('=') && wordsEnd(text, at) > at) continue;
    if (units.endsWith('=') || units.length >= most || !nextLine.test(text)) break;
    const next = nextLine.lastIndex;
    const nextEnd = wordsEnd(text, next);
    // A line of prose is no line of a code.
    if (nextEnd < lineEnd(text, next))
      return { units, end: at, tail: { units: text.slice(next, nextEnd), end: nextEnd } };
    at = next;
  }
  return { units, end: at };
}

function goesOn(text: string, at: number): boolean {
  if (text[at] !== '\n' && text[at] !== '\r') return false;
  nextLine.lastIndex = at;
  return nextLine.test(text);
}

function wordsEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + longestStep);
  let end = at;
  while (end < most && (values[text.charCodeAt(end)] ?? -1) >= 0) end++;
  if (end === at) return at;
  for (let signs = 0; signs < 2 && text.charCodeAt(end) === equals; signs++) end++;
  return end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const at = end < 0 ? text.length : end;
  return text[at - 1] === '\r' ? at - 1 : at;
}

function bytesOf(units: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((units.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let size = 0;
  for (let at = 0; at < units.length; at++) {
    const value = values[units.charCodeAt(at)] ?? -1;
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[size++] = (bits >> held) & 255;
    }
  }
  return bytes.subarray(0, size);
}

/** UTF-8, or UTF-16 as PowerShell encodes it. The last character may have been cut. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > 7 && bytes[1] === 0 && bytes[3] === 0 && bytes[5] === 0) {
    let wide = '';
    for (let at = 0; at + 1 < bytes.length; at += 2)
      wide += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
    return isText(wide) ? wide : null;
  }
  const end = utf8End(bytes);
  if (bytes.length - end > 3) return null;
  const text = fromUtf8(bytes.subarray(0, end));
  return text !== null && isText(text) ? text : null;
}
