import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDictionary } from './dictionary.ts';

describe('a dictionary', () => {
  it('finds every term between words that it does not hold, as often as it stands there', () => {
    const word = fc.stringMatching(/^[a-z]{3,7}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        (terms) => {
          const texts = terms.map((words) => words.join(' '));
          const find = createDictionary(texts);
          const text = texts.map((term) => `00 ${term.toUpperCase()} 11`).join('; ');
          const found = Array.from(find(text), ({ start, end }) =>
            text.slice(start, end).toLowerCase(),
          );
          expect(found.join(' ')).toBe(texts.join(' '));
        },
      ),
    );
  });
  it('yields spans of the text in order, whatever stands in it', () => {
    const find = createDictionary(['a', 'b c', '(x)', '田中']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab c(x)田中-\n'), maxLength: 60 }),
        (text) => {
          let last = 0;
          for (const { start, end } of find(text)) {
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
            expect(end).toBeGreaterThan(last);
            last = end;
          }
        },
      ),
    );
  });
});
