import { describe, expect, it, vi } from 'vitest';
import { defaultView } from '../../policy/default-view.ts';
import {
  browser,
  builtIn,
  bundle,
  kid,
  other,
  policy,
  policyKeys,
  strangerKeys,
  strangersBundle,
  url,
  version,
} from './browser.fixture.ts';

describe('a policy from a server', () => {
  it('is in force, announced, reported and kept', async () => {
    const { worker, announce, report, server } = browser();
    const status = await worker().refresh();
    expect(status).toEqual({
      id: 'acme',
      version: 1,
      source: 'fetched',
      since: '2026-11-22T12:00:00.000Z',
      url,
      key: kid,
      lastFetch: { at: '2026-11-22T12:00:00.000Z', result: 'taken over' },
      refused: null,
      warnings: [],
    });
    expect(announce.mock.lastCall?.[0]).toMatchObject({ view: { id: 'acme' }, pending: false });
    expect(report.mock.calls).toEqual([[{ kind: 'taken' }, { id: 'acme', version: 1 }]]);
    server.mockRejectedValue(new Error('down'));
    expect(await version(worker())).toBe('acme 1');
  });

  it('never keeps a gate waiting for the network', async () => {
    const { worker, server } = browser();
    server.mockReturnValue(new Promise(() => undefined));
    const store = worker();
    void store.refresh();
    expect(await version(store)).toBe(builtIn);
  });

  it('is the highest version of the two served', async () => {
    const { worker, serve } = browser();
    serve(bundle(policy(4), policy(5)));
    expect((await worker().refresh()).version).toBe(5);
    serve(bundle(policy(7), policy(6)));
    expect((await worker().refresh()).version).toBe(7);
  });

  it('changes nothing, and tells nobody, when it is the same', async () => {
    const { worker, announce, report, clock } = browser();
    await worker().refresh();
    clock.time += 60_000;
    const status = await worker().refresh();
    expect(status.since).toBe('2026-11-22T12:00:00.000Z');
    expect(status.lastFetch?.result).toBe('unchanged');
    expect(report).toHaveBeenCalledTimes(1);
    expect(announce.mock.calls.map(([{ view }]) => (view as { id: string }).id)).toEqual([
      defaultView.id,
      'acme',
    ]);
  });

  it('is fetched once for all who ask at the same time', async () => {
    const { worker, server } = browser();
    const store = worker();
    await Promise.all([store.refresh(), store.refresh(), store.refresh()]);
    expect(server).toHaveBeenCalledTimes(1);
    await store.refresh();
    expect(server).toHaveBeenCalledTimes(2);
  });
});

describe('the last good policy stays in force', () => {
  const down = () => Promise.reject(new TypeError('Failed to fetch'));
  const cases: readonly [string, () => Promise<Response>][] = [
    ['the server is down', down],
    ['the server fails', async () => new Response('', { status: 503 })],
    ['a portal answers', async () => new Response('<html>sign in</html>')],
    ['the file is garbage', async () => new Response('{"format":1,"pol')],
    ['the file is too large', async () => new Response(' '.repeat(2 * 1024 * 1024 + 1))],
    ['the policy is wrong', async () => new Response(await bundle({ ...policy(9), rules: 'all' }))],
    ['the policy is not signed', async () => Response.json({ format: 1, policies: [policy(9)] })],
    ['somebody else signed it', async () => new Response(await strangersBundle(policy(9)))],
    ['the version goes back', async () => new Response(await bundle(policy(4)))],
  ];

  it.each(cases)('when %s, also in the next worker', async (_what, answer) => {
    const { worker, serve, server } = browser();
    serve(bundle(policy(5)));
    const store = worker();
    await store.refresh();
    server.mockImplementation(answer);
    await store.refresh();
    expect(await version(store)).toBe('acme 5');
    expect(await version(worker())).toBe('acme 5');
    // The control: it was not stuck.
    serve(bundle(policy(6)));
    await store.refresh();
    expect(await version(store)).toBe('acme 6');
  });

  it('when the newest no longer opens, the one before does, then the built-in one', async () => {
    const { worker, serve, stores } = browser();
    await worker().refresh();
    serve(bundle(policy(2)));
    await worker().refresh();
    const spoil = (shelved: 'current' | 'previous') => {
      const shelf = stores.shelf.value();
      return stores.shelf.setValue({
        ...shelf,
        [shelved]: { ...shelf[shelved], raw: '{"format"' },
      });
    };
    expect(await version(worker())).toBe('acme 2');
    await spoil('current');
    expect(await version(worker())).toBe('acme 1');
    await spoil('previous');
    expect(await version(worker())).toBe(builtIn);
  });

  it('when the store cannot be written', async () => {
    const { worker, stores } = browser();
    const store = worker();
    await store.gate();
    stores.shelf.failNext();
    await expect(store.refresh()).rejects.toThrow('full');
    expect(await version(store)).toBe(builtIn);
    await store.refresh();
    expect(await version(store)).toBe('acme 1');
  });
});

describe('keys', () => {
  it('that are not set leave the built-in policy, and the server unasked', async () => {
    const { worker, server } = browser({ policyUrl: url });
    const status = await worker().refresh();
    expect(status).toMatchObject({ id: defaultView.id, key: null });
    expect(status.lastFetch?.result).toBe('no key is set that could prove whose policy it is');
    expect(server).not.toHaveBeenCalled();
  });

  it('can be two, while one takes over from the other', async () => {
    const both = JSON.stringify([JSON.parse(strangerKeys), JSON.parse(policyKeys)]);
    const { worker, serve, set } = browser({ policyUrl: url, policyKeys: both });
    expect(await worker().refresh()).toMatchObject({ version: 1, key: kid });
    serve(strangersBundle(policy(2)));
    const status = await worker().refresh();
    expect(status.version).toBe(2);
    expect(status.key).not.toBe(kid);
    set.managed = { policyUrl: url, policyKeys: strangerKeys };
    expect(await version(worker())).toBe('acme 2');
  });

  it('that are taken away take the policy with them that they proved', async () => {
    const { worker, set } = browser();
    const store = worker();
    await store.refresh();
    set.managed = { policyUrl: url, policyKeys: strangerKeys };
    await store.refresh();
    expect(await version(store)).toBe(builtIn);
    expect(await version(worker())).toBe(builtIn);
    set.managed = { policyUrl: url, policyKeys };
    await store.refresh();
    expect(await version(store)).toBe('acme 1');
  });
});

describe('a roll-out', () => {
  const next = (percent: number) => ({ ...policy(2), rollout: { percent, seed: 'autumn' } });

  it('reaches the browsers it includes, and leaves the others what they have', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const { worker, serve, stores } = browser();
        await stores.installId.setValue(`install-${at}`);
        serve(bundle(policy(1), next(50)));
        return (await worker().refresh()).version;
      }),
    );
    expect(new Set(seen)).toEqual(new Set([1, 2]));
  });

  it('does not take the policy back from a browser that has it', async () => {
    const { worker, serve } = browser();
    serve(bundle(policy(1), next(100)));
    expect((await worker().refresh()).version).toBe(2);
    serve(bundle(policy(1), next(0)));
    expect((await worker().refresh()).version).toBe(2);
  });

  it('that is all there is changes nothing for the others, and says so', async () => {
    const { worker, serve } = browser();
    serve(bundle(next(0)));
    expect(await worker().refresh()).toMatchObject({
      id: defaultView.id,
      refused: { path: 'rollout' },
    });
  });

  it('knows an install by a random name of its own', async () => {
    const { worker, stores } = browser();
    await stores.installId.setValue('');
    await worker().refresh();
    const name = stores.installId.value();
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
    await worker().refresh();
    expect(stores.installId.value()).toBe(name);
  });
});

describe('a version that goes back', () => {
  it('is refused also after a detour over another address', async () => {
    const { worker, serve, set } = browser();
    serve(bundle(policy(5)));
    await worker().refresh();
    set.managed = { policyUrl: other, policyKeys };
    serve(bundle(policy(1)));
    expect((await worker().refresh()).version).toBe(1);
    set.managed = { policyUrl: url, policyKeys };
    serve(bundle(policy(4)));
    const status = await worker().refresh();
    expect(status.version).toBe(1);
    expect(status.refused).toMatchObject({ path: 'version' });
  });

  it('may be the same version with other content', async () => {
    const { worker, serve } = browser();
    serve(bundle(policy(5)));
    await worker().refresh();
    serve(bundle(policy(5, 'acme-eu')));
    expect((await worker().refresh()).id).toBe('acme-eu');
  });
});

describe('a refused policy', () => {
  const wrong = bundle({ ...policy(2), rules: [{ id: 'a', acton: 'block' }] });

  it('is reported with its place and reason, once, beside the policy in force', async () => {
    const { worker, serve, report } = browser();
    await worker().refresh();
    serve(wrong);
    const status = await worker().refresh();
    expect(status.refused?.path).toMatch(/^policies\[0\]\.rules\[0\]/);
    expect(status.lastFetch?.result).toBe('refused');
    await worker().refresh();
    const refusals = report.mock.calls.filter(([{ kind }]) => kind === 'refused');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.[1]).toEqual({ id: 'acme', version: 1 });
  });

  it('is forgotten when a good one comes', async () => {
    const { worker, serve } = browser();
    serve(wrong);
    await worker().refresh();
    serve(bundle(policy(3)));
    expect(await worker().refresh()).toMatchObject({ version: 3, refused: null });
  });
});

describe('when the next fetch is', () => {
  it('is planned before the fetch, so that a worker that dies in it is woken', async () => {
    const { worker, server, schedule } = browser();
    server.mockReturnValue(new Promise(() => undefined));
    void worker().refresh();
    await vi.waitFor(() => expect(server).toHaveBeenCalled());
    expect(schedule.mock.calls).toEqual([[60]]);
  });

  it('is sooner after failures, counted across workers, and regular again after a good one', async () => {
    const { worker, serve, server, schedule } = browser();
    for (const text of ['', '<html>']) {
      serve(text);
      await worker().refresh();
    }
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    await worker().refresh();
    serve(bundle(policy(1)));
    await worker().refresh();
    const after = schedule.mock.calls.flat().filter((_minutes, index) => index % 2 === 1);
    expect(after).toEqual([1, 2, 4, 60]);
  });
});

it('a change that a dying worker could not announce is announced by the next', async () => {
  const { worker, announce } = browser();
  announce.mockImplementation(async ({ view }) => {
    if ((view as { id: string }).id === 'acme') throw new Error('killed');
  });
  await expect(worker().refresh()).rejects.toThrow('killed');
  announce.mockClear();
  announce.mockResolvedValue(undefined);
  await worker().gate();
  expect(announce.mock.calls).toHaveLength(1);
  await worker().gate();
  expect(announce.mock.calls).toHaveLength(1);
});
