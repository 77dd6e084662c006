import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { valueTagger } from './value-tag.ts';

describe('valueTagger', () => {
  it('is the first 24 bits of HMAC-SHA-256 over detector, zero and value', () => {
    const key = new Uint8Array(32).fill(7);
    for (const value of ['ann@acme.example', 'Ωκεανός', '']) {
      const expected = createHmac('sha256', key)
        .update(`email\0${value}`)
        .digest('hex')
        .slice(0, 6);
      expect(valueTagger(key)('email', value)).toBe(expected);
    }
    expect(valueTagger(key)('phone', '1')).not.toBe(valueTagger(key)('email', '1'));
    expect(valueTagger(new Uint8Array(32))('email', '1')).not.toBe(valueTagger(key)('email', '1'));
  });
});
