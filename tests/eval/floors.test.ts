import { describe, expect, it } from 'vitest';
import { finding, scanned } from './findings.ts';
import { belowFloor, figuresOf, floorsOf } from './floors.ts';
import { measureSet } from './measure-set.ts';

const text = 'write to b@c.de';
const row = { text, types: ['EMAIL'], spans: [{ start: 9, end: 15, type: 'EMAIL' }] };
const hit = scanned(row, [finding('email', 9, 15)]);
const miss = scanned(row);
const wrong = scanned(row, [finding('email', 9, 15), finding('email', 0, 5)]);
const set = (...all: (typeof hit)[]) => [measureSet('mail', all, [])];

describe('floors', () => {
  it('are what is reached, less a margin', () => {
    expect(figuresOf(set(hit, hit, hit, miss))).toMatchObject({
      mail: { 'email: recall': 0.75, 'email: precision': 1 },
    });
    expect(floorsOf(set(hit, hit, hit, miss))['mail']?.['email: recall']).toBe(0.7);
  });

  it('catch what is missed and what is wrong', () => {
    const floors = floorsOf(set(hit, hit));
    expect(belowFloor(floors, set(hit, hit))).toEqual([]);
    expect(belowFloor(floors, set(hit, miss))).toContain(
      'mail: email: recall is 0.500, floor 0.95',
    );
    expect(belowFloor(floors, set(hit, wrong))).toContain(
      'mail: email: precision is 0.667, floor 0.95',
    );
    expect(belowFloor(floors, set(miss, miss))).toContain(
      'mail: email: recall is 0.000, floor 0.95',
    );
    expect(belowFloor(floors, [])).toContain('mail: email: recall is not measured any more');
  });
});
