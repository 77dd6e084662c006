import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default.ts';
import { diffPolicies } from './diff-policies.ts';
import type { PolicyDocument } from './schema.ts';

const policy = (more: Partial<PolicyDocument>): PolicyDocument => ({
  format: 1,
  id: 'acme',
  version: 1,
  rules: [],
  ...more,
});
const said = (before: Partial<PolicyDocument>, after: Partial<PolicyDocument>) =>
  diffPolicies(policy(before), policy(after)).map(({ direction, what }) => `${direction}: ${what}`);
const rules = (...list: NonNullable<PolicyDocument['rules']>) => ({ rules: list });
const custom = { title: 'Bird', category: 'strategy', why: 'W.', terms: ['Heron'] };

/** Each also the other way round: what is stricter one way is looser the other. */
const both: readonly (readonly [string, Partial<PolicyDocument>, Partial<PolicyDocument>])[] = [
  ['a new rule', {}, rules({ id: 'a', action: 'warn' })],
  ['a stricter action', rules({ id: 'a', action: 'warn' }), rules({ id: 'a', action: 'block' })],
  [
    'a lower confidence',
    rules({ id: 'a', action: 'warn', when: { confidence: 'high' } }),
    rules({ id: 'a', action: 'warn', when: { confidence: 'low' } }),
  ],
  [
    'the end of monitoring',
    rules({ id: 'a', action: 'warn', mode: 'monitor' }),
    rules({ id: 'a', action: 'warn' }),
  ],
  ['a detector on', { detectors: { email: { off: true } } }, {}],
  ['a lower threshold', { detectors: { email: { threshold: 0.8 } } }, {}],
  ['a detector of its own', {}, { detectors: { bird: { custom } } }],
  ['an exception less', { exceptions: [{ id: 'x', pattern: 'a' }] }, {}],
  [
    'an exception that ends',
    { exceptions: [{ id: 'x', pattern: 'a' }] },
    { exceptions: [{ id: 'x', pattern: 'a', expiresAt: '2027-01-01' }] },
  ],
  [
    'a tool that is prohibited',
    { tools: [{ id: 't', name: 'T', hosts: ['t.example'], status: 'approved' }] },
    { tools: [{ id: 't', name: 'T', hosts: ['t.example'], status: 'prohibited' }] },
  ],
  [
    'data that a tool may not have',
    {
      tools: [
        { id: 't', name: 'T', hosts: ['t.example'], status: 'approved', allowedData: ['hr'] },
      ],
    },
    { tools: [{ id: 't', name: 'T', hosts: ['t.example'], status: 'approved' }] },
  ],
  ['a doubt that stops', {}, { unsure: { noText: 'block' } }],
  ['no pause', { pause: { minutes: 30 } }, {}],
  ['a shorter pause', { pause: { minutes: 60 } }, { pause: { minutes: 30 } }],
  [
    'a pause with a reason',
    { pause: { minutes: 30, reason: false } },
    { pause: { minutes: 30, reason: true } },
  ],
  ['what it does once expired', {}, { whenStale: 'block' }],
  [
    'a tool kept to own accounts',
    { tools: [{ id: 't', name: 'T', hosts: ['t.example'], status: 'approved' }] },
    {
      tools: [
        {
          id: 't',
          name: 'T',
          hosts: ['t.example'],
          status: 'approved',
          tenant: [{ header: 'anthropic-allowed-org-ids', value: 'a' }],
        },
      ],
    },
  ],
  ['a site that is on', { sites: { claude: { mode: 'off' } } }, {}],
];

describe('what a new version changes', () => {
  it('is nothing where nothing changed', () => {
    expect(said({}, { version: 2, contact: 'a@acme.example' })).toEqual([]);
    const { rules: _, ...without } = policy({});
    expect(diffPolicies(policy({ rules: defaultPolicy.rules ?? [] }), without)).toEqual([]);
  });

  it.each(both)('%s is stricter, and the way back looser', (_what, before, after) => {
    const there = diffPolicies(policy(before), policy(after));
    const back = diffPolicies(policy(after), policy(before));
    expect(there.length).toBeGreaterThan(0);
    expect(new Set(there.map(({ direction }) => direction))).toEqual(new Set(['stricter']));
    expect(new Set(back.map(({ direction }) => direction))).toEqual(new Set(['looser']));
  });

  it('is left open where the files do not tell', () => {
    expect(
      said(
        rules({ id: 'a', action: 'warn', when: { detectors: ['email'] } }),
        rules({ id: 'a', action: 'warn', when: { detectors: ['phone'] } }),
      ),
    ).toEqual(['open: the rule a has other conditions']);
    expect(said({}, rules({ id: 'a', action: 'warn', mode: 'monitor' }))).toEqual([
      'open: the rule a (monitor only) is new',
    ]);
    expect(
      said(
        { detectors: { bird: { custom } } },
        { detectors: { bird: { custom: { ...custom, terms: ['Crane'] } } } },
      ),
    ).toEqual(['open: the detector bird looks for something else']);
  });

  it('says what is recorded and where it goes, which is for people to judge', () => {
    expect(
      said(
        {},
        {
          logging: { retentionDays: 90, identity: 'label', excerpt: 'masked' },
          forward: { url: 'https://logs.acme.example/', format: 'otlp' },
          expiresAt: '2027-01-01',
          candidate: [{ id: 'a', action: 'warn' }],
          answers: { mark: true },
          sites: { claude: { composer: ['#x'] } },
        },
      ),
    ).toEqual([
      'open: the site claude is described otherwise',
      'open: it can be relied on until 2027-01-01 instead of for ever',
      'open: excerpts that are kept: masked instead of none',
      'open: days that records are kept: 90 instead of 30',
      'open: whose records they are: label instead of none',
      'open: records are sent to https://logs.acme.example/',
      'open: other rules are tried',
      'open: other reminders about answers',
    ]);
  });

  it('is said in words', () => {
    expect(
      said(rules({ id: 'keys', action: 'warn' }), rules({ id: 'keys', action: 'redact' })),
    ).toEqual([
      'stricter: the rule keys: redact instead of warn at high confidence',
      'stricter: the rule keys: redact instead of warn at medium confidence',
    ]);
  });
});
