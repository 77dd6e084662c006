import { bands } from '../detect/finding.ts';
import { normalize } from '../detect/normalize.ts';
import type { ValueDetector } from '../detect/detector.ts';
import type { CustomDetectorDocument } from './schema.ts';
import type { CustomDetectorView } from './view.ts';

const letter = '[\\p{L}\\p{N}_]';
const apostrophes = /['\u2018\u2019\u02bc]/g;

/** The pattern and prefilter of an organisation's own detector. */
export function customSource(
  own: Pick<CustomDetectorDocument, 'pattern' | 'terms'>,
): Pick<CustomDetectorView, 'source' | 'prefilter'> {
  if (own.pattern) return { source: own.pattern, prefilter: [] };
  // Read as the text will be: a dash or a ligature would otherwise never be met.
  const terms = (own.terms ?? [])
    .map((term) => normalize(term).text.trim())
    .toSorted((a, b) => b.length - a.length);
  return {
    source: `(?<!${letter})(?:${terms.map(termSource).join('|')})(?!${letter})`,
    prefilter: [...new Set(terms.map((term) => longestWord(term.toLowerCase())))],
  };
}

/** What the scanner takes as `custom`. */
export function customDetector(view: CustomDetectorView): ValueDetector {
  return {
    id: view.id,
    title: view.title,
    category: view.category,
    severity: 'medium',
    why: view.why,
    patterns: [
      {
        regex: new RegExp(view.source, 'giu'),
        confidence: bands[view.confidence],
        evidence: 'named by the policy',
      },
    ],
    ...(view.prefilter.length > 0 && { prefilter: view.prefilter }),
    ...(view.context.length > 0 && { context: view.context }),
    references: [],
    examples: { match: [], ignore: [] },
  };
}

/** Words of a term may stand on two lines or with more than one space. */
function termSource(term: string): string {
  return term
    .split(/\s+/)
    .map((word) =>
      word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(apostrophes, "['\u2018\u2019\u02bc]"),
    )
    .join('\\s{1,4}');
}

function longestWord(term: string): string {
  return term
    .split(/[\s'\u2018\u2019\u02bc]+/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest));
}
