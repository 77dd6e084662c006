/** Ids of the lessons that come with Tidegate; a lesson of a policy under one of them replaces it. */
export const shippedLessons = [
  'what-not-to-paste',
  'redaction',
  'personal-accounts',
  'checking-answers',
  'ai-phishing',
  'code-from-ai',
  'meeting-recorders',
] as const;
