import { beforeEach, describe, expect, it } from 'vitest';
import { defaultView } from '../policy/default-view.ts';
import type { PolicyView } from '../policy/view.ts';
import { memory } from './memory.fixture.ts';
import { pauses } from './pause.ts';

const view: PolicyView = { ...defaultView, pause: { minutes: 30, reason: true } };
const minute = 60_000;
let clock: number;
let recorded: unknown[];
beforeEach(() => {
  clock = 1_000_000;
  recorded = [];
});
const open = (stored = memory(0)) =>
  pauses({ stored, now: () => clock, record: async (event) => void recorded.push(event) });

describe('a pause', () => {
  it('lasts as long as was said, is recorded, and can be ended', async () => {
    const stored = memory(0);
    expect(await open(stored).begin(view, { minutes: 10, reason: 'needed' })).toBe(true);
    expect(await open(stored).until(view)).toBe(clock + 10 * minute);
    await open(stored).end();
    expect(await open(stored).until(view)).toBe(0);
    await open(stored).end();
    expect(recorded).toEqual([
      { kind: 'override', reason: 'paused:needed' },
      { kind: 'override', reason: 'resumed' },
    ]);
  });

  it('is over by itself', async () => {
    const stored = memory(0);
    await open(stored).begin(view, { minutes: 10, reason: 'needed' });
    clock += 10 * minute - 1;
    expect(await open(stored).until(view)).toBeGreaterThan(0);
    clock += 1;
    expect(await open(stored).until(view)).toBe(0);
  });

  it.each([
    ['where the policy allows none', { ...view, pause: null }, 10, 'needed'],
    ['under a floor', { ...view, floor: view.rules }, 10, 'needed'],
    ['for longer than allowed', view, 31, 'needed'],
    ['without a reason', view, 10, null],
  ])('is refused %s', async (_, policy, minutes, reason) => {
    const stored = memory(0);
    expect(await open(stored).begin(policy, { minutes, reason })).toBe(false);
    expect(await open(stored).until(view)).toBe(0);
    expect(recorded).toEqual([]);
    // The control.
    expect(await open(stored).begin(view, { minutes: 30, reason: 'needed' })).toBe(true);
  });

  it('ends when a policy comes that allows none, and is cut to what a new one allows', async () => {
    const stored = memory(0);
    await open(stored).begin(view, { minutes: 30, reason: 'needed' });
    expect(await open(stored).until({ ...view, pause: null })).toBe(clock);
    const shorter = { ...view, pause: { minutes: 5, reason: false } };
    expect(await open(stored).until(shorter)).toBe(clock + 5 * minute);
  });

  it('does not begin unrecorded', async () => {
    const stored = memory(0);
    const unrecorded = pauses({
      stored,
      now: () => clock,
      record: () => Promise.reject(new Error('full')),
    });
    await expect(unrecorded.begin(view, { minutes: 5, reason: 'needed' })).rejects.toThrow('full');
    expect(await unrecorded.until(view)).toBe(0);
  });
});
