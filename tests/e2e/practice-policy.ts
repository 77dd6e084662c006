/**
 * A company's policy in which one made-up word stands for each action, so that a test asks for
 * exactly the decision it is about. Greek words: nothing else in a browser's profile holds them.
 */
export const words = {
  warn: 'Αμφορέας',
  justify: 'Βαρόμετρο',
  redact: 'Γαλαξίας',
  block: 'Δίαυλος',
  /** Nothing looks for this one. */
  allow: 'Ζέφυρος',
} as const;

/** Found by its form, so that the policy does not hold the value. */
export const caseNumber = 'ΦΚ-905518227346';

const titles = { warn: 'Amphora', justify: 'Barometer', redact: 'Galaxy', block: 'Channel' };
const actions = ['warn', 'justify', 'redact', 'block'] as const;

export const practicePolicy = {
  id: 'practice',
  organisation: 'Acme',
  contact: 'privacy@acme.example',
  alternative: { name: 'Acme Copilot', url: 'https://copilot.acme.example/' },
  detectors: {
    'case-number': {
      custom: {
        title: 'Case number',
        category: 'legal',
        why: 'Cases are between us and the client.',
        pattern: 'ΦΚ-\\d{12}',
      },
    },
    ...Object.fromEntries(
      actions.map((action) => [
        `word-${action}`,
        {
          custom: {
            title: titles[action],
            category: 'strategy',
            why: 'Nobody outside knows this project yet.',
            terms: [words[action]],
          },
        },
      ]),
    ),
  },
  rules: [
    { id: 'rule-case', when: { detectors: ['case-number'] }, action: 'redact' },
    ...actions.map((action) => ({
      id: `rule-${action}`,
      when: { detectors: [`word-${action}`] },
      action,
    })),
  ],
};

/** What stands in place of the word once it is redacted. */
export const placeholders = Object.fromEntries(
  actions.map((action) => [action, `[${titles[action]} 1]`]),
) as Readonly<Record<(typeof actions)[number], string>>;
