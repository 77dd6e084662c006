import { describe, expect, it } from 'vitest';
import type { Finding } from '../detect/finding.ts';
import { decide, PROHIBITED } from './decide.ts';
import { compileRules } from './compile.ts';
import { globSource } from './globs.ts';
import type { PolicyDocument, RuleDocument } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';
import type { Context } from './view.ts';

const key = found('vendor-key', { category: 'credentials', value: 'k1' });
const email = found('email', { value: 'a@b.example' });
const thread = found('mail-thread', { category: 'communications', scope: 'document', value: '' });

const rule = (
  id: string,
  action: RuleDocument['action'],
  when: RuleDocument['when'] = {},
): RuleDocument => ({
  id,
  action,
  when,
});
const floorOf = (...rules: RuleDocument[]) => compileRules(rules, globSource);
const redactKeys = rule('keys', 'redact', { categories: ['credentials'] });
const warnMail = rule('mail', 'warn', { detectors: ['email'] });

interface Case {
  readonly policy: Partial<PolicyDocument>;
  readonly floor?: RuleDocument[];
  readonly findings?: readonly Finding[];
  readonly context?: Partial<Context>;
  /** `action rule` */
  readonly is: string;
}

const cases: Record<string, Case> = {
  'no rule, no findings': { policy: {}, findings: [], is: 'allow null' },
  'no rule': { policy: {}, findings: [key], is: 'allow null' },

  // 1: detectors off and thresholds
  'detector on': {
    policy: { rules: [warnMail], detectors: { email: { off: false } } },
    is: 'warn mail',
  },
  'detector off': {
    policy: { rules: [warnMail], detectors: { email: { off: true } } },
    is: 'allow null',
  },
  'at the threshold': {
    policy: { rules: [warnMail], detectors: { email: { threshold: 0.9 } } },
    is: 'warn mail',
  },
  'under the threshold': {
    policy: { rules: [warnMail], detectors: { email: { threshold: 0.91 } } },
    is: 'allow null',
  },
  'a list of what is off': {
    policy: {
      rules: [rule('list', 'block', { detectors: ['bulk-list'] })],
      detectors: { email: { off: true } },
    },
    findings: [email, found('bulk-list', { scope: 'group', members: [email] })],
    is: 'allow null',
  },
  'a list of which something is left': {
    policy: {
      rules: [rule('list', 'block', { detectors: ['bulk-list'] })],
      detectors: { email: { off: true } },
    },
    findings: [email, found('bulk-list', { scope: 'group', members: [email, key] })],
    is: 'block list',
  },

  // 2: exceptions
  'exception by value': {
    policy: { rules: [warnMail], exceptions: [{ id: 'e', pattern: '[^@]+@B\\.example' }] },
    is: 'allow null',
  },
  'exception for a part of the value': {
    policy: { rules: [warnMail], exceptions: [{ id: 'e', pattern: '@b\\.example' }] },
    is: 'warn mail',
  },
  'exception by detector': {
    policy: { rules: [warnMail], exceptions: [{ id: 'e', detectors: ['email'] }] },
    is: 'allow null',
  },
  'exception for another detector': {
    policy: { rules: [warnMail], exceptions: [{ id: 'e', detectors: ['phone'], pattern: '.*' }] },
    is: 'warn mail',
  },
  'exception on its last day': {
    policy: {
      rules: [warnMail],
      exceptions: [{ id: 'e', detectors: ['email'], expiresAt: '2026-06-01' }],
    },
    is: 'allow null',
  },
  'expired exception': {
    policy: {
      rules: [warnMail],
      exceptions: [{ id: 'e', detectors: ['email'], expiresAt: '2026-05-31' }],
    },
    is: 'warn mail',
  },
  'exception for a short value': {
    policy: { rules: [rule('all', 'warn')], exceptions: [{ id: 'e', pattern: 'a+' }] },
    findings: [found('email', { value: 'a'.repeat(1024) })],
    is: 'allow null',
  },
  'no exception for a long one': {
    policy: { rules: [rule('all', 'warn')], exceptions: [{ id: 'e', pattern: 'a+' }] },
    findings: [found('email', { value: 'a'.repeat(1025) })],
    is: 'warn all',
  },
  'pattern exception for a document': {
    policy: { rules: [rule('all', 'warn')], exceptions: [{ id: 'e', pattern: '.*x?' }] },
    findings: [thread],
    is: 'warn all',
  },

  // 3: tools
  'prohibited tool': {
    policy: { tools: [{ id: 't', name: 'T', hosts: ['*.example'], status: 'prohibited' }] },
    findings: [],
    is: `block ${PROHIBITED}`,
  },
  'another tool is prohibited': {
    policy: { tools: [{ id: 't', name: 'T', hosts: ['*.elsewhere'], status: 'prohibited' }] },
    findings: [],
    is: 'allow null',
  },
  'data the tool may have': {
    policy: {
      rules: [redactKeys],
      tools: [
        {
          id: 't',
          name: 'T',
          hosts: ['chat.example'],
          status: 'approved',
          allowedData: ['credentials'],
        },
      ],
    },
    findings: [key],
    is: 'log keys',
  },
  'data the tool may not have': {
    policy: {
      rules: [redactKeys],
      tools: [
        {
          id: 't',
          name: 'T',
          hosts: ['chat.example'],
          status: 'approved',
          allowedData: ['customer'],
        },
      ],
    },
    findings: [key],
    is: 'redact keys',
  },
  'the first tool that matches counts': {
    policy: {
      rules: [rule('r', 'warn', { toolStatus: ['approved'] })],
      tools: [
        { id: 'a', name: 'A', hosts: ['chat.example/c/*'], status: 'approved' },
        { id: 'b', name: 'B', hosts: ['chat.example'], status: 'prohibited' },
      ],
    },
    is: 'warn r',
  },

  // 5 and 6: what cannot be replaced
  redact: { policy: { rules: [redactKeys] }, findings: [key], is: 'redact keys' },
  'redact what must not be changed': {
    policy: { rules: [redactKeys] },
    findings: [key],
    context: { redactable: false },
    is: 'block keys',
  },
  'warn what must not be changed': {
    policy: { rules: [warnMail] },
    context: { redactable: false },
    is: 'warn mail',
  },
  'redact a document': {
    policy: { rules: [rule('a', 'redact')] },
    findings: [thread],
    is: 'block a',
  },
  'redact beside a warned document': {
    policy: { rules: [redactKeys, rule('d', 'warn', { scope: ['document'] })] },
    findings: [key, thread],
    is: 'block keys',
  },
  'redact beside a coached document': {
    policy: { rules: [redactKeys, rule('d', 'coach', { scope: ['document'] })] },
    findings: [key, thread],
    is: 'redact keys',
  },
  'redact a group': {
    policy: { rules: [rule('a', 'redact')] },
    findings: [found('record', { scope: 'group', members: [email] })],
    is: 'redact a',
  },
  'redact a group of nothing': {
    policy: { rules: [rule('a', 'redact')] },
    findings: [found('record', { scope: 'group' })],
    is: 'block a',
  },

  // 8: the floor
  'the floor holds': { policy: {}, floor: [redactKeys], findings: [key], is: 'redact keys' },
  'stricter than the floor': {
    policy: { rules: [rule('p', 'block')] },
    floor: [redactKeys],
    findings: [key],
    is: 'block p',
  },
  'as strict as the floor': {
    policy: { rules: [rule('p', 'redact')] },
    floor: [redactKeys],
    findings: [key],
    is: 'redact p',
  },
  'no exception from the floor': {
    policy: { exceptions: [{ id: 'e', detectors: ['vendor-key'] }] },
    floor: [redactKeys],
    findings: [key],
    is: 'redact keys',
  },
  'no threshold above the floor': {
    policy: { detectors: { 'vendor-key': { threshold: 1 } } },
    floor: [redactKeys],
    findings: [key],
    is: 'redact keys',
  },
  'no tool above the floor': {
    policy: {
      tools: [
        { id: 't', name: 'T', hosts: ['**'], status: 'approved', allowedData: ['credentials'] },
      ],
    },
    floor: [rule('f', 'redact', { toolStatus: ['unreviewed'] })],
    findings: [key],
    is: 'redact f',
  },
  'a floor that is only tried': {
    policy: {},
    floor: [{ ...redactKeys, mode: 'monitor' }],
    findings: [key],
    is: 'allow null',
  },
};

describe('decide', () => {
  it.each(Object.entries(cases))(
    '%s',
    (_name, { policy, floor = [], findings = [email], context, is }) => {
      const decision = decide(
        viewOf(policy, floorOf(...floor)),
        { ...somewhere, ...context },
        findings,
      );
      expect(`${decision.action} ${decision.rule}`).toBe(is);
    },
  );

  it('gives every finding its own action and says what redaction replaces', () => {
    const view = viewOf({
      rules: [redactKeys, warnMail, rule('c', 'coach', { scope: ['document'] })],
    });
    const name = found('person-name');
    const decision = decide(view, somewhere, [key, email, name, thread]);
    expect(decision.judged.map(({ action, rule: by }) => `${action} ${by}`)).toEqual([
      'redact keys',
      'warn mail',
      'allow null',
      'coach c',
    ]);
    expect(decision.redact).toEqual([key, email]);
    expect(decision.policy).toEqual({ id: 'test', version: 3 });
  });

  it('keeps dropped findings out of the record', () => {
    const view = viewOf({
      rules: [warnMail],
      exceptions: [{ id: 'e', detectors: ['vendor-key'] }],
    });
    expect(decide(view, somewhere, [key, email]).judged.map(({ finding }) => finding)).toEqual([
      email,
    ]);
  });

  it('names the rule of the decision in its own words, the tool and the way out', () => {
    const alternative = { name: 'Acme Copilot', url: 'https://ai.acme.example' };
    const tool = { id: 't', name: 'T', hosts: ['chat.example'], status: 'restricted' as const };
    const rules = [{ ...warnMail, message: 'Ask first.' }];
    const own = decide(viewOf({ rules, tools: [{ ...tool, alternative }] }), somewhere, [email]);
    expect([own.message, own.tool?.id, own.alternative]).toEqual(['Ask first.', 't', alternative]);
    const shared = decide(viewOf({ rules, tools: [tool], alternative }), somewhere, [key]);
    expect([shared.message, shared.alternative]).toEqual([null, alternative]);
  });

  describe('wouldBe', () => {
    it('says what a monitored rule would have done, and does nothing else', () => {
      const view = viewOf({ rules: [warnMail, { ...redactKeys, mode: 'monitor' }] });
      const decision = decide(view, somewhere, [email, key]);
      expect([decision.action, decision.wouldBe]).toEqual([
        'warn',
        { action: 'redact', rule: 'keys' },
      ]);
      expect(decision.redact).toEqual([email]);
    });
    it('is null when nothing would differ', () => {
      const view = viewOf({ rules: [warnMail, { ...redactKeys, mode: 'monitor' }] });
      expect(decide(view, somewhere, [email]).wouldBe).toBeNull();
    });
    it('takes a candidate for the whole rule set, looser too', () => {
      const view = viewOf({ rules: [warnMail], candidate: [rule('n', 'log')] });
      expect(decide(view, somewhere, [email]).wouldBe).toEqual({ action: 'log', rule: 'n' });
    });
    it('keeps to the floor', () => {
      const view = viewOf({ rules: [warnMail], candidate: [rule('n', 'log')] }, floorOf(warnMail));
      expect(decide(view, somewhere, [email]).wouldBe).toBeNull();
    });
  });

  it('takes a pattern that this engine cannot read for the stricter answer', () => {
    const view = viewOf({
      rules: [rule('a', 'warn', { sites: ['other.example'] })],
      exceptions: [{ id: 'e', pattern: 'a.*' }],
    });
    expect(decide(view, somewhere, [email]).action).toBe('allow');
    const broken = {
      ...view,
      rules: view.rules.map((one) => ({
        ...one,
        when: { ...one.when, sites: [{ source: '(', on: 'host' as const }] },
      })),
      exceptions: view.exceptions.map((one) => ({ ...one, pattern: '(' })),
    };
    expect(decide(broken, somewhere, [email]).action).toBe('warn');
  });
});
