import { normalize } from '../detect/normalize.ts';
import { patternReach, requiredLiteral } from './pattern-parts.ts';
import type { CustomDetectorDocument } from './schema.ts';
import type { CustomDetectorView } from './view.ts';

const letter = '[\\p{L}\\p{N}_]';
const apostrophes = /['\u2018\u2019\u02bc]/g;

type Source = Pick<CustomDetectorView, 'source' | 'reach' | 'prefilter' | 'words' | 'areMarkings'>;

/** What an organisation's own detector finds by. */
export function customSource(
  own: Pick<CustomDetectorDocument, 'pattern' | 'terms' | 'dictionary' | 'markings'>,
): Source {
  const words = (own.dictionary ?? own.markings ?? []).map((term) => normalize(term).text);
  const areMarkings = own.markings !== undefined;
  if (words.length > 0) return { source: null, reach: 0, prefilter: [], words, areMarkings };
  if (own.pattern) {
    const literal = requiredLiteral(own.pattern);
    return {
      source: own.pattern,
      reach: patternReach(own.pattern),
      prefilter: literal ? [literal] : [],
      words,
      areMarkings,
    };
  }
  // Read as the text will be: a dash or a ligature would otherwise never be met.
  const terms = (own.terms ?? [])
    .map((term) => normalize(term).text.trim())
    .toSorted((a, b) => b.length - a.length);
  const source = `(?<!${letter})(?:${terms.map(termSource).join('|')})(?!${letter})`;
  return {
    words,
    areMarkings,
    source,
    reach: patternReach(source),
    prefilter: [...new Set(terms.map((term) => longestWord(term.toLowerCase())))],
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
