import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default.ts';
import { readiness, type Step } from './readiness.ts';
import type { PolicyDocument } from './schema.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const review = {
  storage: 'EU',
  training: 'No',
  certifications: 'ISO 27001',
  adminControls: 'Yes',
  monitoring: 'Yes',
  identity: 'SAML',
  afterSubmission: 'Deleted',
  reviewBy: '2026-12-01',
};
const whole: PolicyDocument = {
  format: 1,
  id: 'acme',
  version: 1,
  owner: 'Security',
  contact: 'help@acme.example',
  owners: { legal: 'Legal' },
  reviewBy: '2026-06-01',
  tools: [{ id: 't', name: 'T', hosts: ['t.example'], status: 'approved', review }],
  useCases: [
    { id: 'a', title: 'A', status: 'acceptable', lesson: 'redaction' },
    { id: 'b', title: 'B', status: 'prohibited' },
  ],
};
const open = (policy: PolicyDocument) =>
  readiness(policy, now)
    .filter(({ done }) => !done)
    .map(({ id }) => id);
const [tool] = whole.tools ?? [];

describe('readiness', () => {
  it('has seven steps, all done by a policy that has everything', () => {
    expect(readiness(whole, now)).toHaveLength(7);
    expect(open(whole)).toEqual([]);
  });

  it('is open almost everywhere for the built-in policy, which belongs to nobody', () => {
    expect(open(defaultPolicy)).toEqual([
      'tools',
      'use-cases',
      'reviews',
      'lessons',
      'owners',
      'review-date',
    ]);
  });

  it.each<[Step['id'], Partial<PolicyDocument>]>([
    ['rules', { rules: [{ id: 'r', action: 'block', mode: 'monitor' }] }],
    ['rules', { rules: [{ id: 'r', action: { high: 'coach' } }] }],
    ['reviews', { tools: [{ ...tool!, review: { ...review, reviewBy: '2026-05-31' } }] }],
    ['reviews', { tools: [{ ...tool!, review: { storage: 'EU', reviewBy: '2026-12-01' } }] }],
    ['use-cases', { useCases: [{ id: 'a', title: 'A', status: 'acceptable', lesson: 'l' }] }],
    ['review-date', { reviewBy: '2026-05-31' }],
  ])('leaves %s open', (step, more) => {
    expect(open({ ...whole, ...more })).toEqual([step]);
  });
});
