import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, sampleTest, useCases } from './starting-points.ts';

/** Looks, and stops nobody: what the balanced policy would do is recorded beside. */
export const monitorFirstMonth: PolicyDocument = {
  ...everyStarter,
  id: 'monitor-first-month',
  description:
    'For the first weeks: nobody is stopped, and what the balanced policy would have done is recorded. Read the report, then change over.',
  useCases,
  rules: builtInRules().map((rule) => ({ ...rule, mode: 'monitor' as const })),
  unsure: {
    noText: 'log',
    scanTimeout: 'log',
    unreadableFile: 'log',
    unsupportedMedia: 'log',
    deepTimeout: 'log',
    unknownBody: 'log',
    guardMissing: 'log',
  },
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow', wouldBe: 'allow' }),
    sampleTest('key', 'a key goes, and is counted', { expect: 'allow', wouldBe: 'redact' }),
    sampleTest('iban', 'so does a bank account', { expect: 'allow', wouldBe: 'warn' }),
    sampleTest('customers', 'so does a list of customers', { expect: 'allow', wouldBe: 'justify' }),
    sampleTest('code', 'so does a function', { expect: 'allow', wouldBe: 'warn' }),
    sampleTest('privileged', 'so does privilege', { expect: 'allow', wouldBe: 'justify' }),
  ],
};
