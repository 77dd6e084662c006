import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { PolicyDocument, RuleDocument } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';

const view = (rules: readonly RuleDocument[], more: Partial<PolicyDocument> = {}) =>
  viewOf({ rules: [...rules], ...more });
const rule = (when: RuleDocument['when']): RuleDocument => ({ id: 'r', action: 'warn', when });
const email = found('email', { confidence: 0.8, value: 'a@b' });
const missing = (when: RuleDocument['when'], findings = [email]) =>
  explain(view([rule(when)]), somewhere, findings).rules[0]?.missing;

describe('an explanation', () => {
  it.each<[string | null, RuleDocument['when']]>([
    [null, { detectors: ['email'] }],
    [null, {}],
    ['detectors', { detectors: ['phone'] }],
    ['categories', { categories: ['hr'] }],
    ['confidence', { detectors: ['email'], confidence: 'high' }],
    ['scope', { scope: ['group'] }],
    ['minSize', { minSize: 2 }],
    ['maxSize', { maxSize: 0 }],
    ['signal', { signal: 'proprietary' }],
    ['minCount', { minCount: 2 }],
    ['minUnique', { minUnique: 2 }],
    ['channels', { channels: ['file'] }],
    ['toolStatus', { toolStatus: ['approved'] }],
    ['account', { account: ['work'] }],
    ['groups', { groups: ['sales'] }],
    ['labels', { labels: ['hr'] }],
    ['with', { with: ['phone'] }],
  ])('names %s as what a rule misses', (name, when) => {
    expect(missing(when)).toBe(name);
  });

  it('says of every rule what it matches, in the order of the policy', () => {
    const rules = [
      { ...rule({ detectors: ['phone'] }), id: 'one' },
      { ...rule({ detectors: ['email'] }), id: 'two', action: 'block' as const },
      { ...rule({}), id: 'three' },
    ];
    const { decision, rules: said } = explain(view(rules), somewhere, [email]);
    expect(said.map(({ rule: { id }, matched }) => [id, matched.length])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 1],
    ]);
    expect([decision.action, decision.rule]).toEqual(['block', 'two']);
  });

  it('says which findings did not count', () => {
    const off = view([rule({})], { detectors: { email: { off: true } } });
    expect(explain(off, somewhere, [email])).toMatchObject({
      dropped: [{ finding: email, why: 'off' }],
      decision: { action: 'allow' },
      rules: [{ missing: 'categories' }],
    });
    const why = (more: Partial<PolicyDocument>) =>
      explain(view([rule({})], more), somewhere, [email]).dropped.map((one) => one.why);
    expect(why({ detectors: { email: { threshold: 0.9 } } })).toEqual(['threshold']);
    expect(why({ exceptions: [{ id: 'desk', detectors: ['email'] }] as never })).toEqual([
      { exception: 'desk' },
    ]);
    expect(why({})).toEqual([]);
  });

  it('says of a rule with an action for each band one thing', () => {
    const banded = { id: 'r', action: { high: 'block', medium: 'warn' } } as const;
    const sure = found('phone', { confidence: 0.95 });
    const [one, ...more] = explain(view([banded]), somewhere, [email, sure]).rules;
    expect(more).toEqual([]);
    expect([one?.rule.action, one?.matched.length]).toEqual(['block', 2]);
    const vague = found('email', { confidence: 0.6 });
    expect(explain(view([banded]), somewhere, [vague]).rules).toMatchObject([
      { missing: 'confidence', matched: [] },
    ]);
  });

  it('agrees with the decision: a rule that decides matches, and one that matches is never weaker', () => {
    const detectors = fc.constantFrom('email', 'phone', 'iban');
    const action = fc.constantFrom('log', 'coach', 'warn', 'block' as const);
    const someRule = fc.record({
      action,
      when: fc.record(
        {
          detectors: fc.array(detectors, { minLength: 1, maxLength: 2 }),
          minUnique: fc.integer({ min: 1, max: 3 }),
          maxSize: fc.integer({ min: 0, max: 2 }),
        },
        { requiredKeys: [] },
      ),
    });
    const some = fc.array(fc.tuple(detectors, fc.nat(3), fc.constantFrom(0.6, 0.8, 0.95)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(someRule, { maxLength: 6 }), some, (rules, values) => {
        const findings = values.map(([detector, at, confidence]) =>
          found(detector, { confidence, value: `v${at}`, start: at, end: at + 1 }),
        );
        const named = rules.map((one, at) => ({ id: `r${at}`, ...one }) as RuleDocument);
        const { decision, rules: said } = explain(view(named), somewhere, findings);
        const matching = said.filter(({ matched }) => matched.length > 0);
        expect(matching.length === 0).toBe(decision.rule === null);
        if (decision.rule !== null)
          expect(matching.map(({ rule: { id } }) => id)).toContain(decision.rule);
        for (const { matched, missing: why } of said) expect(matched.length > 0).toBe(why === null);
      }),
    );
  });
});
