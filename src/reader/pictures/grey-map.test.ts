import { expect, it } from 'vitest';
import { greyMap } from './grey-map.ts';

const head = 'P5\n2 1\n255\n';
const pixels = (first: readonly number[], second: readonly number[]) =>
  greyMap({ data: Uint8Array.from([...first, ...second]), width: 2, height: 1 });
const shades = (map: Uint8Array) => {
  expect(new TextDecoder().decode(map.subarray(0, head.length))).toBe(head);
  return [...map.subarray(head.length)];
};

it('is light with dark letters, whichever it was', () => {
  expect(shades(pixels([255, 255, 255, 255], [40, 40, 40, 255]))).toEqual([255, 40]);
  expect(shades(pixels([0, 0, 0, 255], [200, 200, 200, 255]))).toEqual([255, 55]);
});

it('has colours as bright as they look, on white where they are clear', () => {
  expect(shades(pixels([255, 255, 255, 255], [0, 255, 0, 255]))).toEqual([255, 149]);
  expect(shades(pixels([255, 255, 255, 255], [0, 0, 255, 255]))).toEqual([255, 28]);
  expect(shades(pixels([255, 255, 255, 255], [0, 0, 0, 0]))).toEqual([255, 255]);
});
