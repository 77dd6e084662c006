/** Business papers, in the order of their weights: never change it without training. */
export const documentKinds = ['financial', 'hr', 'legal', 'strategy', 'communications'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * Sorts of papers that a kind is made of, each with weights of its own: minutes, mails and talk have
 * little in common. The first word is the kind.
 */
export const documentSorts = [
  'financial figures',
  'financial talk',
  'hr people',
  'hr career',
  'legal contract',
  'strategy plan',
  'communications mail',
  'communications talk',
  'communications meeting',
] as const;
export type DocumentSort = (typeof documentSorts)[number];
/** The kind of each sort, as an index. */
export const kindOfSort: readonly number[] = documentSorts.map((sort) =>
  documentKinds.findIndex((kind) => sort.startsWith(kind)),
);

/** Families of terms. The first word is the kind they speak for, or `against` for harmless texts. */
export const termGroups = [
  'financial statement',
  'financial talk',
  'hr pay',
  'hr review',
  'hr career',
  'hr roles',
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
