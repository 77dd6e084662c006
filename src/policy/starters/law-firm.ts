import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, reasons, sampleTest, useCases } from './starting-points.ts';

/** Lawyers and notaries: who the client is, is itself a secret. */
export const lawFirm: PolicyDocument = {
  ...everyStarter,
  id: 'law-firm',
  description:
    'Privileged papers stay inside, contracts and people need a reason, names of clients (your own list) are replaced.',
  reasons,
  owners: { legal: 'The partner in charge', customer: 'Data protection' },
  useCases: [
    ...useCases,
    {
      id: 'public-law',
      title: 'Research statutes and judgments',
      status: 'acceptable',
      text: 'Ask about the law, not about the case. Read every judgment that is cited.',
      examples: ['What are the requirements of article 6 GDPR?'],
      lesson: 'checking-answers',
    },
    {
      id: 'client-papers',
      title: 'Review papers of a client',
      status: 'needs-approval',
      text: 'Only in the tool that the client has agreed to in writing.',
    },
  ],
  detectors: {
    'client-names': {
      custom: {
        title: 'Client',
        category: 'legal',
        why: 'That somebody is our client is itself a secret.',
        terms: ['Example Client Ltd', 'Muster Mandant GmbH'],
        severity: 'high',
      },
    },
  },
  answers: {
    reminders: [
      {
        id: 'law',
        kinds: ['legal'],
        text: 'AI makes up judgments.',
        checklist: ['Open each citation', 'Check that it is in force'],
        confirm: 'self',
      },
    ],
  },
  rules: [
    {
      id: 'privilege',
      description: 'Privilege is lost when it is shared.',
      when: { detectors: ['privilege-mark'] },
      action: { high: 'block', medium: 'justify', low: 'warn' },
      message: 'This is marked as privileged. Sharing it could end the privilege.',
    },
    {
      id: 'clients',
      description: 'Names of clients, from your own list in `detectors`.',
      when: { detectors: ['client-names'] },
      action: { high: 'redact', medium: 'warn', low: 'log' },
    },
    ...builtInRules({
      'person-records': { action: { high: 'redact', medium: 'warn', low: 'log' } },
      markings: { action: { high: 'justify', medium: 'warn', low: 'log' } },
      'business-documents': { action: { high: 'justify', medium: 'warn', low: 'coach' } },
      'business-wording': { action: { high: 'justify', medium: 'warn', low: 'coach' } },
    }).filter(({ id }) => id !== 'privileged'),
  ],
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    sampleTest('oneAddress', 'one address is normal', { expect: 'log' }),
    sampleTest('privileged', 'privileged papers stay', { expect: 'block' }),
    {
      name: 'a client is replaced',
      text: 'Draft a reply to Muster Mandant GmbH about the deadline.',
      expect: 'redact',
    },
    sampleTest('record', 'a person is replaced', { expect: 'redact' }),
    sampleTest('marked', 'a marked paper needs a reason', { expect: 'justify' }),
  ],
};
