import type { Candidates } from '../candidates.ts';
import type { Pick } from '../detector.ts';
import { digitsOf } from '../digits.ts';
import { fitOfInternational } from './calling-codes.ts';
import { bareCallingCode, forms, looseForm, plainForm } from './forms.ts';

/** Digits and what may stand between those of one number, with what may open it. */
const runForm = /\(?\+?\(?\d{1,15}\)?(?:[ ./-]{0,3}\(?\d{1,14}\)?){0,9}/y;
const moreDigits = /(?:[ ./-]{0,3}\(?\d+\)?){1,64}/y;
const extensionForm =
  /,? {0,2}(?:ext(?:ension)?\.?|x|durchwahl|poste|int(?:erno)?\.?|ramal|доб\.?|#) {0,2}\d{1,6}(?![\p{L}\p{N}_])/iuy;
/** 1-800-FLOWERS: the toll-free areas of the North American plan, then letters of a key pad. */
const vanityForm =
  /(?:\+?1[ .-])?\(?8(?:00|33|44|55|66|77|88)\)?[ .-](?=[A-Z\d-]{7,9}(?![\w-]))[A-Z\d]{0,3}-?[A-Z]{3,7}(?![\w-])/y;

/** Right before digits that an amount could be written with as well. */
const phoneWords =
  /(?:phone|mobile|cell|fax|tel|fono|téléphone|telefon\w*|handy|[Nn]umber is|电话号?码?|手机号?码?|電話番?号?|传真|전화(?:번호)?|फ़ोन|फोन|телефон|тел|(?:call|ring|text|reach|dial|phone) (?:me|us|him|her|them)?[a-z ]{0,8}(?:at|on)?)[^\p{L}\d\n]{0,4}(?:(?:number|no|nr|is|ist|est|es|é|е|是|は)[^\p{L}\d\n]{0,3}){0,2}$/iu;
/** Right behind digits that only look like it. */
const denied =
  /^[^\p{L}\n]{0,4}(?:(?:does|is|was)(?:n['’]t| not)|ist (?:kein|nicht)|n['’]est pas|no es|non è|não é|看起来不像|看起來不像|不像|不是|ではありません|아닙니다)/iu;
const labelReach = 32;
const fewestDigits = 6;
/** Digits of a toll-free area with the country before it, which words may go on from. */
const vanityDigits = 7;

/** Spans that may be phone numbers, each with a confidence that words nearby then move. */
export function* findPhones(text: string, { numbers }: Candidates): Generator<Pick> {
  let reached = 0;
  for (const { start, end, digits } of numbers) {
    if (digits <= vanityDigits && digits >= 3 && mayBeVanity(text.charCodeAt(end + 1))) {
      const vanity = matchAt(vanityForm, text, start);
      if (vanity && isFree(text, start)) {
        yield { start, end: start + vanity.length, confidence: 0.8, evidence: ['toll-free form'] };
        continue;
      }
    }
    if (digits < fewestDigits || isDay(text, start, end)) continue;
    for (let at = Math.max(start, reached); at < end;) {
      const far = reachOf(text, at, end);
      const run = far > 0 ? '' : matchAt(runForm, text, at);
      if (!run) {
        at = Math.max(at + 1, far);
        continue;
      }
      const more = matchAt(moreDigits, text, at + run.length);
      // A row of more numbers than one phone has is a table.
      const found = more ? null : judgeRun(text, at, run);
      if (found) yield found;
      at = found && found.end < at + run.length ? found.end : at + run.length + more.length;
      at = Math.max(at, found?.end ?? 0);
      reached = at;
    }
  }
}

/** A capital or a dash. */
function mayBeVanity(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 45;
}

/** `2026-03-14` with nothing beside it: most of the long numbers of a text. */
function isDay(text: string, start: number, end: number): boolean {
  return (
    end - start === 10 &&
    text.charCodeAt(start + 4) === 45 &&
    text.charCodeAt(start + 7) === 45 &&
    /^(?:19|20)\d\d-\d\d-\d\d$/.test(text.slice(start, end))
  );
}

/** Where signs end that too few digits for a phone stand among; 0 if there are enough. */
function reachOf(text: string, at: number, end: number): number {
  let digits = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (++digits >= fewestDigits) return 0;
    } else if (i > at && !' ./-()+'.includes(text[i]!)) return i + 1;
    // A plus begins the next number.
    else if (code === 43 && digits > 0) return i;
  }
  return end;
}

function matchAt(regex: RegExp, text: string, at: number): string {
  regex.lastIndex = at;
  return regex.exec(text)?.[0] ?? '';
}

/** No part of a word, a path, an amount with decimals, or a longer number. */
function isFree(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  // An opening sign parts it from a word before it: `is(+31)`, `fax(516)`.
  if (/^\(?\+|^\(\d{2,4}\)/.test(text.slice(start, start + 6))) return !/[\d)+@/=]$/.test(before);
  if (before.endsWith(',')) return text[start] === '0';
  return !/[\p{Script=Latin}\w.@/+=#$€£¥₹-]$|[\d/]:$|[$€£¥₹] $|\d $/u.test(before);
}

/** A run as it stands, and if its form says nothing, without the number before or after it. */
function judgeRun(text: string, start: number, run: string): Pick | null {
  const extension = matchAt(extensionForm, text, start + run.length);
  const after = start + run.length + extension.length;
  if (
    /^(?:[A-Za-z0-9_]|[.:/-]\d|,\d{1,2}(?!\d)|%|\s?[$€£¥₹]|\s?(?:usd|eur|kg|km|mm|px|ms|mb|gb)(?![a-z]))/i.test(
      text.slice(after, after + 4),
    )
  )
    return null;
  if (!isFree(text, start)) return null;
  let labelled: boolean | undefined;
  const isLabelled = (): boolean =>
    (labelled ??= phoneWords.test(text.slice(Math.max(0, start - labelReach), start)));
  for (const [from, to, isLoose] of cuts(run)) {
    const form = formOf(run.slice(from, to), isLoose, isLabelled);
    if (!form) continue;
    const isLast = to === run.length;
    if (isLast && denied.test(text.slice(after, after + 24))) return null;
    const digits = digitsOf(run.slice(from, to)).replace(/^00/, '');
    return {
      start: start + from,
      end: isLast ? after : start + to,
      confidence: form.confidence,
      evidence: form.evidence ? [form.evidence] : [],
      value: digits,
    };
  }
  return null;
}

/**
 * All of it; without a number and a blank before it; without a blank and a number after it; all of
 * it again, held against the looser forms.
 */
function* cuts(run: string): Generator<readonly [from: number, to: number, isLoose: boolean]> {
  yield [0, run.length, false];
  const head = /^\d{1,4}(?:[-./]\d{1,2}[-./]\d{1,4})? (?=[+(0-9])/.exec(run);
  if (head) yield [head[0].length, run.length, false];
  const tail = /[ -]\d{1,5}$/.exec(run);
  if (tail) yield [0, tail.index, false];
  const blank = run.indexOf(' ', 7);
  if (blank > 0 && run.length > 20) yield [0, blank, false];
  yield [0, run.length, true];
}

function formOf(
  part: string,
  isLoose: boolean,
  isLabelled: () => boolean,
): { readonly confidence: number; readonly evidence?: string } | null {
  const digits = digitsOf(part);
  if (digits.length < fewestDigits || digits.length > 17 || /^(\d)\1+$/.test(digits)) return null;
  if ((part.match(/\(/g)?.length ?? 0) !== (part.match(/\)/g)?.length ?? 0)) return null;
  if (/^\(?\+/.test(part)) {
    const fit = fitOfInternational(digits);
    return fit === 'no'
      ? null
      : { confidence: fit === 'fits' ? 0.93 : 0.7, evidence: 'international form' };
  }
  if (/^\(?00[ ]?[1-9]/.test(part)) {
    const fit = fitOfInternational(digits.slice(2));
    if (fit === 'fits') return { confidence: 0.9, evidence: 'international form' };
    return fit === 'unlikely' && isLabelled() ? { confidence: looseForm } : null;
  }
  if (isSomethingElse(part, digits)) return null;
  if (isLikeAmount.test(part))
    return digits.length >= 8 && isLabelled() ? { confidence: looseForm } : null;
  const form = digits.length <= 13 ? forms.find(({ regex }) => regex.test(part)) : undefined;
  if (form) return form;
  if (!isLoose || digits.length > 15) return null;
  if (/^\d+$/.test(part))
    return digits.length <= 13 && (digits.length >= 7 || isLabelled())
      ? { confidence: plainForm }
      : null;
  if (
    /^[1-9]\d{0,2}[ -]\d/.test(part) &&
    digits.length >= 10 &&
    fitOfInternational(digits) === 'fits'
  )
    return { confidence: bareCallingCode };
  return /\d{2}/.test(part) && part.split(/[^\d]+/).length <= 8 ? { confidence: looseForm } : null;
}

const isLikeAmount = /^[1-9]\d{0,2}(?:[. ]\d{3}){1,4}$/;

/** Dates, ranges of years, amounts, addresses of machines and book numbers have the same signs. */
function isSomethingElse(part: string, digits: string): boolean {
  return (
    /^(?:19|20)\d\d[ ./-](?:0?\d|1[0-2])[ ./-]\d{1,2}(?!\d)/.test(part) ||
    /^\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d(?!\d)/.test(part) ||
    /^(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d$/.test(part) ||
    /^\d+\.\d+$/.test(part) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(part) ||
    /^\d\d(?: \d\d){5,}$/.test(part) ||
    (/^97[89][- ]?\d/.test(part) && digits.length === 13)
  );
}
