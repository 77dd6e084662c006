import { expect, it } from 'vitest';
import { score } from './score.ts';

it('makes precision, recall and F1 of counts', () => {
  const { precision, recall, f1 } = score({ right: 6, wrong: 2, missed: 4 });
  expect(precision?.value).toBeCloseTo(6 / 8);
  expect(recall?.value).toBeCloseTo(6 / 10);
  // 2 · 0.75 · 0.6 / 1.35
  expect(f1?.value).toBeCloseTo(2 / 3);
  // 6 of 12 is 0.5 within 0.2538 and 0.7462; 2j / (1 + j) of these.
  expect(f1?.low).toBeCloseTo(0.4048, 3);
  expect(f1?.high).toBeCloseTo(0.8547, 3);
});

it('tells nothing found apart from nothing there', () => {
  expect(score({ right: 0, wrong: 0, missed: 3 })).toMatchObject({
    precision: null,
    recall: { value: 0 },
  });
  expect(score({ right: 0, wrong: 3, missed: 0 })).toMatchObject({
    precision: { value: 0 },
    recall: null,
  });
  expect(score({ right: 0, wrong: 0, missed: 0 }).f1).toBeNull();
});
