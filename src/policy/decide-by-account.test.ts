import { describe, expect, it } from 'vitest';
import { decide, PROHIBITED } from './decide.ts';
import type { PolicyDocument } from './schema.ts';
import { found, somewhere, viewOf } from './test-findings.ts';
import type { Context } from './view.ts';

const key = found('vendor-key', { category: 'credentials', value: 'k1' });
const mail = found('email', { value: 'a@b.example' });
const rules: PolicyDocument['rules'] = [
  { id: 'keys', action: 'redact', when: { categories: ['credentials'] } },
  { id: 'mail', action: 'warn', when: { detectors: ['email'] } },
];
const decided = (
  policy: Partial<PolicyDocument>,
  finding = key,
  context: Partial<Context> = {},
) => {
  const { action, rule } = decide(viewOf({ rules, ...policy }), { ...somewhere, ...context }, [
    finding,
  ]);
  return `${action} ${rule}`;
};

describe('a host that is two tools', () => {
  const at = { name: 'T', hosts: [somewhere.host] };
  const work = {
    ...at,
    id: 'work',
    accounts: ['work' as const],
    status: 'approved' as const,
    allowedData: ['credentials'],
  };
  const tools = [work, { ...at, id: 'other', status: 'prohibited' as const }];

  it('is the one that is about the account in use', () => {
    expect(decided({ tools }, key, { account: 'work' })).toBe('log keys');
    expect(decided({ tools }, key, { account: 'personal' })).toBe(`block ${PROHIBITED}`);
    expect(decided({ tools })).toBe(`block ${PROHIBITED}`);
    expect(decided({ tools: [work] })).toBe('redact keys');
  });
});

describe('an exception by tag', () => {
  const exceptions = [{ id: 'e', tags: [{ detector: 'email', tag: '0a1b2c' }] }];
  const tagOf = () => '0a1b2c';

  it('is for that value of that detector, where the tag key is', () => {
    expect(decided({ exceptions }, mail, { tagOf })).toBe('allow null');
    expect(decided({ exceptions }, mail, { tagOf: () => 'ffffff' })).toBe('warn mail');
    expect(decided({ exceptions }, mail, { tagOf: () => null })).toBe('warn mail');
    expect(decided({ exceptions }, mail)).toBe('warn mail');
    expect(decided({ exceptions }, key, { tagOf })).toBe('redact keys');
  });
});
