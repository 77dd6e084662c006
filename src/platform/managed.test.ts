import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onManagedChange, readManaged } from './managed.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('managed settings', () => {
  it('are read as they are', async () => {
    await fakeBrowser.storage.managed.set({ policyUrl: 'https://acme.example/policy.json' });
    expect(await readManaged()).toEqual({ policyUrl: 'https://acme.example/policy.json' });
  });

  it('are empty where Firefox has no manifest for them', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await readManaged()).toEqual({});
  });

  it('are heard when they change, and nothing else is', async () => {
    const changed = vi.fn();
    onManagedChange(changed);
    await fakeBrowser.storage.local.set({ policyUrl: 'x' });
    expect(changed).not.toHaveBeenCalled();
    await fakeBrowser.storage.managed.set({ policyUrl: 'x' });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
