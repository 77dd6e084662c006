import { deflateSync, gzipSync, strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate } from './inflate.ts';
import { fromUtf8 } from './utf8.ts';

const plain = 'SSN: 536-90-4399, and a few more words to press together. '.repeat(40);
const read = (bytes: Uint8Array): string | null => {
  const out = inflate(bytes);
  return out && fromUtf8(out.bytes);
};

describe('inflate', () => {
  it.each([
    ['gzip', gzipSync],
    ['zlib', zlibSync],
    ['raw deflate', deflateSync],
  ])('reads %s', (_, press) => {
    expect(read(press(strToU8(plain)))).toBe(plain);
  });

  it('passes over the name in a header', () => {
    expect(read(gzipSync(strToU8(plain), { filename: 'notes.txt' }))).toBe(plain);
  });

  it('is null for what is none', () => {
    for (const text of ['', 'just a few words', '\0\0\0\0\0\0\0\0\0\0\0\0\0'])
      expect(inflate(strToU8(text))).toBeNull();
  });

  it('stops at 256 KiB, however much would come out', () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    const out = inflate(bomb);
    expect(out?.bytes).toHaveLength(1 << 18);
    expect(out?.isCut).toBe(true);
    expect(inflate(gzipSync(new Uint8Array(1 << 18)))?.isCut).toBe(false);
  });
});
