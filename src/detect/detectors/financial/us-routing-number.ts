import { defineDetector } from '../../detector.ts';

const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];

export default defineDetector({
  id: 'us-routing-number',
  title: 'Routing number',
  category: 'financial',
  severity: 'low',
  why: 'It names a bank; with an account number money can be taken.',
  digits: 9,
  prefilter: ['routing', 'aba', 'rtn', 'wire', 'ach', 'transit'],
  patterns: [{ regex: /(?<![\w.-])\d{9}(?![\w]|[.,-]\d{1,8}(?!\d))/g, confidence: 0.35 }],
  validate({ value }) {
    const district = Number(value.slice(0, 2));
    const known =
      district <= 12 ||
      (district >= 21 && district <= 32) ||
      (district >= 61 && district <= 72) ||
      district === 80;
    const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
    return known && sum % 10 === 0 && value !== '000000000' ? undefined : false;
  },
  context: ['routing', 'routing number', 'routing no', 'aba', 'rtn', 'transit number', 'ach'],
  references: ['https://en.wikipedia.org/wiki/ABA_routing_transit_number'],
  examples: {
    match: ['Routing number: «021000021»', 'ABA «011401533», account below'],
    ignore: [
      ['Routing number: 021000022', 'the check digit is wrong'],
      [
        'The aba team shipped build 021000021 to all users yesterday evening, says the routing log',
        'no label before it',
      ],
    ],
  },
});
