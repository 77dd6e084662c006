import { createContext, type Context } from './context.ts';
import type { Candidate, Pattern, Pick, ValueDetector } from './detector.ts';
import type { Finding, Signal } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Reading } from './reading.ts';
import { columnHeader } from './tables.ts';
import type { Weighed } from './resolve.ts';

/** What value detectors may look at: values are what they find. */
type ScanReading = Omit<Reading, 'values'>;

/** A value detector made ready to run. Offsets of what it finds are those of the normalised text. */
export interface ValueFinder {
  readonly detector: ValueDetector;
  /** Adds to `found`; false when time ran out before the end of the text. */
  run(reading: ScanReading, found: Weighed[], late: () => boolean): boolean;
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
      const add = (finding: Finding | null): void => {
        if (finding) found.push({ finding, weight: weights[detector.severity] });
      };
      for (const pattern of detector.patterns ?? []) {
        for (const match of matchesOf(pattern, reading)) {
          if (++seen % batch === 0 && late()) return false;
          const candidate = candidateOf(match, reading.text);
          const finding = judge(detector, context, candidate, pattern, reading);
          add(finding);
          // What was refused may hide a right one that begins a little later.
          if (!finding || pattern.regex.lastIndex === match.index)
            pattern.regex.lastIndex = match.index + 1;
        }
      }
      const picks = detector.pick?.(reading.text, reading.candidates(), reading.lower) ?? [];
      for (const pick of picks) {
        if (++seen % batch === 0 && late()) return false;
        add(findingOf(detector, context, pick, reading));
      }
      return true;
    },
  };
}

/** Matches from where the pattern's `lastIndex` is left between two of them. */
function* matchesOf(pattern: Pattern, reading: ScanReading): Generator<RegExpExecArray> {
  const { regex, at } = pattern;
  if (at === undefined) {
    regex.lastIndex = 0;
    for (let match = regex.exec(reading.text); match; match = regex.exec(reading.text)) yield match;
    return;
  }
  for (const start of startsOf(at, reading)) {
    regex.lastIndex = start;
    const match = regex.exec(reading.text);
    if (match) yield match;
  }
}

function* startsOf(at: NonNullable<Pattern['at']>, reading: ScanReading): Generator<number> {
  if (at === 'number') for (const { start } of reading.candidates().numbers) yield start;
  else if (at === 'token') for (const { start } of reading.candidates().tokens) yield start;
  else
    for (const literal of at.literals)
      for (
        let i = reading.lower.indexOf(literal);
        i >= 0;
        i = reading.lower.indexOf(literal, i + 1)
      )
        yield i;
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
  pattern: Pattern,
  reading: ScanReading,
): Finding | null {
  const { value, start, end } = candidate;
  if (value.trim() === '') return null;
  const verdict = detector.validate?.(candidate);
  if (verdict === false) return null;
  const evidence = pattern.evidence ? [pattern.evidence] : [];
  evidence.push(...(detector.explain?.(candidate) ?? []));
  let { confidence } = pattern;
  if (verdict === true) {
    confidence = Math.max(confidence, proven);
    evidence.push('checked');
  } else if (typeof verdict === 'number') confidence = verdict;
  const documented = verdict === 'documented';
  const isPlaceholderOfSecret =
    detector.category === 'credentials' &&
    isPlaceholder(candidate.match.groups?.['secret'] ?? value);
  const pick = { start, end, confidence, evidence, documented };
  return findingOf(
    detector,
    context,
    pick,
    reading,
    isPlaceholderOfSecret,
    detector.signals?.(candidate),
  );
}

/** Weighs a span by the words nearby; null when it is noise. */
function findingOf(
  detector: ValueDetector,
  context: Context,
  pick: Pick,
  reading: ScanReading,
  isPlaceholderValue = false,
  signals: readonly Signal[] = [],
): Finding | null {
  const { start, end } = pick;
  const evidence = [...(pick.evidence ?? [])];
  let { confidence } = pick;
  const isShown = pick.documented === true || isPlaceholderValue;
  if (!isShown && (detector.context || detector.counter)) {
    const header = columnHeader(reading.text, reading.tables(), start);
    confidence = context.weigh(reading.lower, start, end, header, confidence, evidence);
  }
  if (isShown) {
    confidence = Math.min(confidence, shown);
    evidence.push(isPlaceholderValue ? 'a placeholder' : 'a value of manuals and tests');
  }
  if (confidence < floor) return null;
  const value = reading.text.slice(start, end);
  return {
    detector: detector.id,
    category: detector.category,
    scope: 'value',
    start,
    end,
    confidence: Math.round(Math.min(confidence, ceiling) * 1000) / 1000,
    evidence,
    value: pick.value ?? detector.normalise?.(value) ?? value.trim(),
    size: 1,
    signals,
    members: [],
  };
}
