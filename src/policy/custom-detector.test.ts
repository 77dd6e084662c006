import { describe, expect, it } from 'vitest';
import { createScanner, detectors } from '../detect/index.ts';
import { customDetector } from './custom-detector.ts';
import type { CustomDetectorDocument } from './schema.ts';
import { parsePolicy } from './parse.ts';
import { viewOf } from './test-findings.ts';

type Own = Partial<CustomDetectorDocument>;
const declared = { title: 'Own', category: 'strategy', why: 'W.' };

function viewsOf(own: Own) {
  const json = {
    format: 1,
    id: 'p',
    version: 1,
    detectors: { own: { custom: { ...declared, ...own } } },
  };
  const parsed = parsePolicy(json);
  if (parsed.kind !== 'policy') throw new Error(`${parsed.path}: ${parsed.reason}`);
  return viewOf(parsed.policy);
}

const scan = (own: Own, text: string, budget?: { now: () => number; limit: number }) => {
  const scanner = createScanner({ custom: viewsOf(own).custom.map(customDetector) });
  const result = scanner.scan(text, budget);
  return { ...result, own: result.findings.filter(({ detector }) => detector === 'own') };
};
const spans = (own: Own, text: string): string[] =>
  scan(own, text).own.map(({ start, end }) => text.slice(start, end));

describe('a dictionary', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `Project Q${i.toString(36)}x${i}`);
  const dictionary = [...names, 'Zürich West', 'C++ (v2.0)', '青鷺計画', "O'Neil"];

  it.each([
    ['PROJECT\n  q1x1 and project-Q9x9.', ['PROJECT\n  q1x1', 'project-Q9x9']],
    ['in Zuerich-West, ZURICH WEST', ['Zuerich-West', 'ZURICH WEST']],
    ['our c++ (v2.0) but c++ (v2x0) and c', ['c++ (v2.0)']],
    ['社内の青鷺計画について', ['青鷺計画']],
    ['ONeil and O’Neil', ['ONeil', 'O’Neil']],
    ['projects q1x1, project q1x1y, project, then far away q1x1', []],
  ])('finds whole terms in %s', (text, expected) => {
    expect(spans({ dictionary }, text)).toEqual(expected);
  });
  it('weighs the words nearby', () => {
    const own = {
      dictionary,
      confidence: 'medium' as const,
      context: ['budget'],
      counter: ['bird'],
    };
    const [plain, raised, lowered] = ['', 'budget: ', 'a bird: '].map(
      (before) => scan(own, `${before}Project Q1x1`).own[0]?.confidence ?? 0,
    );
    expect(raised).toBeGreaterThan(plain!);
    expect(lowered).toBeLessThan(plain!);
  });
});

describe('markings', () => {
  const markings = ['Acme Confidential', 'Nur für Acme'];
  it('are sure where they stand as a mark, and a hint in a sentence', () => {
    const confidence = (text: string) => scan({ markings }, text).own[0]?.confidence ?? 0;
    expect(confidence('ACME CONFIDENTIAL\nBoard paper')).toBeGreaterThanOrEqual(0.9);
    expect(confidence('Nur für Acme\nEntwurf')).toBeGreaterThanOrEqual(0.9);
    const within = 'we once put the words acme confidential on each page of the old handbook';
    expect(confidence(within)).toBeLessThan(0.75);
    expect(confidence(within)).toBeGreaterThan(0);
  });
});

describe('a pattern', () => {
  it('with check digits takes only what has them', () => {
    const card = { pattern: '\\d{4} \\d{4} \\d{3}', check: 'luhn' as const };
    // 7992 7398 713 is the example of the Luhn algorithm; the last digit makes it right.
    expect(spans(card, 'no 7992 7398 713, no 7992 7398 714')).toEqual(['7992 7398 713']);
    const iban = { pattern: 'X[A-Z]\\d{2}[A-Z0-9]{6}', check: 'mod97' as const };
    expect(spans(iban, 'XX36ABC123 XX47ABC123')).toHaveLength(1);
  });
  it('is as severe as it says where findings overlap', () => {
    const text = 'mail jane@heron-bank.com today';
    const own = { pattern: '[a-z]{4}@heron-bank\\.com' };
    const left = (severity: 'low' | 'high') =>
      scan({ ...own, severity, confidence: 'high' }, text).findings.map(({ detector }) => detector);
    expect(left('high')).toContain('own');
    expect(left('low')).not.toContain('own');
  });
  it('is found across the stretches that a text is read in', () => {
    const own = { pattern: '<<\\d{1,40}>>' };
    const text = `${'x'.repeat(1000)}<<${'7'.repeat(40)}>>${'y'.repeat(3000)}<<1>><<2>>`;
    expect(spans(own, text)).toEqual([`<<${'7'.repeat(40)}>>`, '<<1>>', '<<2>>']);
    for (let pad = 1000; pad < 1060; pad++)
      expect(spans(own, `${'x'.repeat(pad)}<<123456>>`)).toEqual(['<<123456>>']);
  });
  it('sees what stands before a stretch', () => {
    for (const pad of [1023, 1024, 1025, 2048])
      expect(spans({ pattern: '(?<!x)ACME-\\d{1,4}' }, `${'x'.repeat(pad)}ACME-1 ACME-2`)).toEqual([
        'ACME-2',
      ]);
  });
  it('ends with its time, and says so, where it is slow', () => {
    const view = viewsOf({ pattern: 'a{0,20}b{0,20}a{0,20}c|last' });
    const scanner = createScanner({
      off: new Set([...detectors.map(({ id }) => id), 'record', 'bulk-list']),
      custom: view.custom.map(customDetector),
    });
    const text = `${'ab'.repeat(20_000)} last`;
    const found = (budget?: { now: () => number; limit: number }) => {
      const { findings, complete } = scanner.scan(text, budget);
      return { found: findings.some(({ detector }) => detector === 'own'), complete };
    };
    // Every look at the clock is a millisecond later.
    let looks = 0;
    expect(found({ now: () => looks++, limit: 12 })).toEqual({ found: false, complete: false });
    looks = 0;
    expect(found({ now: () => looks++, limit: 100_000 })).toEqual({ found: true, complete: true });
  });
});

describe('tables and fingerprints', () => {
  const file = { url: 'https://files.acme.example/customers.table', sha256: 'ab'.repeat(32) };
  it('are for the worker to fetch, and rules can name them', () => {
    const view = viewsOf({ exact: file });
    expect(view.custom).toEqual([]);
    expect(view.lookups).toEqual([{ id: 'own', kind: 'exact', ...declared, ...file }]);
    expect(
      view.rules.some(({ id, when }) => id === 'custom-match' && when.detectors?.[0] === 'own'),
    ).toBe(true);
    expect(view.deep.needed).toBe(true);
    expect(viewsOf({ fingerprints: file }).lookups[0]?.kind).toBe('fingerprints');
    expect(viewsOf({ terms: ['x'] }).lookups).toEqual([]);
    expect(viewsOf({ terms: ['x'] }).deep.needed).toBe(false);
  });
  it.each<[string, Own, RegExp]>([
    ['plain http', { exact: { ...file, url: 'http://a.example/x' } }, /https/],
    ['a sum of another length', { exact: { ...file, sha256: 'ab' } }, /64/],
    ['two means', { exact: file, terms: ['x'] }, /either/],
    ['check digits of terms', { terms: ['x'], check: 'luhn' }, /pattern/],
    ['no means', {}, /either/],
    ['too many terms', { dictionary: Array.from({ length: 20_001 }, (_, i) => `t${i}`) }, /20000/],
  ])('are refused with %s', (_, own, reason) => {
    expect(() => viewsOf(own)).toThrow(reason);
  });
});
