import { expect, it } from 'vitest';
import { stackColumns } from './stack-columns.ts';

const box = { width: 1000, height: 208, left: 0, bottom: 0 };

it('stacks what there is, to scale, with a scale that reaches the highest', () => {
  const series = [
    { name: 'log', counts: [30, 0, 5] },
    { name: 'block', counts: [10, 0, 0] },
  ];
  const { columns, ticks, yOf } = stackColumns(['a', 'b', 'c'], series, box);
  expect(columns.map(({ total }) => total)).toEqual([40, 0, 5]);
  expect(columns[0]?.parts).toEqual([
    { series: 'log', y: 58, height: 150 },
    { series: 'block', y: 8, height: 50 },
  ]);
  expect(columns[1]?.parts).toEqual([]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 20, 40]);
  expect(yOf(40)).toBe(8);
  expect(stackColumns(['a'], series, box, 90).ticks.at(-1)?.value).toBe(100);
});

it('names as many columns as there is room for, and bears none at all', () => {
  const days = Array.from({ length: 90 }, (_, n) => `${n}`);
  expect(stackColumns(days, [], box).labels.length).toBeLessThanOrEqual(13);
  expect(stackColumns(['a', 'b'], [], box).labels).toHaveLength(2);
  expect(stackColumns([], [], box).columns).toEqual([]);
});
