import { defineDetector } from '../../detector.ts';
import { digitsOf } from '../../digits.ts';

const extension = String.raw`(?:,? {0,2}(?:ext\.?|x|extension|durchwahl|poste|#) {0,2}\d{1,6})?`;
const end = String.raw`(?![\w]|[.,:/-]\d|%)`;

/** Calling codes, as the ITU gave them. */
const callingCode =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-368]|2[2345]\d|26[0-9]|29[01789]|35\d|37[0-8]|38[0-35-79]|42[013]|50\d|59\d|67[02-9]|68\d|69[0-2]|800|85[02356]|88[068]|96[0-8]|97[0-7]|99[2-68])/;

export default defineDetector({
  id: 'phone',
  title: 'Phone number',
  category: 'customer',
  severity: 'medium',
  why: 'It reaches a person who did not agree to be called.',
  digits: 6,
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<![\w.@/+]|\d-)\(?(?:\+|00 ?)(?=[1-9])\d{1,3}\)?(?:[ ./-]{0,3}\(?\d{1,12}\)?){1,6}${extension}${end}`,
        'gi',
      ),
      confidence: 0.92,
      evidence: 'international form',
    },
    {
      regex: new RegExp(
        String.raw`(?<![\w.,/+=]|\d[ -])(?:1[ .-]{0,2})?(?:\([1-9]\d{2}\)[ .-]{0,2}|[1-9]\d{2}[ .-]{1,2})\d{3}[ .-]{1,2}\d{4}${extension}${end}`,
        'gi',
      ),
      confidence: 0.88,
      evidence: 'North American form',
    },
    {
      regex: new RegExp(
        String.raw`(?<![\w.,+=]|\d[ /-])\(?0[1-9]\d{0,4}\)?(?:[ ]{0,2}[ /.-][ ]{0,2}|(?<=\)))\d{2,9}(?:[ .-]{1,3}\d{2,6}){0,4}${end}`,
        'g',
      ),
      confidence: 0.72,
      evidence: 'national form',
    },
    { regex: new RegExp(String.raw`(?<![\w.,@/+=-])1[3-9]\d{9}${end}`, 'g'), confidence: 0.55 },
    {
      regex: new RegExp(
        String.raw`(?<![\w.,@/+=-]|\d )(?:\(\d{2,5}\)[ -]{0,2})?\d{1,5}(?: ?[ .\/-] ?\(?\d{1,9}\)?){1,4}${extension}${end}`,
        'gi',
      ),
      confidence: 0.3,
    },
    { regex: new RegExp(String.raw`(?<![\w.,@/+=#-])\d{7,12}${end}`, 'g'), confidence: 0.25 },
  ],
  validate({ value, text, start, end: after }) {
    const plain = value.replace(/[,]? {0,2}(?:ext|x|durchwahl|poste|#).*$/i, '');
    const digits = digitsOf(plain);
    if (digits.length < 6 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return false;
    if (/^\(?(?:\+|00)/.test(value)) {
      const international = digits.replace(/^00/, '');
      return callingCode.test(international) && international.length >= 8 ? undefined : false;
    }
    // Dates, times, amounts, ranges of years and addresses of machines have the same characters.
    if (
      /^(?:19|20)\d\d[ .-](?:0?\d|1[0-2])[ .-]\d{1,2}(?!\d)|^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d$|^(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d$|^\d+\.\d+$/.test(
        plain,
      )
    )
      return false;
    if (/^\d{1,3}(?:\.\d{1,3}){3}$|^\d{1,3}(?:[. ]\d{3}){1,4}$/.test(plain)) return false;
    if (
      /[$€£¥₹]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^\s?(?:[$€£¥₹%]|usd|eur|kg|km|mm|px|ms|mb|gb)/i.test(text.slice(after, after + 4))
    )
      return false;
    return undefined;
  },
  normalise: (value) =>
    digitsOf(value.replace(/[,]? {0,2}(?:ext|x|durchwahl|poste|#).*$/i, '')).replace(/^00/, ''),
  context: [
    'phone',
    'telephone',
    'tel',
    'tel.',
    'mobile',
    'cell',
    'cellphone',
    'call',
    'contact number',
    'fax',
    'whatsapp',
    'sms',
    'text me',
    'dial',
    'ring me',
    'hotline',
    'telefon*',
    'handy*',
    'mobil*',
    'ruf',
    'rufnummer',
    'anruf*',
    'durchwahl',
    'téléphone',
    'portable',
    'appeler',
    'appelez',
    'numéro',
    'teléfono',
    'móvil',
    'celular',
    'llam*',
    'telefono',
    'cellulare',
    'chiam*',
    'telefone',
    'ligue',
    'telefoon*',
    'gsm',
    'bel',
    'komórk*',
    'numer',
    'telefon',
    'puhelin',
    '电话',
    '手机',
    '電話',
    '携帯',
    '전화',
    '号码',
    '番号',
  ],
  counter: [
    'order',
    'invoice',
    'isbn',
    'issn',
    'tracking',
    'serial',
    'account',
    'routing',
    'part no',
    'sku',
    'version',
    'bestell*',
    'rechnung*',
    'konto*',
    'kunden*',
    'commande',
    'facture',
    'pedido',
    'factura',
    'ticket',
    'case',
    'id',
    'code',
    'zip',
    'vat',
    'tax',
    'ssn',
    'article',
    'aktenzeichen',
    'population',
    'cusip',
    'iban',
    'timestamp',
    'error',
    'port',
    'pid',
    'hash',
    'patent',
    'doi',
    'gtin',
    'ean',
    'figi',
    'isin',
    'lei',
    'imei',
    'ratio',
    'score',
    'price',
    'year*',
  ],
  references: ['https://www.itu.int/rec/T-REC-E.164', 'https://nationalnanpa.com/'],
  examples: {
    match: [
      'call me at «(415) 867-5309»',
      'Tel.: «030 901820» in Berlin',
      'on «+44 20 7946 0018» or by mail',
      'mobile «0171/4823917»',
    ],
    ignore: [
      ['order number 4471 220 981', 'an order number'],
      ['from 2019-2024 in 2024-03-14', 'years and a date'],
      ['it costs $ 1 250 000', 'an amount'],
    ],
  },
});
