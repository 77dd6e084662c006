import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { found, somewhere, viewOf } from './test-findings.ts';
import { withDetectors } from './with-detectors.ts';

const finding = found('customers', { scope: 'group', members: [found('customers')] });

describe('detectors that a policy does not name', () => {
  it('fall under its default', () => {
    const view = viewOf({});
    expect(decide(view, somewhere, [finding]).action).toBe('allow');
    const decision = decide(withDetectors(view, ['customers']), somewhere, [finding]);
    expect([decision.action, decision.rule]).toEqual(['warn', 'custom-match']);
  });
  it('keep a rule of their own', () => {
    const rules = [{ id: 'own', action: 'log' as const, when: { detectors: ['customers'] } }];
    const view = viewOf({ rules });
    expect(withDetectors(view, ['customers'])).toBe(view);
  });
});
