import { digitsOf, mod97, passesLuhn } from '../detect/digits.ts';
import { createDictionary } from '../detect/dictionary.ts';
import { bands } from '../detect/finding.ts';
import { markConfidence } from '../detect/mark-confidence.ts';
import type { ValueDetector } from '../detect/detector.ts';
import type { CustomDetectorView } from './view.ts';

/** What the scanner takes as `custom`. */
export function customDetector(view: CustomDetectorView): ValueDetector {
  const confidence = bands[view.confidence];
  const evidence = 'named by the policy';
  return {
    id: view.id,
    title: view.title,
    category: view.category,
    severity: view.severity,
    ...(view.source === null
      ? { pick: pickerOf(view, confidence, evidence) }
      : {
          patterns: [
            {
              regex: new RegExp(view.source, 'giu'),
              reach: view.reach,
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
