import type { PolicyDocument } from '../schema.ts';
import { builtInRules } from './built-in-rules.ts';
import { everyStarter, reasons, sampleTest, useCases } from './starting-points.ts';

/** Hospitals, practices, health insurers: a patient is never recognised outside. */
export const healthcare: PolicyDocument = {
  ...everyStarter,
  id: 'healthcare',
  description:
    'Nothing about a patient leaves; medical questions without a person do. Answers are checked by a second person.',
  reasons,
  owners: { health: 'Medical data protection', customer: 'Data protection' },
  useCases: [
    ...useCases,
    {
      id: 'general-medicine',
      title: 'Ask about medicine in general',
      status: 'acceptable',
      text: 'Without any patient: no name, date, number or rare case that people would recognise.',
      examples: ['What are the guidelines for type 2 diabetes?'],
      lesson: 'checking-answers',
    },
    {
      id: 'letters',
      title: 'Write a letter about a patient',
      status: 'prohibited',
      text: 'Only in the system that is approved for patient data.',
    },
  ],
  answers: {
    reminders: [
      {
        id: 'medical',
        kinds: ['medical'],
        text: 'AI gets doses and names of drugs wrong.',
        checklist: ['Look it up in the guideline', 'Check every dose'],
        confirm: 'second-person',
      },
    ],
  },
  rules: [
    {
      id: 'patients',
      description: 'Health together with a person.',
      when: { detectors: ['health-record'] },
      action: { high: 'block', medium: 'justify', low: 'warn' },
      message: 'This looks like data of a patient. It stays in our own systems.',
    },
    {
      id: 'patient-numbers',
      description: 'Numbers that lead to a patient.',
      when: { detectors: ['mrn', 'health-insurance-number', 'npi', 'dea-number'] },
      action: { high: 'redact', medium: 'redact', low: 'warn' },
    },
    {
      id: 'people',
      description: 'A record of a person in a hospital is mostly a patient.',
      when: { detectors: ['record'] },
      action: { high: 'redact', medium: 'warn', low: 'log' },
    },
    ...builtInRules({
      lists: { action: { high: 'block', medium: 'justify', low: 'log' } },
    }).filter(({ id }) => id !== 'health-records' && id !== 'person-records'),
  ],
  tests: [
    sampleTest('harmless', 'everyday text goes', { expect: 'allow' }),
    {
      name: 'a question without a person goes',
      text: 'What does a diagnosis of type 2 diabetes mean for travel insurance in general?',
      expect: 'allow',
    },
    sampleTest('patient', 'data of a patient stays', { expect: 'block' }),
    {
      name: 'a number of a patient is replaced',
      text: 'Please look up MRN 48213377 and tell me the ward.',
      expect: 'redact',
    },
    sampleTest('record', 'a person is replaced', { expect: 'redact' }),
    sampleTest('customers', 'a list of people stays', { expect: 'block' }),
  ],
};
