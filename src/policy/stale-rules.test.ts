import { describe, expect, it } from 'vitest';
import { compileRules } from './compile.ts';
import { decide } from './decide.ts';
import { defaultPolicy } from './default.ts';
import { globSource } from './globs.ts';
import type { PolicyDocument } from './schema.ts';
import { isStale, staleRules } from './stale-rules.ts';
import { found, somewhere, viewOf } from './test-findings.ts';

const policy: PolicyDocument = {
  format: 1,
  id: 'p',
  version: 1,
  expiresAt: '2026-05-01',
  rules: [{ id: 'names', when: { detectors: ['person-name'] }, action: 'justify' }],
  exceptions: [{ id: 'all-mail', detectors: ['email'] }],
};
const after = Date.parse('2026-05-02T00:00:00Z');
const act = (whenStale: PolicyDocument['whenStale'], detector: string, now = after) =>
  decide(
    viewOf(
      policy,
      compileRules(staleRules({ ...policy, ...(whenStale && { whenStale }) }, now), globSource),
    ),
    somewhere,
    [found(detector, { band: 'low', category: detector === 'iban' ? 'financial' : 'customer' })],
  ).action;

describe('an expired policy', () => {
  it('holds to the end of its day', () => {
    expect([isStale(policy, after - 1), isStale(policy, after)]).toEqual([false, true]);
    expect(isStale({ format: 1, id: 'p', version: 1 }, after)).toBe(false);
  });

  it('goes on as before, or gets stricter, as it says', () => {
    expect([act(undefined, 'iban'), act('keep', 'iban'), act('built-in', 'iban')]).toEqual([
      'allow',
      'allow',
      'log',
    ]);
    expect([act('warn', 'iban'), act('block', 'email')]).toEqual(['warn', 'block']);
    expect(act('block', 'iban', after - 1)).toBe('allow');
  });

  it('has nothing looser than before', () => {
    expect(staleRules({ ...policy, whenStale: 'built-in' }, after)).toBe(defaultPolicy.rules);
    const view = viewOf(policy, compileRules(defaultPolicy.rules ?? [], globSource));
    expect(decide(view, somewhere, [found('person-name')]).action).toBe('justify');
  });
});
