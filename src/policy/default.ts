import type { PolicyDocument } from './schema.ts';

const identity = [
  'payment-card',
  'us-ssn',
  'passport',
  'driving-licence',
  'national-id',
  'tax-id',
  'health-insurance-number',
];
const contact = [
  'email',
  'phone',
  'postal-address',
  'birth-date',
  'ip-address',
  'mac-address',
  'licence-plate',
  'imei',
  'vin',
  'mrn',
];

/**
 * What holds until a policy of the organisation does: leaks are stopped, doubts are said, the rest
 * is left alone. Every tool is unreviewed. The table it stands for is in README.md and is a test.
 */
export const defaultPolicy: PolicyDocument = {
  format: 1,
  id: 'built-in',
  version: 1,
  rules: [
    {
      id: 'credentials',
      description: 'Keys and passwords never leave.',
      when: { categories: ['credentials'] },
      action: { high: 'redact', medium: 'warn', low: 'log' },
    },
    {
      id: 'identity-numbers',
      description: 'Payment cards and numbers that governments give to a person.',
      when: { detectors: identity },
      action: { high: 'redact', medium: 'warn', low: 'log' },
    },
    {
      id: 'bank-accounts',
      when: { detectors: ['iban', 'bank-account'] },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'routing-with-account',
      description: 'A routing number alone is public.',
      when: { detectors: ['us-routing-number'], with: ['bank-account', 'iban'] },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'contact-details',
      description: 'One address is normal; lists and records have rules of their own.',
      when: { detectors: contact },
      action: { high: 'log', medium: 'log' },
    },
    {
      id: 'person-records',
      description: 'Several identifiers of one person together.',
      when: { detectors: ['record'] },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'large-lists',
      when: { detectors: ['bulk-list'], minUnique: 100 },
      action: { high: 'block', medium: 'justify', low: 'log' },
    },
    {
      id: 'lists',
      when: { detectors: ['bulk-list'], minUnique: 10 },
      action: { high: 'justify', medium: 'coach', low: 'log' },
    },
    {
      id: 'proprietary-code',
      when: { detectors: ['source-code'], signal: 'proprietary' },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'source-code',
      when: { detectors: ['source-code'], minSize: 15 },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'code-snippets',
      when: { detectors: ['source-code'], maxSize: 14 },
      action: { high: 'coach', medium: 'coach', low: 'log' },
    },
    {
      id: 'technical-text',
      when: { detectors: ['config', 'markup', 'log', 'data', 'stack-trace'] },
      action: { high: 'log' },
    },
    {
      id: 'privileged',
      description: 'Legal privilege.',
      when: { detectors: ['privilege-mark'] },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    {
      id: 'highest-marking',
      description: 'TLP:RED and markings like it.',
      when: { detectors: ['confidentiality-mark'], signal: 'privileged' },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    {
      id: 'markings',
      when: { detectors: ['confidentiality-mark'] },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'salaries',
      when: { detectors: ['salary-table'], minSize: 5 },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    {
      id: 'personal-reviews',
      when: { detectors: ['performance-review'], signal: 'named-person' },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    {
      id: 'hr-documents',
      when: { categories: ['hr'] },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'business-documents',
      description: 'Financial, legal and strategy papers, mail and meetings.',
      when: {
        categories: ['financial', 'legal', 'strategy', 'communications'],
        scope: ['document'],
      },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'business-wording',
      description: 'Passages that say as much as a whole paper.',
      when: {
        detectors: [
          'unreleased-results',
          'contract',
          'strategy-memo',
          'mail-thread',
          'meeting-transcript',
        ],
      },
      action: { high: 'warn', medium: 'coach', low: 'log' },
    },
    {
      id: 'health-records',
      description: 'Health together with a person.',
      when: { detectors: ['health-record'] },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    {
      id: 'health-terms',
      when: { detectors: ['health-term'] },
      action: { high: 'log' },
    },
  ],
};
