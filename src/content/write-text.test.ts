import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '../reader/decode-text.ts';
import { writeText } from './write-text.ts';

it.each(['utf-8', 'utf-16le', 'utf-16be'])('writes %s as it was', (name) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoding = { name, bom: true };
      expect(decodeText(writeText(text, encoding))).toEqual({ text, encoding });
    }),
  );
});

it('leaves out a mark that was not there', () => {
  expect([...writeText('ab', { name: 'utf-8', bom: false })]).toEqual([97, 98]);
  expect([...writeText('a', { name: 'utf-16le', bom: false })]).toEqual([97, 0]);
});

it('writes in UTF-8, and says so, what it cannot write as it was', () => {
  expect(decodeText(writeText('Grüße', { name: 'windows-1252', bom: false }))).toEqual({
    text: 'Grüße',
    encoding: { name: 'utf-8', bom: true },
  });
});
