import { describe, expect, it } from 'vitest';
import { declaredDeep } from '../detect/detectors/deep.ts';
import { nameKinds } from '../detect/names/named-spans.ts';
import { compile } from './compile.ts';
import { defaultView } from './default-view.ts';
import { deepDetectors } from './needs-deep.ts';
import type { RuleDocument } from './schema.ts';

const needed = (rule: Omit<RuleDocument, 'id'>) =>
  compile({ format: 1, id: 'acme', version: 1, rules: [{ id: 'names', ...rule }] }, () => '').deep
    .needed;

describe('whether a send waits for the deep tier', () => {
  it('does where a rule stops something on what only the deep tier finds', () => {
    expect(needed({ when: { detectors: ['person-name'] }, action: 'block' })).toBe(true);
    expect(needed({ when: { categories: ['customer'] }, action: 'block' })).toBe(true);
    expect(needed({ when: { categories: ['hr', 'health'] }, action: 'block' })).toBe(true);
    expect(needed({ action: 'block' })).toBe(true);
    expect(needed({ when: { detectors: ['place', 'email'] }, action: { high: 'warn' } })).toBe(
      true,
    );
  });

  it('does not for anything less', () => {
    expect(needed({ when: { detectors: ['person-name'] }, action: 'coach' })).toBe(false);
    expect(needed({ when: { detectors: ['email'] }, action: 'block' })).toBe(false);
    expect(needed({ when: { categories: ['hr'] }, action: 'block' })).toBe(false);
    expect(needed({ when: { scope: ['group'] }, action: 'block' })).toBe(false);
    expect(needed({ when: { detectors: ['person-name'] }, action: 'block', mode: 'monitor' })).toBe(
      false,
    );
    expect(defaultView.deep).toEqual({ needed: false, wait: 250 });
  });
});

it('knows everything that only the deep tier reports', () => {
  expect([...deepDetectors].toSorted()).toEqual(
    [...new Set<string>([...declaredDeep.reports, ...nameKinds])].toSorted(),
  );
});
