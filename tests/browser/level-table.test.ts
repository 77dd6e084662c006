import { describe, expect, it } from 'vitest';
import { tableBlocks } from './level-table.ts';
import { snappyDecode } from './snappy.ts';

/** "abcabcabcabcXYZ": a literal, a copy that reads what it writes, a literal. */
const packed = Buffer.from([
  15,
  (3 - 1) << 2,
  0x61,
  0x62,
  0x63,
  ((9 - 4) << 2) | 1,
  3,
  (3 - 1) << 2,
  0x58,
  0x59,
  0x5a,
]);

describe('snappyDecode', () => {
  it('follows literals and copies', () => {
    expect(snappyDecode(packed)?.toString()).toBe('abcabcabcabcXYZ');
  });

  it('takes long literals and two-byte offsets', () => {
    const long = Buffer.alloc(300, 'x');
    const block = Buffer.concat([
      Buffer.from([0xb0, 0x02, 61 << 2, 43, 1]),
      long,
      Buffer.from([((4 - 1) << 2) | 2, 200, 0]),
    ]);
    expect(snappyDecode(block)?.toString()).toBe('x'.repeat(304));
  });

  it.each([
    ['a cut block', packed.subarray(0, -1)],
    ['a copy from before the beginning', Buffer.from([4, ((4 - 4) << 2) | 1, 9])],
    ['nothing', Buffer.alloc(0)],
  ])('gives null for %s', (_, block) => {
    expect(snappyDecode(block)).toBeNull();
  });
});

describe('tableBlocks', () => {
  it('finds the packed blocks by the index at the end', () => {
    const data = Buffer.concat([packed, Buffer.from([1, 0, 0, 0, 0])]);
    const entry = Buffer.from([0, 1, 2, 0x6b, 0, packed.length]);
    const index = Buffer.concat([entry, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
    const footer = Buffer.alloc(48);
    footer.set([0, 0, data.length, index.length]);
    footer.set(Buffer.from('57fb808b247547db', 'hex'), 40);
    const file = Buffer.concat([data, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
    expect(tableBlocks(file).map(String)).toEqual(['abcabcabcabcXYZ']);
  });

  it('gives nothing for other files', () => {
    expect(tableBlocks(Buffer.alloc(100))).toEqual([]);
  });
});
