import { describe, expect, it } from 'vitest';
import { compile, compileRules } from '../../policy/compile.ts';
import { globSource } from '../../policy/globs.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { loosened } from './loosened.ts';

const viewOf = (more: Record<string, unknown>) => {
  const parsed = parsePolicy({ format: 1, id: 'acme', version: 1, ...more });
  if (parsed.kind === 'refused') throw new Error(`${parsed.path} ${parsed.reason}`);
  return { view: compile(parsed.policy, globSource), rules: parsed.policy.rules ?? [] };
};
const rule = (action: string, when: Record<string, unknown> = {}, id = 'cards') => ({
  id,
  action,
  when: { detectors: ['payment-card'], ...when },
});
const floor = compileRules(viewOf({ rules: [rule('redact')] }).rules, globSource);
const of = (rules: unknown[], more: Record<string, unknown> = {}) =>
  loosened(viewOf({ rules, ...more }).view, floor);

describe('a policy over a floor', () => {
  it.each([
    ['the same rule', [rule('redact')]],
    ['a stricter one', [rule('block')]],
    ['one for more', [rule('block', { detectors: ['payment-card', 'iban'] })]],
    ['one at lower confidence', [rule('redact', { confidence: 'low' })]],
    ['one under another name', [rule('redact', {}, 'own-name')]],
  ])('keeps it with %s', (_, rules) => {
    expect(of(rules)).toEqual([]);
  });

  it.each([
    ['no rule', []],
    ['a looser one', [rule('warn')]],
    ['one that is only tried', [{ ...rule('redact'), mode: 'monitor' }]],
    ['one for something else', [rule('redact', { detectors: ['iban'] })]],
    ['one at higher confidence', [rule('redact', { confidence: 'high' })]],
    ['one for many at once', [rule('redact', { minUnique: 5 })]],
    ['one for some sites', [rule('redact', { sites: ['chatgpt.com'] })]],
    ['one for some groups', [rule('redact', { groups: ['sales'] })]],
    ['one beside something', [rule('redact', { with: ['iban'] })]],
  ])('loosens it with %s', (_, rules) => {
    expect(of(rules)).toEqual(['cards']);
  });

  it.each([
    ['an exception', { exceptions: [{ id: 'x', pattern: '4.*' }] }],
    ['a detector switched off', { detectors: { 'payment-card': { off: true } } }],
    ['a threshold', { detectors: { 'payment-card': { threshold: 0.9 } } }],
    [
      'a tool that may have it',
      {
        tools: [
          {
            id: 'a',
            name: 'A',
            hosts: ['a.example'],
            status: 'approved',
            allowedData: ['financial'],
          },
        ],
      },
    ],
  ])('loosens it with the same rule and %s', (_, more) => {
    expect(of([rule('redact')], more)).toEqual(['cards']);
  });

  it('does not loosen it with an exception for something else', () => {
    expect(of([rule('redact')], { detectors: { iban: { off: true } } })).toEqual([]);
  });
});
