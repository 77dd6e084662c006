import { defineDetector } from '../../detector.ts';

export default defineDetector({
  id: 'health-term',
  title: 'Health detail',
  category: 'health',
  severity: 'low',
  prefilter: [
    'diagnos',
    'suffer',
    'prescri',
    'icd',
    'tested positive',
    'treated for',
    'leidet',
    'souffre',
    'sufre',
    'i have',
    'my ',
  ],
  patterns: [
    {
      regex:
        /(?<!\p{L})(?:(?:was |been |is |am )?diagnosed with|suffer(?:s|ing|ed)? from|tested positive for|(?:is |was |being )treated for|prescribed|leidet an|diagnostiziert mit|souffre d(?:e|')|diagnosticad[oa] (?:con|de)|sufre de) {0,2}(?<value>[\p{L}\d][\p{L}\d -]{2,40})/giu,
      confidence: 0.8,
      evidence: 'said of somebody',
    },
    {
      regex:
        /(?<![A-Za-z0-9])icd(?:-?10|-?9)?(?:-cm)?(?: code)?s?[ :#]{1,3}(?<value>[A-TV-Z]\d[0-9AB](?:\.[0-9A-TV-Z]{1,4})?)(?![A-Za-z0-9])/gi,
      confidence: 0.9,
      evidence: 'code of a condition',
    },
  ],
  normalise: (value) => value.trim().toLowerCase(),
  references: ['https://icd.who.int/browse10/'],
  examples: {
    match: ['she was diagnosed with «type 2 diabetes», and', 'ICD-10 «E11.9» on the form'],
    ignore: [
      ['We diagnosed the bug in an hour', 'no condition'],
      ['prescribed.', 'nothing follows'],
    ],
  },
});
