import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, reasons, sampleTest, useCases } from './starting-points.ts';

/** Banks, insurers, funds: accounts, customers, and what moves a price. */
export const finance: PolicyDocument = {
  ...everyStarter,
  id: 'finance',
  description:
    'Accounts and cards are replaced, unpublished results and lists of customers stay inside, figures in answers are checked.',
  reasons,
  owners: { financial: 'Finance and treasury', customer: 'Data protection', legal: 'Legal' },
  useCases: [
    ...useCases,
    {
      id: 'market-text',
      title: 'Summarise published reports and filings',
      status: 'acceptable',
      text: 'Only what is published. Check every figure against its source.',
      lesson: 'checking-answers',
    },
    {
      id: 'advice',
      title: 'Advise a customer on an investment or a loan',
      status: 'prohibited',
      text: 'Advice and decisions on credit come from people who are licensed for it.',
    },
  ],
  answers: {
    reminders: [
      {
        id: 'figures',
        kinds: ['figures'],
        text: 'AI makes up figures that look right.',
        checklist: ['Find each figure in its source', 'Work out sums again'],
        confirm: 'self',
      },
    ],
  },
  rules: [
    {
      id: 'unpublished-results',
      description: 'What moves a price is inside information until it is published.',
      when: { detectors: ['unreleased-results'] },
      action: { high: 'block', medium: 'justify', low: 'log' },
      message: 'These look like results that are not published. They may be inside information.',
    },
    ...builtInRules({
      'bank-accounts': { action: { high: 'redact', medium: 'warn', low: 'log' } },
      'person-records': { action: { high: 'justify', medium: 'warn', low: 'log' } },
      lists: { action: { high: 'block', medium: 'justify', low: 'log' } },
      'business-documents': { action: { high: 'justify', medium: 'warn', low: 'log' } },
    }),
  ],
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    sampleTest('oneAddress', 'one address is normal', { expect: 'log' }),
    sampleTest('iban', 'a bank account is replaced', { expect: 'redact' }),
    sampleTest('card', 'a card number is replaced', { expect: 'redact' }),
    sampleTest('record', 'a customer’s record needs a reason', { expect: 'justify' }),
    sampleTest('customers', 'a list of customers stays', { expect: 'block' }),
    sampleTest('results', 'unpublished results stay', { expect: 'block' }),
  ],
};
