import { defineDetector } from '../../detector.ts';

const period = String.raw`(?:q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|(?:full[ -]year|half[ -]year|h[12]|fy)(?: ?(?:20)?\d\d)?|quarterly|annual|year[ -]end)`;
const figures = String.raw`(?:results?|earnings|revenues?|sales figures|financials?|numbers|guidance|forecast|eps|profit(?:s)?|margin|outlook)`;

export default defineDetector({
  id: 'unreleased-results',
  title: 'Results before release',
  category: 'financial',
  severity: 'high',
  prefilter: [
    'not yet',
    'not been',
    'unreleased',
    'unpublished',
    'unaudited',
    'before the earnings',
    'prior to',
    'pre-release',
    'embargo',
    'material non',
    'mnpi',
    'insider',
    'preliminary',
    'pre-announce',
    'nicht veröffentlicht',
    'unveröffentlicht',
    'vorläufige',
    'noch nicht',
    'non publié',
    'non audité',
    'no publicados',
    'quiet period',
    'ahead of',
    'confidential',
    'draft',
    'blackout',
  ],
  patterns: [
    {
      regex: new RegExp(
        String.raw`(?<!\p{L})(?:unreleased|unpublished|unannounced|not[ -]yet[ -](?:public|released|announced|published)|pre-?release|non-?public|confidential|embargoed)[ ,-]{1,3}(?:\p{L}{2,15} ){0,3}?(?:${period} )?(?:\d{4} )?${figures}(?!\p{L})`,
        'giu',
      ),
      confidence: 0.88,
      evidence: 'results said not to be public',
    },
    {
      regex: new RegExp(
        String.raw`(?<!\p{L})${period}(?: ?(?:20)?\d\d)? (?:\p{L}{2,15} ){0,2}?${figures}(?:[^.\n]|\.\d){0,80}(?:not (?:yet )?(?:been )?(?:public|released|announced|published|disclosed)|before (?:the |our )?(?:earnings (?:call|release)|announcement|publication)|under embargo|embargoed until|ahead of (?:the |our )?(?:earnings|announcement))(?!\p{L})`,
        'giu',
      ),
      confidence: 0.92,
      evidence: 'results said not to be public',
    },
    {
      regex: new RegExp(
        String.raw`(?<!\p{L})(?:preliminary|unaudited|draft|flash)[ ,-]{1,3}(?:(?:and|unaudited|preliminary|consolidated|internal) ){0,2}(?:${period} )(?:\d{4} )?(?:\p{L}{2,15} ){0,1}?${figures}(?!\p{L})`,
        'giu',
      ),
      confidence: 0.72,
      evidence: 'preliminary results',
    },
    {
      regex: /(?<!\p{L})(?:material non-?public information|mnpi)(?!\p{L})/giu,
      confidence: 0.72,
      evidence: 'a term of securities law',
    },
    {
      regex:
        /(?<!\p{L})(?:(?:unveröffentlichte|noch nicht veröffentlichte|vorläufige)[nrs]? (?:\p{L}{2,20} ){0,2}?(?:quartals|jahres|halbjahres|geschäfts)(?:zahlen|ergebnisse?|abschluss)|résultats (?:\p{L}{2,20} ){0,2}?non (?:encore )?publiés|resultados (?:\p{L}{2,20} ){0,2}?(?:aún )?no publicados)(?!\p{L})/giu,
      confidence: 0.88,
      evidence: 'results said not to be public',
    },
  ],
  validate({ value, text, start, end }) {
    // Figures around make it more than a remark.
    const around = text.slice(Math.max(0, start - 300), end + 400);
    const amounts =
      around.match(/[$€£¥]\s?\d|\d(?:[.,]\d+)?\s?(?:%|million|billion|bn|mn|m\b|mio|mrd)/gi)
        ?.length ?? 0;
    if (amounts === 0) return /mnpi|material/i.test(value) ? 0.5 : 0.7;
    return undefined;
  },
  counter: [
    'what is',
    'explain',
    'sec',
    'form 10-q',
    '10-k',
    'press release',
    'filed',
    'incorporated by reference',
    'notes to',
    'accompanying',
    'interim condensed',
  ],
  normalise: (value) => value.toLowerCase(),
  references: [
    'https://eur-lex.europa.eu/eli/reg/2014/596/oj',
    'https://www.law.cornell.edu/cfr/text/17/243.100',
  ],
  examples: {
    match: [
      'Our «Q3 revenue of 48.2 million EUR has not been announced» so far',
      'These are «unreleased Q2 2026 results»: sales fell 12 % to 31 million',
    ],
    ignore: [
      ['Q3 revenue was 48 million, as announced in May', 'public'],
      ['Explain material non-public information', 'a question'],
    ],
  },
});
