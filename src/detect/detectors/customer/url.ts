import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'url',
  title: 'Link',
  category: 'customer',
  severity: 'low',
  why: 'Links can open what is meant for those who have them.',
  prefilter: ['://', 'www.'],
  patterns: [
    {
      regex:
        /(?<![\p{L}\p{N}_@])(?:https?|ftps?|sftp|wss?|file):\/\/[^\s<>"'`{}|\\^[\]（）。，、]{3,2000}/giu,
      confidence: 0.95,
    },
    {
      regex:
        /(?<![\p{L}\p{N}_@./-])www\.[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}(?:[/?#][^\s<>"'`{}|\\^[\]（）。，、]{0,2000})?/giu,
      confidence: 0.9,
    },
  ],
  normalise: (value) => value.replace(/[.,;:!?)*_]+$/, ''),
  references: ['https://www.rfc-editor.org/rfc/rfc3986'],
  examples: {
    match: [
      'see «https://wiki.nordwind.de/x/9a?draft=1» for it',
      'on «www.nordwind.de/shop» since May',
    ],
    ignore: [
      ['the scheme is https: without more', 'no host follows'],
      ['either/or and his www habit', 'not a link'],
    ],
  },
});
