import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, pause, reasons, sampleTest, useCases } from './starting-points.ts';

/** People who write code ask about code all day; secrets and own code are what matters. */
export const softwareCompany: PolicyDocument = {
  ...everyStarter,
  id: 'software-company',
  description:
    'Everyday code goes without a word; keys, code under our own licence and logs with people in them are held.',
  pause,
  reasons,
  useCases: [
    ...useCases,
    {
      id: 'code-help',
      title: 'Explain, test or write code',
      status: 'acceptable',
      text: 'Code without secrets and without a confidential notice. Whoever commits it has read and tested it.',
      examples: ['Why does this test fail?', 'Write a parser for this format'],
      lesson: 'code-from-ai',
    },
    {
      id: 'incidents',
      title: 'Look into an incident',
      status: 'needs-approval',
      text: 'Logs and dumps hold tokens and customers. Take out what is not needed first.',
      examples: ['What does this stack trace mean?'],
    },
  ],
  answers: {
    reminders: [
      {
        id: 'code',
        kinds: ['code'],
        text: 'Code from AI is a draft.',
        checklist: ['Read it', 'Run its tests', 'Look up packages that you do not know'],
      },
    ],
  },
  rules: [
    {
      id: 'own-code',
      description: 'Code under our own licence is the product.',
      when: { detectors: ['source-code'], signal: 'proprietary' },
      action: { high: 'justify', medium: 'warn', low: 'log' },
    },
    ...builtInRules({
      credentials: { action: { high: 'redact', medium: 'redact', low: 'log' } },
      'source-code': {
        description: 'Code of 15 lines or more: a word of advice, and it goes.',
        action: { high: 'coach', medium: 'log', low: 'log' },
      },
      'code-snippets': {
        description: 'A few lines of code: recorded only.',
        action: { high: 'log', medium: 'log', low: 'log' },
      },
    }).filter(({ id }) => id !== 'proprietary-code'),
  ],
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    sampleTest('snippet', 'a few lines go', { expect: 'log' }),
    sampleTest('code', 'a function goes with a word of advice', { expect: 'coach' }),
    sampleTest('ownCode', 'code with a notice needs a reason', { expect: 'justify' }),
    sampleTest('key', 'a key is replaced', { expect: 'redact' }),
    sampleTest('customers', 'a list of customers needs a reason', { expect: 'justify' }),
  ],
};
