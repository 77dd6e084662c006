import * as fc from 'fast-check';

/** Any string, halves of pairs and quotes included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\u2028',
      '\u001e',
      '\ud83d',
      '\ude00',
      '€',
      '&',
      '+',
      '%',
      '=',
      '/',
      'a',
    ),
  }),
);
