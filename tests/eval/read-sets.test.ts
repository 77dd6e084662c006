import { describe, expect, it } from 'vitest';
import { disguises, hide } from './hide.ts';
import { readSet } from './read-sets.ts';

const lines = (...rows: unknown[]): string =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

describe('readSet', () => {
  it('reads rows and names what is none', () => {
    const { rows, bad } = readSet(
      'set',
      lines(
        { id: 'a', text: 'hi there', label: 'positive', spans: [{ start: 0, end: 2, type: 'X' }] },
        '',
        '{"text": "cut',
        '[1]',
        { label: 'positive' },
        { text: 'hi', label: 'positive', spans: [{ start: 0, end: 3 }] },
        { text: 'hi', label: 'positive', spans: [{ start: 1, end: 1 }] },
        { text: 'hi', label: 'positive', spans: [{ start: 0.5, end: 1 }] },
        { text: 'hi' },
        { text: 'hi', spans: null, types: [] },
      ),
    );
    expect(rows.map(({ id, label, types }) => [id, label, types])).toEqual([
      ['a', 'positive', ['X']],
      ['set:10', 'negative', []],
    ]);
    expect(bad.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 not JSON',
      '4 not an object',
      '5 no text',
      '6 a span beyond the text',
      '7 a span that ends before it starts',
      '8 a span without offsets',
      '9 no label',
    ]);
  });

  it('joins parts and marks the spans', () => {
    const parts = ['key ', { is: 'SECRET', text: ['sk', '_', 'x'] }, '!'];
    const [row] = readSet('set', lines({ parts, label: 'positive' })).rows;
    expect(row).toMatchObject({
      text: 'key sk_x!',
      spans: [{ start: 4, end: 8, type: 'SECRET' }],
      types: ['SECRET'],
    });
  });

  it('disguises the spans, and only them', () => {
    const parts = ['no ', { is: 'X', text: '4a' }];
    const [row] = readSet('set', lines({ parts, hide: 'hex', label: 'positive' })).rows;
    expect(row).toMatchObject({ text: 'no 3461', spans: [{ start: 3, end: 7 }] });
    const { bad } = readSet('set', lines({ parts, hide: 'paint', label: 'positive' }));
    expect(bad.map(({ reason }) => reason)).toEqual(['no such disguise: paint']);
  });
});

describe('hide', () => {
  it.each([
    ['spelled-digits', '4a1', 'four aone'],
    ['spaced-digits', '41-1', '4 1-1'],
    ['full-width', 'a1', 'ａ１'],
    ['url-escapes', 'aé', '%61%C3%A9'],
    ['html-escapes', 'a', '&#97;'],
    ['json-escapes', 'a', String.raw`\u0061`],
    ['quoted-printable', 'é', '=C3=A9'],
    ['base64', 'ab', 'YWI='],
    ['line-break', 'abcd', 'ab\ncd'],
  ])('%s', (way, text, hidden) => {
    expect(hide(text, way)).toBe(hidden);
  });

  it('changes everything it is given', () => {
    expect(disguises.filter((way) => hide('AKx 4111', way) === 'AKx 4111')).toEqual([]);
    expect(hide('x', 'paint')).toBeNull();
  });
});
