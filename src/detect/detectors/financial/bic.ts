import { defineDetector } from '../../detector.ts';

const countries =
  /^(?:A[DEFGLMORTUWZ]|B[ABDEFGHIJMNOQRSTWYZ]|C[ADFGHIKLMNORUVWYZ]|D[EJKMOZ]|E[CEGRST]|F[IJKMOR]|G[ABDEHILMNQRTWY]|H[KNRTU]|I[DELMNQRST]|J[EMOP]|K[EGHIMNRWYZ]|L[ABCIKRSTUVY]|M[ACDEGKLMNORTUVWXYZ]|N[AEGILOPRZ]|OM|P[AEFGHKLRSTWY]|QA|R[OSUW]|S[ABCDEGIKLMNORTVYZ]|T[CDGHJLMNORTVWZ]|U[AGSYZ]|V[AEGNU]|W[FS]|XK|YE|Z[AMW])$/;

export default defineDetector({
  id: 'bic',
  title: 'Bank code (BIC)',
  category: 'financial',
  severity: 'low',
  prefilter: ['bic', 'swift'],
  patterns: [
    {
      regex: /(?<![A-Za-z0-9])[A-Z]{4}[A-Z]{2}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![A-Za-z0-9])/g,
      confidence: 0.3,
    },
  ],
  validate: ({ value }) => (countries.test(value.slice(4, 6)) ? undefined : false),
  context: ['bic', 'swift', 'swift-bic', 'swift code', 'swift/bic', 'bic/swift', 'bank code'],
  references: ['https://www.iso.org/standard/84108.html'],
  examples: {
    match: ['BIC: «COBADEFFXXX»', 'SWIFT code «BARCGB22»'],
    ignore: [
      ['The word OVERHAUL in capitals', 'nothing says that it is a bank code'],
      ['SWIFT: PROGRAMX', 'no country has these letters'],
    ],
  },
});
