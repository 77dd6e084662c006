import { describe, expect, it } from 'vitest';
import type { DeepFinder } from '../detect/index.ts';
import { compile } from './compile.ts';
import { createPolicyScanner } from './policy-scanner.ts';

const text = 'Write to anna.berg@nordwind-handel.de about the blue heron.';
const heron = {
  title: 'Project',
  category: 'strategy',
  why: 'A secret project.',
  terms: ['heron'],
};
const view = (detectors: NonNullable<Parameters<typeof compile>[0]['detectors']>) =>
  compile({ format: 1, id: 'acme', version: 1, detectors }, () => '');
const found = (...given: Parameters<typeof createPolicyScanner>) =>
  createPolicyScanner(...given)
    .scan(text)
    .findings.map(({ detector }) => detector);

const names: DeepFinder = {
  reports: ['person-name'],
  findValues: () => [
    {
      detector: 'person-name',
      category: 'customer',
      scope: 'value',
      start: 0,
      end: 5,
      confidence: 0.8,
      evidence: [],
      value: 'Write',
      size: 1,
      signals: [],
      members: [],
    },
  ],
};

describe('the scanner of a policy', () => {
  it('has the detectors that the policy brings, and not those it switches off', () => {
    expect(found(view({}))).toEqual(['email']);
    expect(found(view({ heron: { custom: heron } }))).toEqual(['email', 'heron']);
    expect(found(view({ email: { off: true } }))).toEqual([]);
  });

  it('runs finders of the deep tier unless all they report is off', () => {
    expect(found(view({}), [names])).toEqual(['person-name', 'email']);
    expect(found(view({ 'person-name': { off: true } }), [names])).toEqual(['email']);
  });
});
