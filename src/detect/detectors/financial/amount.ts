import type { Candidates } from '../../candidates.ts';
import { defineDetector, type Pick } from '../../detector.ts';
import {
  currencyCodes,
  currencyLiterals,
  currencyNames,
  currencySigns,
  gluedNames,
  magnitudes,
  numberWords,
} from './currencies.data.ts';

/** Units before and after a number in which what it is an amount of may stand. */
const reachBefore = 16;
const reachAfter = 48;
const reachWords = 80;

/** With signs between thousands and before decimals as everywhere; figures behind a blank go on. */
const number = /\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d))?|\d+(?:[.,]\d+)?/y;

const before = new RegExp(
  String.raw`(?:(?:${currencySigns})|(?<![\p{L}\p{N}])(?:${currencyCodes}|R\$|S\/|RM|Rp|Rs|Fr|kr|zł|usd\$?|aud\$|nzd\$|rmb|[Dd](?:ollar[si]?|[oó]lares)|[Ee]uros?)\.?|人民[币元])[\s\u00a0]{0,2}[-–]?$`,
  'u',
);
const size = String.raw`(?:(?:${magnitudes})(?![\p{L}\p{N}])\.?|[万億亿兆千百萬만억조천백]{1,3}(?:[ \d,.]{0,6}[万億亿兆千百萬만억조천백]{1,2})?)`;
const land = String.raw`(?:u\.?s\.?a?\.?|abd|avustralya|kanada|hong ?kong|singapore|amerika|미국|호주|캐나다|홍콩|米|豪|अमेरिकी|ऑस्ट्रेलियाई|स्विस|स्वि|swiss|new zealand|dutch|french|\p{L}{3,14}(?:an|ish|ese|ische[nrs]?|nse|skie|skich|ska)|スイス|スイス・)`;
const after = new RegExp(
  String.raw`^(?:[\s\u00a0-]{0,2}${size}){0,2}[\s\u00a0-]{0,2}(?:(?:of|de|di|von|d['’])\s{0,2})?(?:${land}\s{0,2})?(?:(?:${currencySigns})(?:\s?[A-Za-z]{1,2}\b)?|(?:(?:${currencyNames})(?![\p{L}\p{N}])|(?:${gluedNames})))`,
  'iu',
);
const afterCode = new RegExp(
  String.raw`^(?:[\s\u00a0-]{0,2}${size}){0,2}[\s\u00a0]{0,2}(?:${currencyCodes})(?![A-Za-z0-9])`,
  'u',
);
const goesOn = new RegExp(String.raw`^(?:[\s\u00a0-]{0,2}${size}){1,2}`, 'iu');

const sure = 0.9;
const said = 0.8;
const maybe = 0.6;
const evidence = ['a currency beside it'];

type Hits = (literal: string) => readonly number[];

/** Amounts whose number is in figures: what stands before or behind it says the currency. */
function* findAmounts(
  text: string,
  { numbers }: Candidates,
  places: readonly number[],
): Generator<Pick> {
  let next = 0;
  for (const { start: first, end: last } of numbers) {
    while (next < places.length && places[next]! < first - reachBefore) next++;
    // No currency is written anywhere near.
    if (next === places.length || places[next]! > last + reachAfter) continue;
    for (let at = first; at < last;) {
      number.lastIndex = at;
      const length = number.exec(text)?.[0].length ?? 0;
      if (length === 0) {
        at++;
        continue;
      }
      const end = at + length;
      const found = amountAt(text, at, end);
      if (found) yield found;
      at = Math.max(end, found?.end ?? 0);
    }
  }
}

function amountAt(text: string, start: number, end: number): Pick | undefined {
  const next = text.slice(end, end + reachAfter);
  const sign = before.exec(text.slice(Math.max(0, start - reachBefore), start))?.[0] ?? '';
  if (sign !== '') {
    const more = goesOn.exec(next)?.[0].length ?? 0;
    // `$1` is a place in a command as well.
    const confidence = more === 0 && end - start === 1 ? maybe : sure;
    return { start: start - sign.length, end: end + more, confidence, evidence };
  }
  // Between letters it is part of a name or a version.
  if (
    /[\p{L}\p{N}_.]/u.test(text[start - 1] ?? '') &&
    !/[\u3040-\u9fff\uac00-\ud7af]/.test(text[start - 1] ?? '')
  )
    return undefined;
  const more = (afterCode.exec(next) ?? after.exec(next))?.[0].length ?? 0;
  return more === 0 ? undefined : { start, end: end + more, confidence: sure, evidence };
}

const name = new RegExp(String.raw`(?:${currencyNames})(?![\p{L}\p{N}])`, 'iuy');
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${numberWords})[\s-]{1,2}(?:(?:${numberWords}|${magnitudes}|and|und|et|y|e|i|en|de|of|point)[\s-]{1,2}){0,6}|\p{Ll}{3,24}(?:hundert|zig|zehn|tausend|cento|cientos)[\s-])(?:${land}\s)?$`,
  'iu',
);
const glued = new RegExp(
  String.raw`(?:[〇零一二三四五六七八九十百千万億亿兆两兩點点]{1,12}|[일이삼사오육칠팔구십백천만억]{1,10}\s?|एक\s)(?:${gluedNames})`,
  'u',
);

/** Amounts whose number is in words before the name of a currency. */
function* findWritten(text: string, places: readonly number[]): Generator<Pick> {
  let done = 0;
  for (const at of places) {
    if (at < done) continue;
    const found = text.charCodeAt(at) < 0x500 ? writtenBefore(text, at) : gluedAround(text, at);
    if (!found) continue;
    done = found.end;
    yield found;
  }
}

function writtenBefore(text: string, at: number): Pick | undefined {
  if (!/[\p{Ll}][\s-]$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  name.lastIndex = at;
  const length = name.exec(text)?.[0].length ?? 0;
  const words = length === 0 ? null : written.exec(text.slice(Math.max(0, at - reachWords), at));
  return words
    ? { start: at - words[0].length, end: at + length, confidence: said, evidence }
    : undefined;
}

function gluedAround(text: string, at: number): Pick | undefined {
  const from = Math.max(0, at - reachBefore);
  const found = glued.exec(text.slice(from, at + reachBefore));
  if (!found) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length, confidence: said, evidence };
}

function placesOf(hits: Hits): number[] {
  return currencyLiterals.flatMap((literal) => [...hits(literal)]).toSorted((a, b) => a - b);
}

export default defineDetector({
  id: 'amount',
  title: 'Amount of money',
  category: 'financial',
  severity: 'low',
  prefilter: currencyLiterals,
  pick: function* (text, candidates, _lower, hits) {
    const places = placesOf(hits);
    yield* findAmounts(text, candidates, places);
    yield* findWritten(text, places);
  },
  references: ['https://www.iso.org/iso-4217-currency-codes.html', 'https://cldr.unicode.org/'],
  examples: {
    match: [
      'it costs «$1,250.00» a month',
      'for «USD 2.4 million» in cash',
      'rund «12 500 EUR» im Jahr',
      'ungefähr «3,5 Mio. €» Umsatz',
      'un total de «1.200 euros» al mes',
      'coûte «8,50 $» chez nous',
      'kostar «70 miljoner kronor» nu',
      'a bill of «₹5 lakh» from May',
      '売上は«3億円»です',
      'about «twenty dollars» each',
    ],
    ignore: [
      ['12 people and 3 dogs', 'things'],
      ['the variable $1 of the script', 'no amount without its context'],
      ['version 2.4 of the euro standard', 'a version'],
    ],
  },
});
