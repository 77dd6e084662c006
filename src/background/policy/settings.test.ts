import { describe, expect, it, vi } from 'vitest';
import { defaultView } from '../../policy/default-view.ts';
import {
  browser,
  builtIn,
  bundle,
  other,
  policy,
  policyKeys,
  url,
  version,
} from './browser.fixture.ts';

describe('managed settings', () => {
  it('hold a policy of their own, at once and without a fetch', async () => {
    const { worker, server } = browser({ policy: JSON.stringify(policy(3)), group: 'sales' });
    const store = worker();
    expect(await store.gate()).toMatchObject({ view: { version: 3 }, group: 'sales' });
    expect(await store.refresh()).toMatchObject({ source: 'managed', url: null });
    expect(server).not.toHaveBeenCalled();
  });

  it('may go back to an older version: who writes them may mean it', async () => {
    const { worker, set } = browser({ policy: JSON.stringify(policy(3)) });
    await worker().refresh();
    set.managed = { policy: JSON.stringify(policy(2)) };
    expect((await worker().refresh()).version).toBe(2);
  });

  it('keep their last good policy when the new one is wrong', async () => {
    const { worker, set, report } = browser({ policy: JSON.stringify(policy(3)) });
    await worker().refresh();
    set.managed = { policy: '{"format":1,' };
    const status = await worker().refresh();
    expect(status).toMatchObject({ version: 3, refused: { path: 'policy' } });
    expect(report.mock.lastCall?.[0]).toMatchObject({ kind: 'refused' });
  });

  it('come before what a person set, and lock it', async () => {
    const { worker, stores } = browser();
    await stores.personal.setValue({ policyUrl: other, policyKey: policyKeys });
    const store = worker();
    expect(await store.settings()).toEqual({
      policyUrl: url,
      policyKey: policyKeys,
      managed: true,
    });
    expect(await store.set({ policyUrl: null, policyKey: null })).toMatchObject({
      accepted: false,
    });
    expect(stores.personal.value()).toEqual({ policyUrl: other, policyKey: policyKeys });
    expect((await store.refresh()).url).toBe(url);
  });

  it('end with their removal: the built-in policy holds', async () => {
    const { worker, set, announce } = browser();
    const store = worker();
    await store.refresh();
    set.managed = {};
    expect(await store.refresh()).toMatchObject({ source: 'built-in', url: null, lastFetch: null });
    expect(announce.mock.lastCall?.[0]).toMatchObject({ view: { id: defaultView.id } });
  });

  it('that change during a fetch win over its answer', async () => {
    const { worker, set, server } = browser();
    const slow = Promise.withResolvers<Response>();
    server.mockImplementation(async (address) =>
      address === url ? slow.promise : new Response(await bundle(policy(2, 'second'))),
    );
    const store = worker();
    const first = store.refresh();
    await vi.waitFor(() => expect(server).toHaveBeenCalled());
    set.managed = { policyUrl: other, policyKeys };
    const second = store.refresh();
    slow.resolve(new Response(await bundle(policy(9, 'first'))));
    await Promise.all([first, second]);
    expect(await version(store)).toBe('second 2');
  });

  it('are awaited for ten seconds after an install, and gates hear when the wait is over', async () => {
    const { worker, clock, announce, schedule } = browser({});
    const store = worker();
    expect(await store.refresh()).toMatchObject({ source: 'built-in' });
    expect(await store.gate()).toMatchObject({ pending: true });
    expect(schedule).toHaveBeenCalled();
    clock.time += 10_000;
    await worker().refresh();
    expect(announce.mock.calls.map(([{ pending }]) => pending)).toEqual([true, false]);
  });

  it('that arrive end the wait', async () => {
    const { worker, set } = browser({});
    const store = worker();
    expect((await store.gate()).pending).toBe(true);
    set.managed = { group: 'sales' };
    await store.refresh();
    expect(await store.gate()).toMatchObject({ pending: false, group: 'sales' });
  });
});

it('the tag key of the organisation is read where it is one', async () => {
  const key = 'A'.repeat(43);
  expect(await browser({ tagKey: key }).worker().tagKey()).toEqual(new Uint8Array(32));
  expect(await browser({ tagKey: 'short' }).worker().tagKey()).toBeNull();
  expect(await browser({}).worker().tagKey()).toBeNull();
});

describe('what a person sets', () => {
  it('is taken when nobody else decides', async () => {
    const { worker } = browser({});
    const store = worker();
    expect(await store.settings()).toEqual({ policyUrl: null, policyKey: null, managed: false });
    expect(await store.set({ policyUrl: url, policyKey: policyKeys })).toEqual({
      accepted: true,
      reason: null,
    });
    expect(await store.refresh()).toMatchObject({ source: 'fetched', url });
    expect(await store.set({ policyUrl: null, policyKey: null })).toMatchObject({ accepted: true });
    expect(await version(store)).toBe(builtIn);
  });

  it('starts afresh: what was wrong with the last address is not told of this one', async () => {
    const { worker, serve, server } = browser({});
    const store = worker();
    await store.set({ policyUrl: url, policyKey: policyKeys });
    serve('<html>');
    expect((await store.refresh()).refused).not.toBeNull();
    await store.set({ policyUrl: other, policyKey: policyKeys });
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await store.status()).toMatchObject({ lastFetch: null, refused: null });
    expect((await store.refresh()).refused).toBeNull();
  });

  it('must be an address we would fetch from', async () => {
    const { worker, server } = browser({});
    const store = worker();
    expect(
      await store.set({ policyUrl: 'http://acme.example/p.json', policyKey: policyKeys }),
    ).toEqual({
      accepted: false,
      reason: 'the address must begin with https://',
    });
    expect(await store.settings()).toMatchObject({ policyUrl: null });
    expect(server).not.toHaveBeenCalled();
  });

  it('must come with the key that proves whose policy it is', async () => {
    const { worker, server } = browser({});
    const store = worker();
    for (const policyKey of [null, '', 'key', '{"kty":"RSA"}', '[]'])
      expect(await store.set({ policyUrl: url, policyKey })).toMatchObject({ accepted: false });
    expect(await store.settings()).toMatchObject({ policyUrl: null, policyKey: null });
    expect(server).not.toHaveBeenCalled();
    expect(await store.set({ policyUrl: url, policyKey: policyKeys })).toEqual({
      accepted: true,
      reason: null,
    });
  });

  it('does not stand in for the organisation', async () => {
    const { worker, set, server } = browser({});
    const store = worker();
    await store.set({ policyUrl: url, policyKey: policyKeys });
    await store.refresh();
    set.managed = { policyUrl: other, policyKeys };
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await store.refresh()).toMatchObject({ source: 'built-in', url: other });
  });
});

it('never asks an address that the organisation got wrong', async () => {
  const { worker, server } = browser({ policyUrl: 'http://acme.example/p.json', policyKeys });
  const status = await worker().refresh();
  expect(status.lastFetch?.result).toContain('https://');
  expect(server).not.toHaveBeenCalled();
});
