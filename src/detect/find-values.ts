import { createContext, type Context } from './context.ts';
import type { Candidate, ValueDetector } from './detector.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Reading } from './reading.ts';
import { columnHeader } from './tables.ts';
import type { Weighed } from './resolve.ts';

/** A value detector made ready to run. Offsets of what it finds are those of the normalised text. */
export interface ValueFinder {
  readonly detector: ValueDetector;
  /** Adds to `found`; false when time ran out before the end of the text. */
  run(reading: Omit<Reading, 'values'>, found: Weighed[], late: () => boolean): boolean;
}

const weights = { low: 1, medium: 2, high: 3 };
/** Candidates looked at between two looks at the clock. */
const batch = 64;
/** Nothing is ever certain. */
const ceiling = 0.99;
/** Findings of less confidence are noise. */
const floor = 0.5;
/** What shows where a value would stand is worth a line in the log, no more. */
const shown = 0.5;
const proven = 0.9;

export function createValueFinder(detector: ValueDetector): ValueFinder {
  const context = createContext(detector.context, detector.counter);
  return {
    detector,
    run(reading, found, late) {
      let seen = 0;
      for (const pattern of detector.patterns) {
        const { regex } = pattern;
        regex.lastIndex = 0;
        for (let match = regex.exec(reading.text); match; match = regex.exec(reading.text)) {
          if (++seen % batch === 0 && late()) return false;
          const candidate = candidateOf(match, reading.text);
          const finding = judge(detector, context, candidate, pattern, reading);
          if (finding) found.push({ finding, weight: weights[detector.severity] });
          // What was refused may hide a right one that begins a little later.
          if (!finding || regex.lastIndex === match.index) regex.lastIndex = match.index + 1;
        }
      }
      return true;
    },
  };
}

function candidateOf(match: RegExpExecArray, text: string): Candidate {
  const whole = match[0];
  const before = match.groups?.['before'] ?? '';
  const value = match.groups?.['value'] ?? before + whole;
  const start =
    match.index - before.length + (match.groups?.['value'] ? whole.lastIndexOf(value) : 0);
  return { value, match, text, start, end: start + value.length };
}

function judge(
  detector: ValueDetector,
  context: Context,
  candidate: Candidate,
  pattern: ValueDetector['patterns'][number],
  reading: Omit<Reading, 'values'>,
): Finding | null {
  const { value, start, end } = candidate;
  if (value.trim() === '') return null;
  const verdict = detector.validate?.(candidate);
  if (verdict === false) return null;
  const evidence = pattern.evidence ? [pattern.evidence] : [];
  evidence.push(...(detector.explain?.(candidate) ?? []));
  let confidence = pattern.confidence;
  if (verdict === true) {
    confidence = Math.max(confidence, proven);
    evidence.push('checked');
  } else if (typeof verdict === 'number') confidence = verdict;
  const isShown =
    verdict === 'documented' ||
    (detector.category === 'credentials' &&
      isPlaceholder(candidate.match.groups?.['secret'] ?? value));
  if (!isShown && (detector.context || detector.counter)) {
    const header = columnHeader(reading.text, reading.tables(), start);
    confidence = context.weigh(reading.lower, start, end, header, confidence, evidence);
  }
  if (isShown) {
    confidence = Math.min(confidence, shown);
    evidence.push(verdict === 'documented' ? 'a value of manuals and tests' : 'a placeholder');
  }
  if (confidence < floor) return null;
  return {
    detector: detector.id,
    category: detector.category,
    scope: 'value',
    start,
    end,
    confidence: Math.round(Math.min(confidence, ceiling) * 1000) / 1000,
    evidence,
    value: detector.normalise?.(value) ?? value.trim(),
    size: 1,
    signals: detector.signals?.(candidate) ?? [],
    members: [],
  };
}
