import { describe, expect, it } from 'vitest';
import { piecesOf, putBack } from './put-back.ts';

const values = new Map([
  ['[IBAN 1]', 'DE00 1234'],
  ['[Person 1]', '[IBAN 1]'],
]);

describe('putBack', () => {
  it('puts each value where its placeholder stands', () => {
    expect(putBack('Pay [IBAN 1] to [Acme 7], then [IBAN 1].', values)).toBe(
      'Pay DE00 1234 to [Acme 7], then DE00 1234.',
    );
  });

  it('says null where there is nothing to put back', () => {
    expect(putBack('[IBAN 2] [1] [x](y) [IBAN 1', values)).toBeNull();
    expect(putBack('[IBAN 1]', new Map())).toBeNull();
  });

  it('does not look into a value again', () => {
    expect(putBack('Dear [Person 1]', values)).toBe('Dear [IBAN 1]');
  });

  it('keeps the words between', () => {
    expect(piecesOf('a [IBAN 1] b', values)).toEqual([
      'a ',
      { placeholder: '[IBAN 1]', value: 'DE00 1234' },
      ' b',
    ]);
  });
});
