import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeleton, squeeze, squeezeMapped } from './squeeze.ts';

describe('squeeze', () => {
  it('makes what editors and wires change the same', () => {
    expect(squeeze('a\u00a0b\n\n c\u200bd ')).toBe('a b cd');
    expect(squeeze('a b')).not.toBe(squeeze('ab'));
  });

  it('maps every code unit back to one that stands there', () => {
    const piece = fc.constantFrom('a', 'B', '7', ' ', '\n', '\u00a0', '\u200b', 'é', '😀', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const original = pieces.join('');
        const { text, at } = squeezeMapped(original);
        expect(text).toBe(squeeze(original));
        for (let i = 0; i < text.length; i += 1) {
          const unit = original.charAt(at[i] ?? -1);
          expect(text[i] === ' ' ? /\s/.test(unit) : unit === text[i]).toBe(true);
          if (i > 0) expect(at[i]).toBeGreaterThan(at[i - 1] ?? 0);
        }
      }),
    );
  });
});

describe('skeleton', () => {
  it('survives a way through Markdown, and tells texts apart', () => {
    expect(skeleton('**Q3** results: 1\\. up')).toBe(skeleton('Q3 results: 1. up'));
    expect(skeleton('Q3 up')).not.toBe(skeleton('Q4 up'));
  });
});
