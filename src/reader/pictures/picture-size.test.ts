import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? latin(part) : Buffer.from(part))),
    ),
  );

/** 600 by 258 pixels, in the first bytes of each form. */
const pictures: Readonly<Record<string, Uint8Array>> = {
  png: bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', [0, 0, 2, 88, 0, 0, 1, 2]),
  gif: bytes('GIF89a', [88, 2, 2, 1]),
  bmp: bytes(
    'BM',
    Array.from({ length: 16 }, () => 0),
    [88, 2, 0, 0, 2, 1, 0, 0],
  ),
  'bmp from the top': bytes(
    'BM',
    Array.from({ length: 16 }, () => 0),
    [88, 2, 0, 0, 254, 254, 255, 255],
  ),
  // With an application segment, a table and a fill byte before the frame.
  jpeg: bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    [0xff, 0xc4, 0, 3, 9],
    [0xff, 0xff, 0xc2, 0, 11, 8, 1, 2, 2, 88],
  ),
  'webp, lossy': bytes('RIFF\0\0\0\0WEBPVP8 \0\0\0\0', [0, 0, 0, 0x9d, 1, 0x2a, 88, 2, 2, 1]),
  // 599 in fourteen bits, then 257.
  'webp, lossless': bytes('RIFF\0\0\0\0WEBPVP8L\0\0\0\0', [0x2f, 0x57, 0x42, 0x40, 0]),
  'webp, extended': bytes('RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0', [87, 2, 0, 1, 1, 0]),
};

it.each(Object.entries(pictures))('%s says how large it is', (_name, picture) => {
  expect(pictureSize(picture)).toEqual({ width: 600, height: 258 });
  // As a part of something longer.
  const longer = bytes('before', [...picture]);
  expect(pictureSize(longer.subarray('before'.length))).toEqual({ width: 600, height: 258 });
});

it('says nothing of what ends too soon, or is none', () => {
  const cut = fc
    .constantFrom(...Object.values(pictures))
    .chain((picture) => fc.nat({ max: picture.length - 1 }).map((end) => picture.slice(0, end)));
  fc.assert(
    fc.property(fc.oneof(cut, fc.uint8Array()), (some) => {
      expect(pictureSize(some)).toBeNull();
    }),
  );
});
