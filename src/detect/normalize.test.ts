import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';

describe('normalize', () => {
  it('leaves a plain text alone, whatever its script', () => {
    for (const text of ['card 4539', 'Straße, naïve', 'Привет, как дела', '今日は', 'مرحبا', '']) {
      expect(normalize(text).text).toBe(text);
    }
  });

  it.each([
    ['zero-width space', 'pass\u200bword', 'password'],
    ['soft hyphen', 'con\u00adfidential', 'confidential'],
    ['direction marks', '\u202eabc\u202c', 'abc'],
    ['tags', 'a\u{e0041}b', 'ab'],
    ['full width', 'ＩＢＡＮ：４５３９', 'IBAN:4539'],
    ['styled letters', '\u{1d5d4}\u{1d5de}\u{1d5dc}\u{1d5d4}', 'AKIA'],
    ['circled digits', '④⑤', '45'],
    ['ligature', 'con\ufb01dential', 'confidential'],
    ['no-break space', '45\u00a039', '45 39'],
    ['other hyphens', '45\u201139\u201388', '45-39-88'],
    ['Arabic digits', '\u0664\u0665', '45'],
    ['Devanagari digits', '\u096a\u096f', '49'],
    ['Thai digits', '\u0e54\u0e59', '49'],
    ['Cyrillic look-alikes', '\u0410KI\u0410', 'AKIA'],
    ['Greek look-alikes', 'p\u03b1ssword', 'password'],
  ])('writes plainly: %s', (_, text, plain) => {
    expect(normalize(text).text).toBe(plain);
  });

  it('keeps words of another script that only begin like Latin ones', () => {
    for (const text of ['рассвет', 'α-helix', 'COVID-вакцина'])
      expect(normalize(text).text).toBe(text);
  });

  it('finds the way back over what is not seen', () => {
    const { text, toOriginal, toOriginalEnd } = normalize('x \u200bpass\u200bword\u200b y');
    const start = text.indexOf('password');
    expect([toOriginal(start), toOriginalEnd(start + 8)]).toEqual([3, 12]);
    expect(toOriginal(text.length)).toBe(15);
  });

  it('takes the whole of a character that stands for several', () => {
    const { text, toOriginal, toOriginalEnd } = normalize('a\ufb01b');
    expect(text).toBe('afib');
    expect([toOriginal(2), toOriginalEnd(2)]).toEqual([1, 2]);
  });

  it('maps a word hidden anywhere back to where it stands', () => {
    const noise = fc.stringMatching(/^[\u200b\u00ad\ufb01\uff21\u{1d5d4}é ]{0,8}$/u);
    const gap = fc.constantFrom('', '\u200b', '\u00ad\u2060', '\ufe0f');
    fc.assert(
      fc.property(
        noise,
        fc.array(gap, { minLength: 3, maxLength: 3 }),
        noise,
        (before, gaps, after) => {
          const hidden = `7${gaps[0]}3${gaps[1]}９${gaps[2]}1`;
          const original = `${before}#${hidden}#${after}`;
          const { text, toOriginal, toOriginalEnd } = normalize(original);
          const start = text.indexOf('7391');
          expect(original.slice(toOriginal(start), toOriginalEnd(start + 4))).toBe(hidden);
        },
      ),
    );
  });

  it('never goes back and stays inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, toOriginal, toOriginalEnd } = normalize(original);
        for (let at = 0; at < text.length; at++) {
          expect(toOriginal(at)).toBeLessThan(toOriginalEnd(at + 1));
          expect(toOriginalEnd(at)).toBeLessThanOrEqual(toOriginalEnd(at + 1));
          expect(toOriginalEnd(at + 1)).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });
});
