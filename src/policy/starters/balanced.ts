import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, pause, reasons, sampleTest, useCases } from './starting-points.ts';

/** The built-in rules with what people need around them. */
export const balanced: PolicyDocument = {
  ...everyStarter,
  id: 'balanced',
  description:
    'The default. Secrets and numbers of people are replaced, lists and papers are asked about, the rest is left alone.',
  pause,
  reasons,
  useCases,
  rules: builtInRules(),
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    sampleTest('oneAddress', 'one address is normal', { expect: 'log' }),
    sampleTest('key', 'a key is replaced', { expect: 'redact' }),
    sampleTest('card', 'a card number is replaced', { expect: 'redact' }),
    sampleTest('iban', 'a bank account is asked about', { expect: 'warn' }),
    sampleTest('record', 'a person’s record is asked about', { expect: 'warn' }),
    sampleTest('customers', 'a list of customers needs a reason', { expect: 'justify' }),
    sampleTest('code', 'a function is asked about', { expect: 'warn' }),
    sampleTest('snippet', 'a few lines are a word of advice', { expect: 'coach' }),
    sampleTest('privileged', 'privilege needs a reason', { expect: 'justify' }),
  ],
};
