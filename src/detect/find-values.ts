import { createContext, type Context } from './context.ts';
import type { Candidate, Pattern, Pick, ValueDetector } from './detector.ts';
import type { Finding, Signal } from './finding.ts';
import type { LiteralIndex } from './literals.ts';
import { isPlaceholder } from './placeholder.ts';
import { createScreen } from './prefilter.ts';
import type { ScanReading } from './reading.ts';
import { columnHeader } from './tables.ts';
import type { Weighed } from './resolve.ts';

/** A value detector made ready to run. Offsets of what it finds are those of the normalised text. */
export interface ValueFinder {
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

/** @param index holds the detector's literals: those of its prefilter and of its patterns. */
export function createValueFinder(detector: ValueDetector, index: LiteralIndex): ValueFinder {
  // Made at first use: a page in which nothing is found never pays for the words.
  let made: Context | undefined;
  const context = (): Context => (made ??= createContext(detector.context, detector.counter));
  const weight = weights[detector.severity];
  const mayFind = createScreen(detector, index);
  const starts = (detector.patterns ?? []).map((pattern) => ({
    pattern,
    ids: literalsOf(pattern).map((literal) => index.idOf(literal)),
  }));
  return {
    run(reading, found, late) {
      if (!mayFind(reading)) return true;
      let seen = 0;
      let inTime = true;
      const isLate = (): boolean => ++seen % batch === 0 && late();
      const weigh = (match: RegExpExecArray, pattern: Pattern): Candidate | null => {
        const candidate = candidateOf(match, reading.text);
        const finding = judge(detector, context, candidate, pattern, reading);
        if (finding) found.push({ finding, weight });
        return finding && candidate;
      };
      for (const { pattern, ids } of starts) {
        const { at } = pattern;
        // What was found is not looked for again from the middle of it.
        let done = 0;
        const tryAt = (start: number): boolean => {
          if (start < done) return true;
          pattern.regex.lastIndex = start;
          const match = pattern.regex.exec(reading.text);
          if (match) done = weigh(match, pattern)?.end ?? done;
          return !isLate();
        };
        if (at === undefined && pattern.reach !== undefined)
          inTime = runInStretches(pattern, pattern.reach, reading.text, weigh, late);
        else if (at === undefined) inTime = runOver(pattern, reading, weigh, isLate);
        else if (at === 'token') {
          const { shortest = 0 } = pattern;
          inTime = reading
            .candidates()
            .tokens.every(({ start, end }) => end - start < shortest || tryAt(start));
        } else
          for (const id of ids) {
            done = 0;
            inTime &&= id === undefined || (reading.literals[id]?.every(tryAt) ?? true);
          }
        if (!inTime) return false;
      }
      const picks = detector.pick?.(
        reading.text,
        reading.candidates(),
        reading.lower,
        reading.hits,
        (offset) => columnHeader(reading.text, reading.tables(), offset),
      );
      for (const pick of picks ?? []) {
        if (isLate()) return false;
        const finding = findingOf(detector, context, pick, reading);
        if (finding) found.push({ finding, weight });
      }
      return true;
    },
  };
}

/** Every literal that a detector wants to be looked for. */
export function literalsOf({ at }: Pattern): readonly string[] {
  return typeof at === 'object' ? at.literals : [];
}

/** Code units between two looks at the clock, for a pattern that may be slow. */
const stretch = 1024;

/** As {@link runOver}, for a pattern whose speed nobody knows. */
function runInStretches(
  pattern: Pattern,
  reach: number,
  text: string,
  weigh: (match: RegExpExecArray, pattern: Pattern) => Candidate | null,
  late: () => boolean,
): boolean {
  const { regex } = pattern;
  for (let from = 0, to = 0; from < text.length; from = Math.max(from, to)) {
    to = Math.min(text.length, from + stretch);
    const first = Math.max(0, from - reach);
    const part = text.slice(first, to + reach);
    regex.lastIndex = from - first;
    for (let match = regex.exec(part); match; match = regex.exec(part)) {
      if (match.index + first >= to) break;
      const next = regex.lastIndex;
      const start = match.index;
      match.index += first;
      const found = weigh(match, pattern);
      regex.lastIndex = found && next > start ? next : start + 1;
      if (found) from = Math.max(from, next + first);
      if (late()) return false;
    }
    if (late()) return false;
  }
  return true;
}

/** A pattern without a place to begin: over the whole text. False when time ran out. */
function runOver(
  pattern: Pattern,
  reading: ScanReading,
  weigh: (match: RegExpExecArray, pattern: Pattern) => Candidate | null,
  isLate: () => boolean,
): boolean {
  const { regex } = pattern;
  regex.lastIndex = 0;
  for (let match = regex.exec(reading.text); match; match = regex.exec(reading.text)) {
    // What was refused may hide a right one that begins a little later.
    if (!weigh(match, pattern) || regex.lastIndex === match.index)
      regex.lastIndex = match.index + 1;
    if (isLate()) return false;
  }
  return true;
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
  context: () => Context,
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
  context: () => Context,
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
    confidence = context().weigh(reading.lower, start, end, header, confidence, evidence);
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
