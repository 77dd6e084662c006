import { describe, expect, it } from 'vitest';
import { dialogs, type Offers } from './dialogs.ts';
import { memory } from './memory.fixture.ts';

const nonce = 'a'.repeat(32);

function setUp() {
  const stored = memory<Offers>({});
  const clock = { time: 1_000 };
  /** A worker that has just started: nothing but the store is left. */
  const worker = () => dialogs(stored, () => clock.time);
  return { stored, clock, worker };
}

describe('dialogs', () => {
  it('grants a nonce that the gate of the same tab left', async () => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    expect(await one.claim(nonce, 7)).toBe(true);
  });

  it('grants it across a restart of the worker', async () => {
    const { worker } = setUp();
    await worker().offer(nonce, 7);
    expect(await worker().claim(nonce, 7)).toBe(true);
  });

  it('grants it once, also across a restart', async () => {
    const { worker } = setUp();
    await worker().offer(nonce, 7);
    expect(await worker().claim(nonce, 7)).toBe(true);
    expect(await worker().claim(nonce, 7)).toBe(false);
  });

  it('grants it to one of two that ask at the same time', async () => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    const granted = await Promise.all([one.claim(nonce, 7), one.claim(nonce, 7)]);
    expect(granted).toEqual([true, false]);
  });

  it('refuses another tab, and burns what it asked for', async () => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    expect(await one.claim(nonce, 8)).toBe(false);
    expect(await one.claim(nonce, 7)).toBe(false);
  });

  it.each([null, 8])('refuses tab %s', async (tabId) => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    expect(await one.claim(nonce, tabId)).toBe(false);
  });

  it('refuses a nonce nobody left, and names that every object has', async () => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    expect(await one.claim('b'.repeat(32), 7)).toBe(false);
    expect(await one.claim('constructor', 7)).toBe(false);
    expect(await one.claim(nonce, 7)).toBe(true);
  });

  it('refuses a nonce after a minute, and not before', async () => {
    const { worker, clock } = setUp();
    await worker().offer(nonce, 7);
    await worker().offer('b'.repeat(32), 7);
    clock.time += 59_999;
    expect(await worker().claim(nonce, 7)).toBe(true);
    clock.time += 1;
    expect(await worker().claim('b'.repeat(32), 7)).toBe(false);
  });

  it('does not move a nonce to another tab that offers it again', async () => {
    const one = setUp().worker();
    await one.offer(nonce, 7);
    await one.offer(nonce, 8);
    expect(await one.claim(nonce, 7)).toBe(true);
  });

  it('keeps a bounded number of offers, the latest', async () => {
    const { worker, stored } = setUp();
    const one = worker();
    for (let n = 0; n < 70; n += 1) await one.offer(String(n).padStart(32, '0'), 7);
    expect(Object.keys(stored.value())).toHaveLength(64);
    expect(await one.claim('69'.padStart(32, '0'), 7)).toBe(true);
    expect(await one.claim('0'.repeat(32), 7)).toBe(false);
  });
});
