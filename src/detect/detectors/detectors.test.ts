import { readdirSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import type { Detector, ValueDetector } from '../detector.ts';
import { bands, type Finding } from '../finding.ts';
import { redact } from '../redact.ts';
import { createScanner } from '../scan.ts';
import { patternSize } from '../test-pattern-size.ts';
import { declaredDeep } from './deep.ts';
import { detectors as fast } from './index.ts';

const detectors: readonly Detector[] = [...fast, ...declaredDeep.detectors];
const { scan } = createScanner({ deep: [declaredDeep] });

function foundBy({ id }: Detector, text: string): Finding[] {
  return scan(text).findings.filter(
    ({ detector, confidence }) => detector === id && confidence >= bands.medium,
  );
}

/** The text without its marks, and what they mark. */
function unmark(example: string): { text: string; marked: string[] } {
  return {
    text: example.replaceAll(/[«»]/g, ''),
    marked: [...example.matchAll(/«([^»]*)»/g)].map(([, value = '']) => value),
  };
}

const values = detectors.filter((detector): detector is ValueDetector => !('find' in detector));
const structures = detectors.filter((detector) => 'find' in detector);

describe.each(values)('$id', (detector) => {
  it.each(detector.examples.match)('finds %j', (example) => {
    const { text, marked } = unmark(example);
    expect(marked.length).toBeGreaterThan(0);
    expect(foundBy(detector, text).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });

  it.each(detector.examples.match)('finds it between other lines: %j', (example) => {
    const { text, marked } = unmark(example);
    const around = `A line before, of no matter.\n\n${text}\n\nAnd one after it.\n`;
    expect(foundBy(detector, around).map(({ start, end }) => around.slice(start, end))).toEqual(
      marked,
    );
  });

  it.each(detector.examples.match)('finds nothing once it is redacted: %j', (example) => {
    const { text } = unmark(example);
    expect(foundBy(detector, redact(text, foundBy(detector, text)).text)).toEqual([]);
  });
});

describe.each(structures)('$id', (detector) => {
  it.each(detector.examples.match)('finds %j', (text) => {
    expect(text).not.toMatch(/[«»]/);
    expect(foundBy(detector, text).map(({ scope }) => scope)).toEqual([detector.scope]);
  });
});

describe.each(detectors)('$id', (detector) => {
  it.each(detector.examples.ignore)('ignores %j: %s', (text, reason) => {
    expect(reason).toMatch(/\w/);
    expect(foundBy(detector, text)).toEqual([]);
  });

  it('is declared in full', () => {
    const { match, ignore } = detector.examples;
    expect(match.length).toBeGreaterThanOrEqual(2);
    expect(ignore.length).toBeGreaterThanOrEqual(2);
    expect(detector.references.length).toBeGreaterThan(0);
    for (const url of detector.references) expect(url).toMatch(/^https:\/\/\S+$/);
  });

  it('names its literals and words in lower case, each once', () => {
    for (const list of [detector.prefilter, detector.context, detector.counter]) {
      const words = list ?? [];
      expect(words).toEqual(words.map((word) => word.toLowerCase()));
      expect(words).toEqual([...new Set(words)]);
    }
  });
});

describe('the list', () => {
  it('is the folder', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => path.includes('/') && path.endsWith('.ts') && !/\.(test|data)\.ts$/.test(path),
      )
      .map((path) => path.slice(path.indexOf('/') + 1, -3));
    expect(detectors.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });
});

/** States up to which the checker answers in good time; it unrolls every bounded repetition. */
const checkable = 60;
/** A key block is the longest thing anybody pastes as one value. */
const mostStates = 60_000;

describe('every pattern', () => {
  const patterns = values.flatMap(({ id, patterns: own = [] }) =>
    own.map(({ regex, at: anchor }, at) => ({
      name: `${id} ${at}`,
      regex,
      anchor,
      ...patternSize(regex.source),
    })),
  );

  it('has bounded quantifiers only', () => {
    expect(patternSize('a{2,}b').states).toBe(Infinity);
    expect(patternSize('(?:a+b){0,3}').states).toBe(Infinity);
    expect(patternSize('(?:ab){1,3}[a*]').reach).toBe(7);
    expect(
      patterns.filter(({ states }) => !(states <= mostStates)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('is global, or sticky where it has an anchor, and keeps no indices', () => {
    for (const { regex, anchor } of patterns)
      expect(regex.flags).toMatch(anchor === undefined ? /^gi?u?$/ : /^i?u?y$/);
  });

  it('cannot be made to backtrack for long', { timeout: 120_000 }, () => {
    const small = patterns.filter(({ states }) => states <= checkable);
    expect(small.length).toBeGreaterThan(patterns.length / 6);
    const verdict = ({ regex }: { regex: RegExp }) =>
      checkSync(regex.source, regex.flags.replace(/[gy]/, ''), {
        // It tries attacks by chance: the same ones each time.
        randomSeed: 1,
        timeout: 20_000,
        // By characters read, not by this machine's time.
        attackTimeout: null,
        incubationTimeout: null,
      }).status;
    expect(verdict({ regex: /(?:a|a){0,99}b/ })).toBe('vulnerable');
    const verdicts = small.map((pattern) => ({ name: pattern.name, verdict: verdict(pattern) }));
    expect(verdicts.filter(({ verdict: said }) => said === 'vulnerable')).toEqual([]);
    // On a busy machine the checker may run out of time for some, which says nothing about them.
    expect(verdicts.filter(({ verdict: said }) => said === 'safe').length).toBeGreaterThan(
      small.length / 2,
    );
  });
});
