import { defineDetector } from '../../detector.ts';
import { markConfidence } from '../../mark-confidence.ts';

export default defineDetector({
  id: 'confidentiality-mark',
  title: 'Confidentiality mark',
  category: 'strategy',
  severity: 'medium',
  why: 'Its author asked that it stay where it is.',
  prefilter: [
    'confidential',
    'tlp:',
    'internal',
    'do not distribute',
    'not for distribution',
    'proprietary',
    'restricted',
    'need to know',
    'embargo',
    'vertraulich',
    'geheim',
    'dienstgebrauch',
    'intern',
    'verteilung',
    'confidentiel',
    'diffusion',
    'usage interne',
    'confidencial',
    'uso interno',
    'riservato',
    'vertrouwelijk',
    'poufne',
    'secret',
    '機密',
    '社外秘',
    '保密',
    '机密',
    '대외비',
  ],
  patterns: [
    {
      regex: /(?<![\w])TLP: ?(?:RED|AMBER(?:\+STRICT)?)(?!\w)/g,
      confidence: 0.95,
      evidence: 'traffic light',
    },
    {
      regex:
        /(?<!\p{L})(?:(?:strictly|highly|company|commercial(?:ly)?(?: in)?|business|most) (?:private (?:and|&) )?confidential|(?:private|proprietary) (?:and|&) confidential|confidential (?:and|&) proprietary|(?:acme |company )?confidential ?[-–—:/|] ?(?:internal|do not|not for|for|draft|board)[\w ]{0,30}|for internal (?:use|distribution|circulation)(?: only)?|internal use only|internal only|not for (?:external |public |further )?(?:distribution|circulation|release|disclosure)|do not (?:distribute|forward|circulate|share externally|share outside)|restricted distribution|need[- ]to[- ]know (?:basis|only)|under embargo(?: until)?|top secret|trade secret)(?!\p{L})/giu,
      confidence: 0.7,
      evidence: 'words of a mark',
    },
    {
      regex:
        /(?<=^|\n)[ \t*_#>[(|=-]{0,8}(?<value>CONFIDENTIAL|Confidential|RESTRICTED|SECRET|INTERNAL|PROPRIETARY|VERTRAULICH|Vertraulich|CONFIDENTIEL|CONFIDENCIAL|RISERVATO|INTERN)(?=[ \t*_\])|=:.!-]{0,8}(?:\n|$))/g,
      confidence: 0.9,
      evidence: 'a line of its own',
    },
    {
      regex:
        /(?<!\p{L})(?:streng vertraulich|(?:persönlich und|firmen|geschäftlich) ?vertraulich|nur für den (?:internen gebrauch|dienstgebrauch)|nur zur internen verwendung|vs-nfd|verschlusssache|nicht zur weitergabe(?: bestimmt)?|streng geheim|betriebsgeheimnis|strictement confidentiel|usage interne(?: uniquement)?|diffusion restreinte|ne pas diffuser|estrictamente confidencial|solo para uso interno|uso interno|no distribuir|strettamente riservato|solo per uso interno|strikt vertrouwelijk|alleen voor intern gebruik|ściśle poufne|do użytku wewnętrznego|estritamente confidencial|confidencial e proprietário)(?!\p{L})/giu,
      confidence: 0.75,
      evidence: 'words of a mark',
    },
    {
      regex: /社外秘|極秘|機密(?:文書|情報)|内部资料|机密文件|绝密|대외비/g,
      confidence: 0.8,
      evidence: 'words of a mark',
    },
  ],
  validate({ value, text, start, end }) {
    if (value.startsWith('TLP')) return undefined;
    const found = markConfidence(value, text, start, end);
    // A footer of public mail and of software licences uses the weaker words.
    return /^(?:trade secret|internal only|top secret|uso interno|usage interne)$/i.test(value)
      ? found - 0.25
      : found;
  },
  signals: ({ value }) => (/^TLP: ?RED/.test(value) ? ['privileged'] : []),
  counter: [
    'what is',
    'meaning',
    'agreement',
    'clause',
    'clearance',
    'keep*',
    'disclos*',
    'how to',
    'translate',
    'was bedeutet',
    'unauthorized',
    'trade secret law',
    'patent',
  ],
  normalise: (value) => value.toLowerCase(),
  references: ['https://www.first.org/tlp/'],
  examples: {
    match: [
      '«STRICTLY CONFIDENTIAL»\nBoard paper 14',
      'Classification: «Internal use only»',
      '«TLP:RED» for the named recipients',
      '«Streng vertraulich»\nEntwurf',
    ],
    ignore: [
      ['We keep your answers confidential and delete them', 'a promise, not a mark'],
      ['TLP:CLEAR report of the month', 'may be shared'],
    ],
  },
});
