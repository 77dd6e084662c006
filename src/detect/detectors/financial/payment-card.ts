import type { Candidates } from '../../candidates.ts';
import { defineDetector, type Pick } from '../../detector.ts';
import { digitsOf, isMadeUp, passesLuhn } from '../../digits.ts';

/** Issuer ranges (first digits) and the lengths they come in. ISO/IEC 7812, issuers' own pages. */
const issuers: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^3(?:0[0-59]|[689])/, [14, 16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6[37])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16, 17, 18, 19]],
  [/^(?:60|65|81|82|508)/, [16]],
  [/^9792/, [16]],
];
/** Wide ranges without a fixed length say little by themselves. */
const wide = /^(?:50|5[6-9]|6[037]|8|2(?!2[2-9]|[3-6]|7))/;

/** Numbers that payment providers print in their manuals. */
const documented =
  /^(?:4111111111111111|4242424242424242|4000056655665556|4012888888881881|4222222222222|5555555555554444|5105105105105100|5200828282828210|5454545454545454|2223003122003222|378282246310005|371449635398431|378734493671000|6011111111111117|6011000990139424|30569309025904|38520000023237|3530111333300000|3566002020360505|6200000000000005|4012001037141112|5500000000000004|340000000000009|30000000000004|6011000000000004|4917610000000000)$|^(?:400000|424242|555555|411111)|0{6}/;

/** How cards are written. Only a proven number counts without a word about cards. */
export const cardForms: readonly {
  readonly regex: RegExp;
  readonly confidence: number;
  readonly isGrouped?: boolean;
}[] = [
  {
    regex: /(?<![\d.,]|\d[ -])\d{4}([ -]{1,3})\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\d]|[.,]\d)/g,
    confidence: 0.93,
    isGrouped: true,
  },
  {
    regex: /(?<![\d.,]|\d[ -])\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?!\d)/g,
    confidence: 0.93,
    isGrouped: true,
  },
  {
    regex: /(?<![\d.,]|\d[ -])3\d{3}([ -])\d{6}\1\d{4,5}(?![\d]|[.,]\d)/g,
    confidence: 0.93,
    isGrouped: true,
  },
  { regex: /(?<![\w./=%#-]|\d,)\d{12,19}(?![\w%]|[./-]\d)/g, confidence: 0.9 },
  { regex: /(?<=[a-z_]{3}[=:/])\d{13,19}(?![\w%]|[.,/-]\d)/gi, confidence: 0.6 },
];
const grouped: readonly string[] = ['grouped like a card'];
const fewestDigits = 12;
/** Code units around a number that its form looks at. */
const around = 4;

export default defineDetector({
  id: 'payment-card',
  title: 'Payment card',
  category: 'financial',
  severity: 'high',
  digits: 12,
  pick: cardsIn,
  normalise: digitsOf,
  context: [
    'card',
    'credit',
    'debit',
    'visa',
    'mastercard',
    'master card',
    'amex',
    'american express',
    'discover',
    'maestro',
    'jcb',
    'diners',
    'pan',
    'cc',
    'ccn',
    'cvv',
    'cvc',
    'expir*',
    'exp',
    'karte*',
    'kreditkarte*',
    'kartennummer',
    'carte',
    'bancaire',
    'tarjeta',
    'carta',
    'cartão',
    'kaart*',
    'karta',
    'kort*',
    'カード',
    '卡',
  ],
  counter: [
    'order',
    'tracking',
    'isbn',
    'imei',
    'serial',
    'timestamp',
    'bestell*',
    'sku',
    'commande',
    'pedido',
    'trace',
    'pid',
    'uuid',
    'hash',
    'commit',
    'checksum',
    'part number',
    'article',
    'ean',
    'gtin',
    'barcode',
    'upc',
  ],
  references: [
    'https://www.iso.org/standard/70484.html',
    'https://en.wikipedia.org/wiki/Payment_card_number',
  ],
  examples: {
    match: [
      'My card is «4539 1488 0343 6467», valid to 11/27',
      'Kreditkarte: «5425-2334-3010-9903»',
      'amex «3716 284901 73522» declined',
    ],
    ignore: [
      ['card 4539 1488 0343 6468', 'the check digit is wrong'],
      ['card 4111 1111 1111 1111', 'a test number of payment providers'],
      ['order 9539148803436467', 'no issuer has this range'],
    ],
  },
});

/** Cards in the numbers of a text; a number may hold several of them with blanks between. */
function* cardsIn(text: string, { numbers }: Candidates): Generator<Pick> {
  for (const { start, end, digits } of numbers) {
    if (digits < fewestDigits) continue;
    const from = Math.max(0, start - around);
    const stretch = text.slice(from, end + around);
    // Digits in one piece have other forms than groups.
    const isOne = end - start === digits;
    for (const { regex, confidence, isGrouped } of cardForms) {
      if (isOne && isGrouped) continue;
      regex.lastIndex = start - from;
      for (let match = regex.exec(stretch); match; match = regex.exec(stretch)) {
        const [value] = match;
        const sure = worthOf(value, confidence);
        // What was refused may hide a right one that begins a little later.
        if (sure === null) regex.lastIndex = match.index + 1;
        else
          yield {
            start: from + match.index,
            end: from + match.index + value.length,
            ...sure,
            evidence: isGrouped ? grouped : [],
          };
      }
    }
  }
}

/** What a value of a card's form is worth before context; null when it is none. */
function worthOf(value: string, confidence: number): Omit<Pick, 'start' | 'end'> | null {
  const digits = digitsOf(value);
  if (!passesLuhn(digits)) return null;
  // Test numbers are said to be such, whatever their range.
  if (documented.test(digits))
    return digits.startsWith('0') ? null : { confidence, documented: true };
  if (
    isMadeUp(digits.slice(0, 12)) ||
    !issuers.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length))
  )
    return null;
  if (wide.test(digits))
    return { confidence: digits.length === 16 && value.length > 16 ? 0.7 : 0.45 };
  const isUsual = /\D/.test(value) || digits.length === 16 || digits.length === 15;
  return { confidence: isUsual ? confidence : 0.7 };
}
