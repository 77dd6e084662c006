import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, reasons, sampleTest, useCases } from './starting-points.ts';

/** Only approved tools get anything that matters, and doubt stops. */
export const strict: PolicyDocument = {
  ...everyStarter,
  id: 'strict',
  description:
    'For the most careful: whatever is found is stopped also when it is only likely, doubt closes, and a tool that nobody approved gets nothing that is found for certain.',
  reasons,
  useCases,
  rules: [
    {
      id: 'unapproved-tools',
      description: 'Whatever is surely found stays away from tools that nobody approved.',
      when: {
        toolStatus: ['unreviewed', 'restricted'],
        categories: [
          'credentials',
          'financial',
          'health',
          'hr',
          'legal',
          'source-code',
          'strategy',
          'communications',
        ],
        confidence: 'high',
      },
      action: 'block',
      message: 'This kind of data may only go into tools that are approved.',
    },
    {
      id: 'people',
      description: 'Whatever leads to a person is replaced.',
      when: {
        detectors: ['email', 'phone', 'postal-address', 'birth-date', 'record', 'licence-plate'],
      },
      action: { high: 'redact', medium: 'redact', low: 'warn' },
    },
    ...builtInRules({
      credentials: { action: { high: 'block', medium: 'redact', low: 'warn' } },
      'identity-numbers': { action: { high: 'redact', medium: 'redact', low: 'warn' } },
      'bank-accounts': { action: { high: 'redact', medium: 'redact', low: 'warn' } },
      lists: { action: { high: 'block', medium: 'block', low: 'justify' } },
      'source-code': { action: { high: 'justify', medium: 'justify', low: 'warn' } },
      'proprietary-code': { action: { high: 'block', medium: 'justify', low: 'warn' } },
      markings: { action: { high: 'block', medium: 'justify', low: 'warn' } },
      'highest-marking': { action: { high: 'block', medium: 'block', low: 'justify' } },
      privileged: { action: { high: 'block', medium: 'block', low: 'justify' } },
      'hr-documents': { action: { high: 'block', medium: 'justify', low: 'warn' } },
      'business-documents': { action: { high: 'block', medium: 'justify', low: 'warn' } },
      'business-wording': { action: { high: 'block', medium: 'justify', low: 'warn' } },
      'health-records': { action: { high: 'block', medium: 'block', low: 'justify' } },
    }).filter(({ id }) => id !== 'large-lists' && id !== 'person-records'),
  ],
  unsure: {
    noText: 'block',
    scanTimeout: 'block',
    unreadableFile: 'block',
    unsupportedMedia: 'warn',
    deepTimeout: 'warn',
    unknownBody: 'block',
    guardMissing: 'block',
    dialogRemoved: 'block',
  },
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    sampleTest('oneAddress', 'an address is replaced', { expect: 'redact' }),
    sampleTest('key', 'a key stays', { expect: 'block' }),
    sampleTest('iban', 'a bank account stays', { expect: 'block' }),
    sampleTest('customers', 'a list of customers stays', { expect: 'block' }),
    sampleTest('code', 'code stays away from unknown tools', { expect: 'block' }),
    sampleTest('privileged', 'privilege stays', { expect: 'block' }),
  ],
};
