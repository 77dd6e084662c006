import { describe, expect, it } from 'vitest';
import type { Finding } from '../detect/finding.ts';
import { decide } from './decide.ts';
import type { RuleDocument } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';
import type { Context } from './view.ts';

const key = found('vendor-key', { category: 'credentials', value: 'k1' });
const email = found('email', { value: 'a@b.example' });

const rule = (
  id: string,
  action: RuleDocument['action'],
  when: RuleDocument['when'] = {},
): RuleDocument => ({ id, action, when });
const warnMail = rule('mail', 'warn', { detectors: ['email'] });

interface Case {
  readonly policy: { readonly rules: RuleDocument[] };
  readonly findings?: readonly Finding[];
  readonly context?: Partial<Context>;
  /** `action rule` */
  readonly is: string;
}

/** Step 4 of a decision: each condition of a rule, holding and not. */
const cases: Record<string, Case> = {
  'the strictest wins': {
    policy: { rules: [rule('a', 'log'), rule('b', 'block'), rule('c', 'warn')] },
    is: 'block b',
  },
  'ties go to the earlier': {
    policy: { rules: [rule('a', 'warn'), rule('b', 'warn')] },
    is: 'warn a',
  },
  'ties between findings too': {
    policy: { rules: [rule('k', 'warn', { detectors: ['vendor-key'] }), warnMail] },
    findings: [email, key],
    is: 'warn k',
  },
  'one action for each band': {
    policy: { rules: [rule('a', { high: 'block', medium: 'warn', low: 'log' })] },
    findings: [found('email', { band: 'medium' })],
    is: 'warn a',
  },
  'medium is the default band': {
    policy: { rules: [rule('a', 'warn')] },
    findings: [found('x', { band: 'low' })],
    is: 'allow null',
  },
  'category and detector': {
    policy: { rules: [rule('a', 'warn', { categories: ['hr'], detectors: ['email'] })] },
    is: 'allow null',
  },
  'enough distinct values': {
    policy: { rules: [rule('a', 'warn', { minUnique: 2 })] },
    findings: [email, found('email', { value: 'c@d.example', start: 9 })],
    is: 'warn a',
  },
  'the same value twice': {
    policy: { rules: [rule('a', 'warn', { minUnique: 2 })] },
    findings: [email, found('email', { value: 'a@b.example', start: 9 })],
    is: 'allow null',
  },
  'the same value twice, counted': {
    policy: { rules: [rule('a', 'warn', { minCount: 2 })] },
    findings: [email, found('email', { value: 'a@b.example', start: 9 })],
    is: 'warn a',
  },
  'values of other detectors do not count': {
    policy: { rules: [rule('a', 'warn', { detectors: ['email'], minCount: 2 })] },
    findings: [email, key],
    is: 'allow null',
  },
  'less certain ones do not count': {
    policy: { rules: [rule('a', 'warn', { detectors: ['email'], minCount: 2 })] },
    findings: [email, found('email', { value: 'c@d.example', band: 'low' })],
    is: 'allow null',
  },
  'people of a list': {
    policy: { rules: [rule('a', 'warn', { minUnique: 10 })] },
    findings: [email, found('bulk-list', { scope: 'group', size: 10 })],
    is: 'warn a',
  },
  'people of a list and its values are the same': {
    policy: { rules: [rule('a', 'warn', { minUnique: 10 })] },
    findings: [email, found('bulk-list', { scope: 'group', size: 9 })],
    is: 'allow null',
  },
  'size below': { policy: { rules: [rule('a', 'warn', { minSize: 2 })] }, is: 'allow null' },
  'size above': {
    policy: { rules: [rule('a', 'warn', { maxSize: 1 })] },
    findings: [found('x', { size: 2 })],
    is: 'allow null',
  },
  'no signal': {
    policy: { rules: [rule('a', 'warn', { signal: 'proprietary' })] },
    is: 'allow null',
  },
  signal: {
    policy: { rules: [rule('a', 'warn', { signal: 'proprietary' })] },
    findings: [found('x', { signals: ['proprietary'] })],
    is: 'warn a',
  },
  'other scope': {
    policy: { rules: [rule('a', 'warn', { scope: ['document'] })] },
    is: 'allow null',
  },
  'not with': { policy: { rules: [rule('a', 'warn', { with: ['phone'] })] }, is: 'allow null' },
  with: {
    policy: { rules: [rule('a', 'warn', { detectors: ['email'], with: ['vendor-key'] })] },
    findings: [email, key],
    is: 'warn a',
  },
  site: {
    policy: { rules: [rule('a', 'warn', { sites: ['other.example', 'CHAT.example'] })] },
    is: 'warn a',
  },
  'other site': {
    policy: { rules: [rule('a', 'warn', { sites: ['*.chat.example'] })] },
    is: 'allow null',
  },
  path: { policy: { rules: [rule('a', 'warn', { sites: ['chat.example/c/**'] })] }, is: 'warn a' },
  'other path': {
    policy: { rules: [rule('a', 'warn', { sites: ['chat.example/g/**'] })] },
    is: 'allow null',
  },
  'unlisted tools are unreviewed': {
    policy: { rules: [rule('a', 'warn', { toolStatus: ['unreviewed'] })] },
    is: 'warn a',
  },
  'other status': {
    policy: { rules: [rule('a', 'warn', { toolStatus: ['approved'] })] },
    is: 'allow null',
  },
  account: {
    policy: { rules: [rule('a', 'warn', { account: ['personal'] })] },
    context: { account: 'personal' },
    is: 'warn a',
  },
  'other account': {
    policy: { rules: [rule('a', 'warn', { account: ['personal'] })] },
    is: 'allow null',
  },
  group: {
    policy: { rules: [rule('a', 'warn', { groups: ['sales'] })] },
    context: { group: 'sales' },
    is: 'warn a',
  },
  'no group': { policy: { rules: [rule('a', 'warn', { groups: ['sales'] })] }, is: 'allow null' },
  channel: { policy: { rules: [rule('a', 'warn', { channels: ['paste'] })] }, is: 'warn a' },
  'other channel': {
    policy: { rules: [rule('a', 'warn', { channels: ['typed'] })] },
    is: 'allow null',
  },
  label: {
    policy: { rules: [rule('a', 'warn', { labels: ['hr', 'log'] })] },
    context: { labels: ['log'] },
    is: 'warn a',
  },
  'other label': {
    policy: { rules: [rule('a', 'warn', { labels: ['hr'] })] },
    context: { labels: ['log'] },
    is: 'allow null',
  },
};

describe('rulings', () => {
  it.each(Object.entries(cases))('%s', (_name, { policy, findings = [email], context, is }) => {
    const decision = decide(viewOf(policy), { ...somewhere, ...context }, findings);
    expect(`${decision.action} ${decision.rule}`).toBe(is);
  });
});
