import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { defaultPolicy } from '../default.ts';
import { globSource } from '../globs.ts';
import { judgeTests } from '../judge-tests.ts';
import { lintPolicy } from '../lint.ts';
import { parsePolicy } from '../parse.ts';
import { createPolicyScanner } from '../policy-scanner.ts';
import { detectors } from '../../detect/index.ts';
import { samples } from './starting-points.ts';
import { starters } from './index.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const known = {
  detectors: new Set([
    ...detectors.map(({ id }) => id),
    ...(defaultPolicy.rules ?? []).flatMap(({ when }) => when?.detectors ?? []),
    'npi',
    'dea-number',
  ]),
  sites: new Set<string>(),
  now,
};
const judge = (policy: (typeof starters)[number]) => {
  const view = compile(policy, globSource);
  return judgeTests(view, policy.tests ?? [], createPolicyScanner(view).scan, now);
};

describe.each(starters.map((policy) => [policy.id, policy] as const))('%s', (_id, policy) => {
  it('is a valid policy without hints', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toMatchObject({ kind: 'policy' });
    expect(lintPolicy(policy, known)).toEqual([]);
  });

  it('passes its own tests', () => {
    const judged = judge(policy);
    expect(judged.filter(({ passed }) => !passed)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(6);
  });

  it('explains itself: every rule has a description', () => {
    expect(policy.description).toBeTruthy();
    expect(policy.rules?.filter(({ description }) => !description)).toEqual([]);
  });

  it('lets everyday text go, and stops or counts a key', () => {
    const [text, key] = judge({
      ...policy,
      tests: [
        { text: samples.harmless, expect: 'allow', wouldBe: 'allow' },
        { text: samples.key, expect: 'block' },
      ],
    });
    expect(text?.passed).toBe(true);
    expect(['redact', 'block']).toContain(key?.got.wouldBe);
  });
});

it('a failing test of a starter would be seen', () => {
  const [policy] = starters;
  expect(judge({ ...policy!, tests: [{ text: samples.key, expect: 'block' }] })[0]?.passed).toBe(
    false,
  );
});
