import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';
import { memory } from './memory.fixture.ts';

describe('kept', () => {
  it('loses no change when several come at once', async () => {
    const stored = memory<readonly number[]>([]);
    const list = kept(stored);
    await Promise.all([1, 2, 3].map((n) => list.change((known) => [...known, n])));
    expect(stored.value()).toEqual([1, 2, 3]);
  });

  it('has written when it answers', async () => {
    const stored = memory(0);
    expect(await kept(stored).change(() => 5)).toBe(5);
    expect(stored.value()).toBe(5);
    expect(await kept(stored).read()).toBe(5);
  });

  it('goes on from what is stored after a write that failed', async () => {
    const stored = memory(1);
    const number = kept(stored);
    stored.failNext();
    await expect(number.change(() => 2)).rejects.toThrow('full');
    expect(await number.read()).toBe(1);
    expect(await number.change((n) => n + 10)).toBe(11);
  });
});
