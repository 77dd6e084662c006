import { digitsOf, mod97, passesLuhn } from '../detect/digits.ts';
import { createDictionary } from '../detect/dictionary.ts';
import { bands } from '../detect/finding.ts';
import { markConfidence } from '../detect/mark-confidence.ts';
import { normalize } from '../detect/normalize.ts';
import type { ValueDetector } from '../detect/detector.ts';
import { patternReach, requiredLiteral } from './pattern-parts.ts';
import type { CustomDetectorDocument } from './schema.ts';
import type { CustomDetectorView } from './view.ts';

const letter = '[\\p{L}\\p{N}_]';
const apostrophes = /['\u2018\u2019\u02bc]/g;

type Source = Pick<CustomDetectorView, 'source' | 'prefilter' | 'words' | 'areMarkings'>;

/** What an organisation's own detector finds by. */
export function customSource(
  own: Pick<CustomDetectorDocument, 'pattern' | 'terms' | 'dictionary' | 'markings'>,
): Source {
  const words = (own.dictionary ?? own.markings ?? []).map((term) => normalize(term).text);
  const areMarkings = own.markings !== undefined;
  if (words.length > 0) return { source: null, prefilter: [], words, areMarkings };
  if (own.pattern) {
    const literal = requiredLiteral(own.pattern);
    return { source: own.pattern, prefilter: literal ? [literal] : [], words, areMarkings };
  }
  // Read as the text will be: a dash or a ligature would otherwise never be met.
  const terms = (own.terms ?? [])
    .map((term) => normalize(term).text.trim())
    .toSorted((a, b) => b.length - a.length);
  return {
    words,
    areMarkings,
    source: `(?<!${letter})(?:${terms.map(termSource).join('|')})(?!${letter})`,
    prefilter: [...new Set(terms.map((term) => longestWord(term.toLowerCase())))],
  };
}

/** What the scanner takes as `custom`. */
export function customDetector(view: CustomDetectorView): ValueDetector {
  const confidence = bands[view.confidence];
  const evidence = 'named by the policy';
  return {
    id: view.id,
    title: view.title,
    category: view.category,
    severity: view.severity,
    why: view.why,
    ...(view.source === null
      ? { pick: pickerOf(view, confidence, evidence) }
      : {
          patterns: [
            {
              regex: new RegExp(view.source, 'giu'),
              reach: patternReach(view.source),
              confidence,
              evidence,
            },
          ],
        }),
    ...(view.check && {
      validate: ({ value }) => checks[view.check ?? 'luhn'](value) && undefined,
    }),
    ...(view.prefilter.length > 0 && { prefilter: view.prefilter }),
    ...(view.context.length > 0 && { context: view.context }),
    ...(view.counter.length > 0 && { counter: view.counter }),
    references: [],
    examples: { match: [], ignore: [] },
  };
}

/** A match without right check digits is none; with them it is as sure as the policy says. */
const checks: Record<NonNullable<CustomDetectorView['check']>, (value: string) => false | true> = {
  luhn: (value) => passesLuhn(digitsOf(value)),
  mod97: (value) => {
    const plain = value.replace(/[^A-Za-z0-9]/g, '');
    // As in an IBAN, letters and check digits at the front are counted last.
    return mod97(/^[A-Za-z]/.test(plain) ? plain.slice(4) + plain.slice(0, 4) : plain) === 1;
  },
};

function pickerOf(
  { words, areMarkings }: CustomDetectorView,
  confidence: number,
  evidence: string,
): NonNullable<ValueDetector['pick']> {
  const find = createDictionary(words);
  return function* pick(text) {
    for (const { start, end } of find(text)) {
      const value = text.slice(start, end);
      const seen = areMarkings ? markConfidence(value, text, start, end) : confidence;
      yield {
        start,
        end,
        confidence: Math.min(confidence, seen),
        evidence: [areMarkings ? 'a marking of the policy' : evidence],
        value: value.toLowerCase().replace(/\s+/g, ' '),
      };
    }
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
