/** Counted once a text; each gives two features, its logarithm and its share of the lines. */
export const structures = [
  'numbers',
  'money',
  'percents',
  'numberRows',
  'tableRows',
  'payHeaders',
  'clauses',
  'mailHeaders',
  'labelled',
  'repeatedLabels',
  'chatLines',
  'clockTimes',
  'bullets',
  'headings',
  'quoted',
  'capitalLines',
  'questions',
  'years',
  'quotedTerms',
  'longLines',
  'namedFigures',
  'yearSpans',
  'personRows',
  'minutePoints',
  'negatives',
  'machineLines',
] as const;
export type Structure = (typeof structures)[number];
export const structureAt = Object.fromEntries(structures.map((name, i) => [name, i])) as Readonly<
  Record<Structure, number>
>;
