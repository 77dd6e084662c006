import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Joint } from './joint.ts';
import { createSeen } from './seen.ts';

const joint = (...texts: string[]) =>
  ({ parts: texts.map((text) => ({ text })) }) as unknown as Joint;

describe('what was held and what left', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(empty: boolean) {
    const neverMet = vi.fn();
    const seen = createSeen({ now: () => Date.now(), neverMet, emptied: () => empty });
    return { seen, neverMet };
  }

  it('never met when the site emptied its editor and nothing was seen', () => {
    const { seen, neverMet } = watch(true);
    seen.submitted(joint('hello'));
    vi.advanceTimersByTime(10_000);
    expect(neverMet).toHaveBeenCalledOnce();
  });

  it('met when it left, whatever the white space; and nothing is missing while the text stands', () => {
    const { seen, neverMet } = watch(true);
    seen.submitted(joint('hello  there'));
    seen.left(joint('hello there'));
    vi.advanceTimersByTime(10_000);
    const still = watch(false);
    still.seen.submitted(joint('hello'));
    vi.advanceTimersByTime(10_000);
    expect([neverMet.mock.calls.length, still.neverMet.mock.calls.length]).toEqual([0, 0]);
  });

  it('knows what left, also in parts', () => {
    const { seen } = watch(true);
    seen.left(joint('first part', 'second part of it'));
    expect(seen.hasLeft(joint('part of'))).toBe(true);
    expect(seen.hasLeft(joint('third'))).toBe(false);
  });

  it('doubts once an hour', () => {
    const { seen } = watch(true);
    expect([seen.firstDoubt(), seen.firstDoubt()]).toEqual([true, false]);
    vi.advanceTimersByTime(3_600_000);
    expect(seen.firstDoubt()).toBe(true);
  });
});
