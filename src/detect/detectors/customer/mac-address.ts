import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'mac-address',
  title: 'Device address (MAC)',
  category: 'customer',
  severity: 'low',
  patterns: [
    {
      regex: /(?<![\w:-])[\dA-Fa-f]{2}([:-])[\dA-Fa-f]{2}(?:\1[\dA-Fa-f]{2}){4}(?![\w:-])/y,
      at: 'token',
      shortest: 17,
      confidence: 0.88,
      evidence: 'six pairs',
    },
    {
      regex: /(?<![\w.])[\dA-Fa-f]{4}\.[\dA-Fa-f]{4}\.[\dA-Fa-f]{4}(?![\w.])/y,
      at: 'token',
      shortest: 14,
      confidence: 0.6,
      evidence: 'three groups of four',
    },
  ],
  validate: ({ value }) =>
    /^(?:00|[Ff]{2})(?:.?(?:00|[Ff]{2}))+$/.test(value) ? false : undefined,
  normalise: (value) => value.replace(/[^\dA-Fa-f]/g, '').toLowerCase(),
  context: ['mac', 'mac address', 'bssid', 'ethernet', 'hwaddr', 'wlan', 'wifi'],
  references: ['https://standards.ieee.org/products-programs/regauth/'],
  examples: {
    match: [
      'MAC: «3c:07:54:6f:1a:b2»',
      'hwaddr «00-1B-44-11-3A-B7»',
      'mac address «001b.4411.3ab7»',
    ],
    ignore: [
      ['ff:ff:ff:ff:ff:ff', 'everybody'],
      ['12:30:45 to 13:30:45', 'times'],
      ['fingerprint 3c:07:54:6f:1a:b2:77:10', 'longer than an address'],
    ],
  },
});
