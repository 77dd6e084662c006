import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lockStorage } from './access.ts';

const areas = ['local', 'sync', 'managed'] as const;

function withLock(setAccessLevel: unknown) {
  for (const area of areas) Object.assign(fakeBrowser.storage[area], { setAccessLevel });
}

afterEach(() => withLock(undefined));

describe('lockStorage', () => {
  it('keeps content scripts out of every area', async () => {
    const lock = vi.fn(async () => undefined);
    withLock(lock);
    expect(await lockStorage()).toEqual(areas.map((area) => ({ area, locked: true })));
    expect(lock.mock.calls).toEqual(areas.map(() => [{ accessLevel: 'TRUSTED_CONTEXTS' }]));
  });

  it('asks in its first tick, before anything can read', () => {
    const lock = vi.fn(async () => undefined);
    withLock(lock);
    void lockStorage();
    expect(lock).toHaveBeenCalledTimes(areas.length);
  });

  it('says where there is no lock, and where it does not hold', async () => {
    expect(await lockStorage()).toEqual(areas.map((area) => ({ area, locked: false })));
    withLock(async () => {
      throw new Error('not here');
    });
    expect(await lockStorage()).toEqual(areas.map((area) => ({ area, locked: false })));
  });
});
