/** Business papers, in the order of their weights: never change it without training. */
export const documentKinds = ['financial', 'hr', 'legal', 'strategy', 'communications'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Families of terms. The first word is the kind they speak for, or `against` for harmless texts. */
export const termGroups = [
  'financial statement',
  'financial talk',
  'hr pay',
  'hr review',
  'hr career',
  'legal contract',
  'legal words',
  'strategy plan',
  'strategy words',
  'communications meeting',
  'communications mail',
  'communications talk',
  'against asking',
  'against teaching',
] as const;
export type TermGroup = (typeof termGroups)[number];
