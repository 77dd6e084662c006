import { describe, expect, it } from 'vitest';
import { inLanguage } from './in-language.ts';
import { type PolicyDocument, policySchema } from './schema.ts';

const policy: PolicyDocument = policySchema.parse({
  format: 1,
  id: 'acme',
  version: 1,
  organisation: 'Acme',
  rules: [
    { id: 'code', action: 'warn', message: 'Code stays here.' },
    { id: 'keys', action: 'block', message: 'Keys stay here.' },
  ],
  reasons: [{ id: 'agreed', text: 'The customer agreed' }],
  lessons: [{ id: 'ours', title: 'Ours', text: ['Stays ours.'] }],
  useCases: [{ id: 'report', title: 'Report', status: 'acceptable', owner: 'Lee' }],
  answers: { reminders: [{ id: 'code', kinds: ['code'], text: 'Run it.' }] },
  detectors: {
    project: {
      custom: { title: 'Project', category: 'strategy', why: 'Secret.', terms: ['Aurora'] },
    },
  },
  languages: {
    de: {
      organisation: 'Acme Deutschland',
      messages: { code: 'Code bleibt hier.' },
      reasons: { agreed: 'Der Kunde hat zugestimmt' },
      lessons: { ours: { title: 'Unseres', text: ['Bleibt unseres.'] } },
      useCases: { report: { title: 'Bericht' } },
      reminders: { code: { text: 'Ausführen.' } },
      detectors: { project: { title: 'Projekt' } },
    },
    'pt-BR': { organisation: 'Acme Brasil' },
  },
});

describe('inLanguage', () => {
  it('says what it has in that language, and the rest as written', () => {
    const german = inLanguage(policy, ['de']);
    expect(german).toMatchObject({
      organisation: 'Acme Deutschland',
      rules: [{ message: 'Code bleibt hier.' }, { message: 'Keys stay here.' }],
      reasons: [{ text: 'Der Kunde hat zugestimmt' }],
      lessons: [{ title: 'Unseres', text: ['Bleibt unseres.'] }],
      useCases: [{ title: 'Bericht', owner: 'Lee' }],
      answers: { reminders: [{ text: 'Ausführen.', kinds: ['code'] }] },
      detectors: { project: { custom: { title: 'Projekt', why: 'Secret.', terms: ['Aurora'] } } },
    });
    expect(policySchema.safeParse(german).success).toBe(true);
  });

  it.each([
    ['de-CH', 'Acme Deutschland'],
    ['pt-br', 'Acme Brasil'],
    ['pt', 'Acme'],
    ['en', 'Acme'],
    ['en-GB', 'Acme'],
    ['ja', 'Acme'],
  ])('takes for %s the nearest', (language, organisation) => {
    expect(inLanguage(policy, [language]).organisation).toBe(organisation);
  });

  it('takes the first that is there, as written too', () => {
    expect(inLanguage(policy, ['ja', 'de', 'en']).language).toBe('de');
    expect(inLanguage(policy, ['ja', 'en-GB', 'de'])).toBe(policy);
  });

  it('changes nothing of a policy without translations', () => {
    const { languages: _none, ...plain } = policy;
    expect(inLanguage(plain, ['de'])).toBe(plain);
  });

  it('does not take a name of objects for a translation', () => {
    const odd = { ...policy, rules: [{ id: 'constructor', action: 'warn' as const }] };
    expect(inLanguage(odd, ['de']).rules).toEqual(odd.rules);
  });
});
