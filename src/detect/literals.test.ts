import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiteralIndex } from './literals.ts';

function occurrences(text: string, literal: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => text.startsWith(literal, at));
}

describe('createLiteralIndex', () => {
  it('finds every occurrence, of literals in each other and over each other too', () => {
    const index = createLiteralIndex(['pass', 'password', 'wordy', '@', 'id', '密', 'aa']);
    const hits = index.find('a passwordy id@id 密 aaa');
    const of = (literal: string) => hits[index.idOf(literal) ?? -1];
    expect(of('pass')).toEqual([2]);
    expect(of('password')).toEqual([2]);
    expect(of('wordy')).toEqual([6]);
    expect(of('@')).toEqual([14]);
    expect(of('id')).toEqual([12, 15]);
    expect(of('密')).toEqual([18]);
    expect(of('aa')).toEqual([20, 21]);
  });

  it('knows only what was declared, and says nothing of what is absent', () => {
    const index = createLiteralIndex(['pass', 'pass', '']);
    expect(index.idOf('word')).toBeUndefined();
    expect(index.idOf('')).toBeUndefined();
    expect(index.find('nothing here')).toEqual([undefined]);
  });

  it('finds what a search for each alone would find', () => {
    const letters = fc.constantFrom('a', 'b', 'q', ' ', '-', 'é', 'ж', '密');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.string({ unit: letters, maxLength: 80 }),
        (literals, text) => {
          const index = createLiteralIndex(literals);
          const hits = index.find(text);
          for (const literal of literals)
            expect(hits[index.idOf(literal) ?? -1] ?? []).toEqual(occurrences(text, literal));
        },
      ),
    );
  });
});
