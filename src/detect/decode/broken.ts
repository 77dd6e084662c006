import type { NumberStretch } from '../candidates.ts';
import { bands } from '../finding.ts';
import type { Decoder, Encoded, Piece } from './piece.ts';

/** A break: blanks, one line end, the mark of a quotation. */
const gap = /[ \t]{1,4}(?:\r?\n[ \t>|]{0,8})?|\r?\n[ \t>|]{0,8}/y;
const part = /[A-Za-z0-9_+/=.~-]+/y;
/** Vendors' marks that begin a key and no word. */
export const marks: readonly string[] = [
  'akia',
  'asia',
  'aiza',
  'sk_live_',
  'rk_live_',
  'sk_test_',
  'sk-ant-',
  'sk-proj-',
  'sk-or-',
  'ghp_',
  'gho_',
  'ghs_',
  'ghr_',
  'ghu_',
  'github_pat_',
  'glpat-',
  'xoxb-',
  'xoxp-',
  'xapp-',
  'npm_',
  'pypi-',
  'hf_',
  'dop_v1_',
  'shpat_',
  'sg.',
  'gocspx-',
  'whsec_',
  'dapi',
  'eyj',
];
/** A key is no longer than this. */
const longest = 400;

/**
 * Values cut by blanks or a line end: keys that a vendor's mark begins, and numbers over two lines.
 * Only what no longer is one word where it broke is joined: words of a sentence are not parts of a key.
 */
export const broken: Decoder = {
  name: 'parts of a broken value',
  least: bands.medium,
  find: (reading) =>
    [...keys(reading), ...numbers(reading), ...addresses(reading)].toSorted(
      (a, b) => a.start - b.start,
    ),
};

function keys({ text, hits }: Encoded): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const places = marks.flatMap((mark) => hits(mark)).toSorted((a, b) => a - b);
  for (const place of places) {
    if (place < done || /[A-Za-z0-9]/.test(text[place - 1] ?? '')) continue;
    const breaks: Piece[] = [];
    let random = 0;
    let at = place;
    while (at < place + longest) {
      part.lastIndex = at;
      if (!part.test(text)) break;
      const end = part.lastIndex;
      const own = text.slice(at, end);
      if (breaks.length > 0) {
        if (isWord(own)) break;
        if (/\d/.test(own)) random++;
      }
      gap.lastIndex = end;
      at = end;
      if (!gap.test(text)) break;
      at = gap.lastIndex;
      breaks.push({ start: end, end: at, plain: '' });
    }
    done = at;
    // The gap before what is no part stays.
    while (breaks.length > 0 && breaks.at(-1)!.end >= at) breaks.pop();
    if (random > 0) pieces.push(...breaks);
  }
  return pieces;
}

/** Letters of one case, or with a capital at the head: a word. Two and three of them may be part of a key. */
function isWord(part: string): boolean {
  return /^[A-Za-z]?[a-z]{3,}[.,-]?$|^[A-Z]{1,3}$|^(?:an?|as|at|be|by|de|do|in|is|it|my|no|of|on|or|so|to|up|us|we|der|die|das|und|the|and|for|la|le|el|un|en)$/i.test(
    part,
  );
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly isLine: boolean;
}

const mostGaps = 10;
const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Gaps of a number: a blank, or a line end with blanks around it and the mark of a quotation. */
function gapsIn(text: string, { start, end }: NumberStretch): Gap[] {
  const gaps: Gap[] = [];
  for (let at = start; at < end && gaps.length <= mostGaps; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 || !(isBlank(code) || code === 10 || code === 13)) continue;
    let line = at;
    while (line < at + 2 && isBlank(text.charCodeAt(line))) line++;
    if (text.charCodeAt(line) === 13) line++;
    const isLine = text.charCodeAt(line) === 10;
    if (!isLine && code === 13) continue;
    const to = isLine ? quoteEnd(text, line + 1) : at + 1;
    gaps.push({ start: at, end: to, isLine });
    at = to - 1;
  }
  return gaps;
}

/** Behind blanks and the mark of a quotation at the beginning of a line. */
function quoteEnd(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && (isBlank(text.charCodeAt(at)) || text[at] === '>')) at++;
  return at;
}

/** Long numbers: a line end in them, or a gap in the middle of a group of digits. */
function numbers(reading: Encoded): Piece[] {
  const { text } = reading;
  const pieces: Piece[] = [];
  for (const run of reading.candidates().runs) {
    if (run.digits > 34 || run.end - run.start > 60) continue;
    const gaps = gapsIn(text, run);
    if (gaps.length === 0 || gaps.length > mostGaps) continue;
    // A blank between a date and a time, and the like.
    const isPlain = gaps.length === 1 && !gaps[0]!.isLine && !isBySign(text, gaps[0]!);
    if (isPlain) continue;
    const lengths = [...gaps, { start: run.end }].map(
      ({ start }, i) => start - (gaps[i - 1]?.end ?? run.start),
    );
    const usual = lengths.toSorted((a, b) => b - a)[1] ?? 0;
    for (const [i, gap] of gaps.entries()) {
      const { start, end, isLine } = gap;
      const cutsGroup = gaps.length === 1 ? isLine : usual === lengths[i]! + lengths[i + 1]!;
      const atSign = isBySign(text, gap);
      if (cutsGroup || atSign || isLine)
        pieces.push({ start, end, plain: cutsGroup || atSign ? '' : ' ' });
    }
  }
  return pieces;
}

function isBySign(text: string, { start, end }: Gap): boolean {
  return isSign(text.charCodeAt(start - 1)) || isSign(text.charCodeAt(end));
}

/** `.`, `@`, `-` */
function isSign(code: number): boolean {
  return code === 46 || code === 64 || code === 45;
}

/** Ends of domains that people have addresses at; words of code after an @ have others. */
const ends = '(?:[a-z]{2}|com|net|org|info|biz|edu|gov|mil|name|cloud|online|email|group|health)';
/** An address with gaps around its @, after it, or in the middle of its domain. */
const address = new RegExp(
  String.raw`@(?:(?<first>[ \t]{1,2}|[ \t]?\r?\n[ \t>]{0,4})(?:[\w-]{1,40}\.){1,3}|[\w-]{1,40}(?<second>[ \t]?\r?\n[ \t>]{0,4}|[ \t])[\w-]{1,40}\.)${ends}(?![\w.])`,
  'iy',
);

function addresses({ text, hits }: Encoded): Piece[] {
  const pieces: Piece[] = [];
  for (const at of hits('@')) {
    const left = /[\w.+-]([ \t]{0,2})$/.exec(text.slice(Math.max(0, at - 3), at));
    address.lastIndex = at;
    const { first, second = '' } = (left && address.exec(text))?.groups ?? {};
    const gapText = first ?? second;
    const before = left?.[1] ?? '';
    // A blank before the @ alone is a mention, or code.
    if (gapText === '' || (before !== '' && first === undefined)) continue;
    if (before !== '') pieces.push({ start: at - before.length, end: at, plain: '' });
    const start = first === undefined ? text.indexOf(gapText, at) : at + 1;
    pieces.push({ start, end: start + gapText.length, plain: '' });
  }
  return pieces;
}
