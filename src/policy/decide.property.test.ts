import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../detect/finding.ts';
import { actions, interrupts, strictness } from './action.ts';
import { decide } from './decide.ts';
import { compileRules } from './compile.ts';
import { globSource } from './globs.ts';
import { parsePolicy } from './parse.ts';
import type { PolicyDocument, RuleDocument } from './schema.ts';
import { found, viewOf } from './test-findings.ts';
import type { Context, RuleView } from './view.ts';

const detector = fc.constantFrom('email', 'vendor-key', 'record', 'mail-thread', 'constructor');
const category = fc.constantFrom('customer', 'credentials', 'communications', 'acme');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const oneOrMore = <T>(value: fc.Arbitrary<T>) =>
  maybe(fc.array(value, { minLength: 1, maxLength: 3 }));
const site = fc.constantFrom(
  'chat.example',
  '*.example',
  '**',
  'chat.example/c/*',
  'other.example',
);

const value: fc.Arbitrary<Finding> = fc
  .record({
    detector,
    category,
    scope: fc.constantFrom('value', 'group', 'document'),
    confidence: fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 0.75, 0.9, 1)),
    value: fc.oneof(fc.string(), fc.constantFrom('a', 'b')),
    size: fc.oneof(fc.nat(200), fc.double()),
    start: fc.nat(9),
    signals: fc.subarray(['proprietary', 'named-person'] as const),
  })
  .map(({ detector: id, ...rest }) => found(id, rest));
const finding = fc
  .tuple(value, fc.array(value, { maxLength: 2 }))
  .map(([one, members]): Finding => (one.scope === 'group' ? { ...one, members } : one));
const findings = fc.array(finding, { maxLength: 6 });

const strict = fc.constantFrom(...actions.filter((action) => action !== 'allow'));
const rule: fc.Arbitrary<RuleDocument> = fc
  .record({
    id: fc.constantFrom('r1', 'r2', 'r3'),
    action: fc.oneof(
      strict,
      fc.record({ high: strict, medium: maybe(strict), low: maybe(strict) }),
    ),
    mode: fc.constantFrom('enforce', 'enforce', 'monitor'),
    when: fc.record({
      detectors: oneOrMore(detector),
      categories: oneOrMore(category),
      minUnique: maybe(fc.integer({ min: 1, max: 3 })),
      minSize: maybe(fc.nat(20)),
      with: oneOrMore(detector),
      sites: oneOrMore(site),
      toolStatus: oneOrMore(fc.constantFrom('approved', 'unreviewed')),
      channels: oneOrMore(fc.constantFrom('paste', 'typed')),
    }),
  })
  .map((made) => JSON.parse(JSON.stringify(made)) as RuleDocument);
const rules = fc.array(rule, { maxLength: 4 });

const policy: fc.Arbitrary<Partial<PolicyDocument>> = fc.record({
  rules,
  candidate: fc.array(rule, { maxLength: 2 }),
  detectors: fc.dictionary(detector, fc.record({ off: fc.boolean() }), { maxKeys: 2 }),
  exceptions: fc.constantFrom([], [{ id: 'e', pattern: 'a|b' }]),
  tools: fc.array(
    fc.record({
      id: fc.constant('t'),
      name: fc.constant('T'),
      hosts: fc.array(site, { minLength: 1, maxLength: 2 }),
      status: fc.constantFrom('approved', 'restricted', 'unreviewed', 'prohibited'),
      allowedData: fc.subarray(['credentials', 'customer']),
    }),
    { maxLength: 1 },
  ),
});

const context: fc.Arbitrary<Context> = fc.record({
  host: fc.oneof(fc.constantFrom('chat.example', 'other.example'), fc.string()),
  path: fc.oneof(fc.constant('/c/1'), fc.string()),
  channel: fc.constantFrom('paste', 'typed'),
  account: fc.constantFrom('work', 'unknown'),
  group: fc.constantFrom(null, 'sales'),
  labels: fc.constant([]),
  now: fc.integer(),
  redactable: fc.boolean(),
});

describe('decide, whatever comes', () => {
  it('never throws, and its parts agree', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(policy, rules, context, findings, (made, floor, where, list) => {
        const decision = decide(viewOf(made, floorOf(floor)), where, list);
        seen.add(decision.action);
        const strongest = Math.max(0, ...decision.judged.map(({ action }) => strictness(action)));
        expect(strictness(decision.action)).toBeGreaterThanOrEqual(strongest);
        expect(decision.redact).toEqual(
          decision.judged.filter(({ action }) => interrupts(action)).map((one) => one.finding),
        );
      }),
      { numRuns: 500 },
    );
    // The control: the cases reach every decision there is.
    expect([...seen].toSorted()).toEqual([...actions].toSorted());
  });

  it('gets no weaker by another rule, wherever it stands', () => {
    fc.assert(
      fc.property(policy, rule, fc.nat(4), context, findings, (made, more, at, where, list) => {
        const before = decide(viewOf(made), where, list);
        const after = decide(
          viewOf({ ...made, rules: (made.rules ?? []).toSpliced(at, 0, more) }),
          where,
          list,
        );
        expect(strictness(after.action)).toBeGreaterThanOrEqual(strictness(before.action));
      }),
      { numRuns: 500 },
    );
  });

  it('never goes below the floor', () => {
    fc.assert(
      fc.property(policy, rules, context, findings, (made, floor, where, list) => {
        const alone = decide(viewOf({}, floorOf(floor)), where, list);
        const both = decide(viewOf(made, floorOf(floor)), where, list);
        expect(strictness(both.action)).toBeGreaterThanOrEqual(strictness(alone.action));
      }),
      { numRuns: 500 },
    );
  });

  it('is made from valid policies', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const whole = { format: 1, id: 'p', version: 1, rules: [one] };
        const parsed = parsePolicy(whole);
        expect(parsed.kind).toBe('policy');
      }),
    );
  });
});

function floorOf(list: readonly RuleDocument[]): readonly RuleView[] {
  return compileRules(list, globSource);
}
