import { defineDetector } from '../../detector.ts';
import { markConfidence } from '../../mark-confidence.ts';

export default defineDetector({
  id: 'privilege-mark',
  title: 'Privilege mark',
  category: 'legal',
  severity: 'high',
  prefilter: [
    'privilege',
    'work product',
    'anwalts',
    'mandantengeheimnis',
    'secret professionnel',
    'secreto profesional',
    'legal advice',
    'without prejudice',
  ],
  patterns: [
    {
      regex:
        /(?<!\p{L})(?:(?:strictly )?(?:privileged(?: (?:and|&|\/) (?:strictly )?confidential| {0,2}\/ {0,2}confidential)|confidential(?: ?[,/–-] ?| (?:and|&) )(?:legally )?privileged)|attorney[- –]client (?:privileged?(?: communication)?|communication)|solicitor[- ]client privileged?|attorney work product|legally privileged|subject to (?:legal |attorney[- ]client )?privilege|legal (?:professional )?privilege(?! (?:is|means|protects|applies to all)))(?!\p{L})/giu,
      confidence: 0.8,
      evidence: 'words of the mark',
    },
    {
      regex:
        /(?<!\p{L})(?:anwaltsgeheimnis|unterliegt dem anwaltlichen berufsgeheimnis|anwaltskorrespondenz|anwaltlich vertraulich|mandantengeheimnis|couvert par le secret professionnel(?: de l'avocat)?|confidentiel avocat[- ]client|amparado por el secreto profesional)(?!\p{L})/giu,
      confidence: 0.85,
      evidence: 'words of the mark',
    },
    {
      regex: /(?<!\p{L})without prejudice(?=\s{0,3}(?:[-–—:|]|\n|and save|save as to))/giu,
      confidence: 0.72,
      evidence: 'words of the mark',
    },
  ],
  validate: ({ value, text, start, end }) => markConfidence(value, text, start, end),
  signals: () => ['privileged'],
  counter: [
    'what is',
    'explain',
    'define',
    'definition',
    'meaning',
    'was ist',
    'difference',
    'waive*',
    'doctrine',
    'privilege covers',
    'crime-fraud',
  ],
  normalise: (value) => value.toLowerCase(),
  references: ['https://www.law.cornell.edu/wex/attorney-client_privilege'],
  examples: {
    match: [
      '«PRIVILEGED AND CONFIDENTIAL»\nMemo to the board',
      'Subject: «Attorney-Client Privileged Communication»',
    ],
    ignore: [
      ['What is the attorney-client privilege? Explain it to me', 'a question about it'],
      ['a privileged position in the market', 'another meaning'],
    ],
  },
});
