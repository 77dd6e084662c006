import { describe, expect, it } from 'vitest';
import { writeTagKey } from '../../detect/tags/tag-key.ts';
import { decide } from '../../policy/decide.ts';
import type { PolicyView } from '../../policy/view.ts';
import { browser, bundle, policy, policyKeys, url, version } from './browser.fixture.ts';
import { clockSkew } from '../../policy/envelope/date-problem.ts';
import type { PolicyStore } from './store.ts';

const day = 24 * 60 * 60 * 1000;
const today = Date.parse('2026-11-22T12:00:00Z');
const on = (offset: number) => new Date(today + offset).toISOString().slice(0, 10);
const card = {
  detector: 'payment-card',
  category: 'financial',
  start: 0,
  end: 16,
  value: '4111',
  confidence: 0.95,
  evidence: [],
  signals: [],
  scope: 'value',
  size: 1,
  members: [],
} as never;
/** What a gate decides about a payment card. */
const decided = async (store: PolicyStore) => {
  const { view } = await store.gate();
  const context = {
    host: 'chatgpt.com',
    path: '/',
    channel: 'paste',
    account: 'unknown',
    group: null,
    labels: [],
    now: today,
    redactable: true,
  } as const;
  return decide(view as PolicyView, context, [card]).action;
};
const lax = { rules: [{ id: 'cards', action: 'log', when: { detectors: ['payment-card'] } }] };
const kinds = async (store: PolicyStore) => (await store.status()).warnings.map(({ kind }) => kind);

describe('until the first policy has come', () => {
  it('the built-in one holds, and that is said until it has', async () => {
    const { worker, server, serve, report } = browser();
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    const store = worker();
    await store.refresh();
    await worker().refresh();
    const warning = { kind: 'pending', names: ['policy.acme.example'] };
    expect(await store.status()).toMatchObject({ source: 'built-in', warnings: [warning] });
    expect(report.mock.calls.map(([news]) => news)).toEqual([{ kind: 'warning', warning }]);
    serve(bundle(policy(1)));
    await store.refresh();
    expect(await kinds(store)).toEqual([]);
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    await store.refresh();
    expect(await kinds(store)).toEqual([]);
  });
});

describe('exceptions for values', () => {
  const exceptions = [
    {
      id: 'hotline',
      owner: 'it@acme.example',
      expiresAt: on(30),
      tags: [{ detector: 'phone', tag: '00aa11' }],
    },
  ];
  const tagKey = writeTagKey(new Uint8Array(32).fill(7));

  it('are said not to hold where the key to their tags is not there or cannot be read', async () => {
    const { worker, serve, set, announce } = browser();
    serve(bundle({ ...policy(1), exceptions }));
    const store = worker();
    await store.refresh();
    const warning = { kind: 'tag-key', names: ['hotline'] };
    expect((await store.status()).warnings).toEqual([warning]);
    set.managed = { ...set.managed, tagKey: 'no key' } as never;
    await store.refresh();
    expect((await store.status()).warnings).toEqual([warning]);
    const told = announce.mock.calls.length;
    set.managed = { ...set.managed, tagKey } as never;
    await store.refresh();
    expect(await kinds(store)).toEqual([]);
    // Gates have to ask again, and nothing that is kept for that tells the key.
    expect(announce.mock.calls.length).toBe(told + 1);
  });
});

describe('the floor', () => {
  const floor = JSON.stringify([
    { id: 'no-cards', action: 'block', when: { detectors: ['payment-card'] } },
  ]);

  it('holds under a fetched policy that is looser, and says so once', async () => {
    const { worker, serve, set, report } = browser();
    serve(bundle({ ...policy(1), ...lax }));
    const store = worker();
    await store.refresh();
    expect(await decided(store)).toBe('log');
    set.managed = { policyUrl: url, policyKeys, floor };
    await store.refresh();
    expect(await decided(store)).toBe('block');
    const warning = { kind: 'floor', names: ['no-cards'] };
    expect((await store.status()).warnings).toEqual([warning]);
    await store.refresh();
    await worker().refresh();
    expect(report.mock.calls.filter(([{ kind }]) => kind === 'warning')).toEqual([
      [
        { kind: 'warning', warning },
        { id: 'acme', version: 1 },
      ],
    ]);
    expect((await store.details()).floor).toBe(1);
  });

  it('says nothing under one that is as strict, and lets a stricter one be', async () => {
    const { worker, serve } = browser({ policyUrl: url, policyKeys, floor });
    const rules = [{ id: 'own', action: 'block', when: { categories: ['financial'] } }];
    serve(bundle({ ...policy(1), rules: [...JSON.parse(floor), ...rules] }));
    const store = worker();
    await store.refresh();
    expect(await kinds(store)).toEqual([]);
    expect(await decided(store)).toBe('block');
  });

  it('holds before there is any policy, and tells gates when it changes', async () => {
    const { worker, set, announce, server } = browser({ policyUrl: url, policyKeys, floor });
    server.mockRejectedValue(new TypeError('Failed to fetch'));
    const store = worker();
    await store.refresh();
    expect(await decided(store)).toBe('block');
    const told = announce.mock.calls.length;
    set.managed = { policyUrl: url, policyKeys };
    await store.refresh();
    expect(announce.mock.calls.length).toBe(told + 1);
    expect(await decided(store)).toBe('redact');
  });

  it.each(['{', '{}', '[{"id":"x"}]', '[{"id":"x","action":"explode"}]'])(
    'is the built-in rules where %s was set',
    async (wrong) => {
      const { worker, serve } = browser({ policyUrl: url, policyKeys, floor: wrong });
      serve(bundle({ ...policy(1), ...lax }));
      const store = worker();
      await store.refresh();
      expect(await decided(store)).toBe('redact');
      expect(await kinds(store)).toContain('floor-unreadable');
      expect(JSON.stringify(await store.status())).not.toContain('explode');
    },
  );

  it('can be the built-in rules', async () => {
    const { worker, serve } = browser({ policyUrl: url, policyKeys, floor: 'built-in' });
    serve(bundle({ ...policy(1), ...lax }));
    const store = worker();
    await store.refresh();
    expect(await decided(store)).toBe('redact');
    expect(await kinds(store)).toEqual(['floor']);
  });
});

describe('dates', () => {
  it('an expired policy does what it says then, and no worker has to be started for it', async () => {
    const { worker, serve, clock, announce } = browser();
    serve(bundle({ ...policy(1), ...lax, expiresAt: on(day), whenStale: 'block' }));
    const store = worker();
    await store.refresh();
    expect(await decided(store)).toBe('log');
    clock.time += 3 * day;
    const told = announce.mock.calls.length;
    await store.refresh();
    expect(await decided(store)).toBe('block');
    expect(await kinds(store)).toEqual(['stale']);
    expect(announce.mock.calls.length).toBe(told + 1);
    serve(bundle({ ...policy(2), ...lax }));
    await store.refresh();
    expect(await decided(store)).toBe('log');
    expect(await kinds(store)).toEqual([]);
  });

  it('one with `keep` goes on, and says that it is past its day', async () => {
    const { worker, serve, clock } = browser();
    serve(bundle({ ...policy(1), ...lax, expiresAt: on(day) }));
    const store = worker();
    await store.refresh();
    clock.time += 3 * day;
    await store.refresh();
    expect(await decided(store)).toBe('log');
    expect((await store.status()).warnings).toEqual([{ kind: 'stale', names: ['keep'] }]);
  });

  it('of a policy in the settings are noticed without a fetch', async () => {
    const own = JSON.stringify({ ...policy(1), ...lax, expiresAt: on(day), whenStale: 'block' });
    const { worker, clock, schedule } = browser({ policy: own });
    const store = worker();
    await store.refresh();
    expect(schedule).toHaveBeenCalled();
    clock.time += 3 * day;
    await store.refresh();
    expect(await decided(store)).toBe('block');
  });

  it.each([
    ['one that expired long ago', { expiresAt: on(-3 * day) }, 'expiresAt'],
    ['one from the future', { issuedAt: on(3 * day) }, 'issuedAt'],
  ])('%s is not taken over; what was working goes on', async (_, dates, path) => {
    const { worker, serve } = browser();
    await worker().refresh();
    serve(bundle({ ...policy(2), ...dates }));
    const store = worker();
    const status = await store.refresh();
    expect(status.refused).toMatchObject({ path });
    expect(await version(store)).toBe('acme 1');
    // Beside it, another one that is right is taken all the same.
    serve(bundle({ ...policy(9), ...dates }, policy(3)));
    expect((await store.refresh()).version).toBe(3);
  });

  it.each([
    ['just expired', { expiresAt: on(-day / 2) }],
    ['from tomorrow', { issuedAt: on(clockSkew / 2) }],
  ])('%s is within what clocks are off', async (_, dates) => {
    const { worker, serve } = browser();
    serve(bundle({ ...policy(2), ...dates }));
    expect((await worker().refresh()).version).toBe(2);
  });
});

describe('a clock that is wrong', () => {
  const dated = { ...policy(5), issuedAt: on(0), expiresAt: on(30 * day) };
  const answer = (text: string, date: string | null) => async () =>
    new Response(text, { headers: date === null ? {} : { date } });

  it.each([
    ['slow', -400 * day],
    ['fast', 400 * day],
  ])('and %s refuses every policy, and the clock is named', async (_, off) => {
    const { worker, server, clock, report } = browser();
    const text = await bundle(dated);
    clock.time += off;
    server.mockImplementation(answer(text, new Date(today).toUTCString()));
    const store = worker();
    await store.refresh();
    await store.refresh();
    expect((await store.status()).source).toBe('built-in');
    expect((await store.status()).warnings).toEqual([{ kind: 'clock', names: ['off'] }]);
    expect(report.mock.calls.map(([{ kind }]) => kind).toSorted()).toEqual(['refused', 'warning']);
    clock.time = today;
    await store.refresh();
    expect(await version(store)).toBe('acme 5');
    expect(await kinds(store)).toEqual([]);
  });

  it('is only a guess where the server does not let its own be read', async () => {
    const { worker, server, clock } = browser();
    clock.time -= 400 * day;
    server.mockImplementation(answer(await bundle(dated), null));
    const store = worker();
    await store.refresh();
    expect((await store.status()).warnings).toEqual([{ kind: 'clock', names: ['unsure'] }]);
  });
});

describe('settings that should be there', () => {
  it('are missed when the browser dropped them', async () => {
    const managedKeys = 'policyUrl,policyKeys,floor';
    const { worker, report } = browser({ policyUrl: url, policyKeys, floor: [], managedKeys });
    const store = worker();
    await store.refresh();
    const warning = { kind: 'missing', names: ['floor'] };
    expect((await store.status()).warnings).toEqual([warning]);
    expect(report).toHaveBeenCalledWith({ kind: 'warning', warning }, expect.anything());
  });
});

describe('history', () => {
  it('has the last ten changes and what became stricter or looser, also over restarts', async () => {
    const { worker, serve, clock } = browser();
    const rules = (n: number) => [
      { id: 'cards', action: n % 2 ? 'block' : 'warn', when: { detectors: ['payment-card'] } },
    ];
    for (let n = 1; n <= 12; n += 1) {
      clock.time += 60_000;
      serve(bundle({ ...policy(n), rules: rules(n) }));
      await worker().refresh();
      await worker().refresh();
    }
    const { history } = await worker().details();
    expect(history.map((one) => one.version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(history[0]).toMatchObject({ id: 'acme', source: 'fetched', stricter: 0, open: 0 });
    expect(history[0]?.looser).toBeGreaterThan(0);
    expect(history[1]).toMatchObject({ looser: 0 });
    expect(history[1]?.stricter).toBeGreaterThan(0);
    expect(history[0]?.at).toBe(new Date(clock.time).toISOString());
  });

  it('tells of the settings taking over, in a worker that was started for it', async () => {
    const { worker, set } = browser();
    expect((await worker().details()).history).toEqual([]);
    await worker().refresh();
    set.managed = { policy: JSON.stringify({ ...policy(1, 'own'), ...lax }) };
    await worker().refresh();
    set.managed = {};
    const { history } = await (async (store) => (await store.refresh(), store.details()))(worker());
    expect(history.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'built-in built-in',
      'own managed',
      'acme fetched',
    ]);
    expect(history[1]?.looser).toBeGreaterThan(0);
  });
});
