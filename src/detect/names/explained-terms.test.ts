import { describe, expect, it } from 'vitest';
import { explainedTerms } from './explained-terms.ts';

const found = (text: string) =>
  explainedTerms(text).map(({ start, end }) => text.slice(start, end));

describe('terms that are explained', () => {
  it.each([
    'ISBN (International Standard Book Number)',
    'CFI (ISO 10962 Classification of Financial Instruments)',
    'CUSIP number (financial security identification number)',
    'EAN codes (product identifiers of shops)',
  ])('are %s', (term) => {
    expect(found(`Each has an ${term} of its own.`)).toEqual([term]);
  });

  it('take the code behind them along, and no word', () => {
    const term = 'CFI (a classification of instruments)';
    expect(found(`${term}: ESVUFR today`)).toEqual([`${term}: ESVUFR`]);
    expect(found(`${term}: Kestrel`)).toEqual([term]);
  });

  it('are not organisations, people, or what stands in other brackets', () => {
    for (const text of [
      'WHO (World Health Organization) said so',
      'Kestrel (a marine insurer) called',
      'the number (see the code below)',
      'IBM (4711) and SAP (code)'.replace(' (code)', ''),
    ])
      expect(found(text)).toEqual([]);
  });

  it('take time in proportion to the text', () => {
    for (const text of ['A'.repeat(50_000), 'AB ('.repeat(20_000), 'AB (number '.repeat(10_000)])
      expect(explainedTerms(text).length).toBeLessThan(2);
  });
});
