import { describe, expect, it } from 'vitest';
import { browser, builtIn, policy, policyKeys, url, version } from './browser.fixture.ts';

const own = (number: number) => JSON.stringify(policy(number, 'own'));

describe('choices of a person', () => {
  it('hold where nothing else does, and change at once', async () => {
    const { set, worker } = browser({});
    const store = worker();
    expect(await version(store)).toBe(builtIn);
    set.choices = own(1);
    expect((await store.refresh()).source).toBe('own');
    set.choices = own(2);
    await store.refresh();
    expect(await version(store)).toBe('own 2');
    // Another worker, and then none of them any more.
    expect(await version(worker())).toBe('own 2');
    set.choices = null;
    await store.refresh();
    expect(await version(store)).toBe(builtIn);
  });

  it('give way to the organisation, and lie under its floor', async () => {
    const { set, worker } = browser({ policyUrl: url, policyKeys });
    set.choices = own(1);
    const store = worker();
    await store.refresh();
    expect(await version(store)).toBe('acme 1');
    set.managed = { floor: 'built-in' };
    await store.refresh();
    expect(await version(store)).toBe('own 1');
    expect(((await store.gate()).view as { floor: unknown[] }).floor.length).toBeGreaterThan(0);
  });
});
