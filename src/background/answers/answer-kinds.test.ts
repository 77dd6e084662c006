import { describe, expect, it } from 'vitest';
import { answerKinds } from './answer-kinds.ts';

const plain = { labels: [], findings: [] };
const kinds = (text: string, more: Partial<Parameters<typeof answerKinds>[1]> = {}, code = false) =>
  [...answerKinds(text, { ...plain, ...more }, code)].toSorted();

describe('what an answer looks like', () => {
  it.each([
    ['legal', 'Pursuant to Article 6 the supplier is liable for the damage.'],
    ['legal', 'Nach § 433 BGB haftet der Verkäufer; Gerichtsstand ist Bonn.'],
    ['legal', 'Le contrat prévoit la résiliation ; la responsabilité reste au vendeur.'],
    ['legal', 'El contrato fija la jurisdicción y la responsabilidad del vendedor.'],
    ['legal', '契約の第5条により損害賠償を請求できます。'],
    ['medical', 'The usual dosage is 400 mg; side effects are rare.'],
    ['medical', 'Die Behandlung hilft gegen die Symptome.'],
    ['medical', 'El tratamiento alivia los síntomas del paciente.'],
    ['figures', 'Revenue was 4.2 million, costs 3.1 million, margin 26 %, tax 1,200 EUR.'],
  ])('is %s', (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    'The canteen opens at noon, and on Fridays there is soup.',
    'In 2019 the team had 12 people, in 2024 it had 31.',
    'Your contract with us is important to me.',
    'Section 3 of your essay could be shorter.',
    'She treats everybody with patience.',
    'It costs 20 EUR, or 18 EUR with a discount.',
  ])('is nothing to remind of: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is code by what the scan says, or by how the page shows it, and its numbers are no figures', () => {
    expect(kinds('total = 1 USD + 2 USD + 3 USD + 4 USD', { labels: ['source-code'] })).toEqual([
      'code',
    ]);
    expect(kinds('ls -la', {}, true)).toEqual(['code']);
  });

  it('is read in no time, however long it is', () => {
    const begun = performance.now();
    kinds('1 234 567 '.repeat(2000));
    kinds('a'.repeat(20_000));
    kinds('1,'.repeat(10_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
