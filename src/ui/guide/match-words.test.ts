import { describe, expect, it } from 'vitest';
import { matchWords } from './match-words.ts';

const entries = [
  'Summarise a public report',
  'Answer a job application',
  'Übersetzen einer E-Mail',
  'Translate a product text',
];
const found = (question: string) => matchWords(question, entries, (entry) => entry);

describe('matchWords', () => {
  it('finds what has all the words, as people ask', () => {
    expect(found('May I use AI for a public summary?')).toEqual(['Summarise a public report']);
    expect(found('translating')).toEqual(['Translate a product text']);
    expect(found('ubersetzen')).toEqual(['Übersetzen einer E-Mail']);
    expect(found('job report')).toEqual([]);
  });

  it('shows everything until a word is meant', () => {
    expect(found('')).toEqual(entries);
    expect(found('May I use AI to …?')).toEqual(entries);
  });
});
