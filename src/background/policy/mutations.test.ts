import { base64url } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';

/**
 * Each guard taken out by itself: what it stands against then gets through, in the very store that
 * otherwise stops it. A guard that nothing depends on would show nothing here.
 */
const day = 24 * 60 * 60 * 1000;

interface Attack {
  readonly guard: string;
  /** Takes the guard out of the modules that are loaded next. */
  readonly without: () => void;
  /** What comes of the attack, in a word. */
  readonly attack: () => Promise<string>;
  readonly stopped: string;
  readonly through: string;
}

const load = () => import('./browser.fixture.ts');
const card = [{ id: 'cards', action: 'block', when: { detectors: ['payment-card'] } }];
const floorOf = async (store: { gate(): Promise<{ view: unknown }> }) =>
  `${((await store.gate()).view as { floor: readonly unknown[] }).floor.length} under it`;

const attacks: readonly Attack[] = [
  {
    guard: 'the signature',
    without: () =>
      vi.doMock('../../policy/envelope/verify-policy.ts', () => ({
        verifyPolicy: async (jws: string) => ({
          kind: 'verified',
          kid: 'any',
          text: new TextDecoder().decode(base64url.decode(jws.split('.')[1] ?? '')),
        }),
      })),
    attack: async () => {
      const { browser, policy, strangersBundle, version } = await load();
      const { worker, serve } = browser();
      serve(strangersBundle(policy(9)));
      const store = worker();
      await store.refresh();
      return version(store);
    },
    stopped: 'built-in 1',
    through: 'acme 9',
  },
  {
    guard: 'the version that never goes back',
    without: () =>
      vi.doMock('./shelf.ts', async (actual) => {
        const shelf = await actual<typeof import('./shelf.ts')>();
        const choose: typeof shelf.choose = (bundle, known, ...rest) =>
          shelf.choose(bundle, { ...known, accepted: [] }, ...rest);
        return { ...shelf, choose };
      }),
    attack: async () => {
      const { browser, bundle, policy, version } = await load();
      const { worker, serve } = browser();
      const store = worker();
      for (const served of [5, 4]) {
        serve(bundle(policy(served)));
        await store.refresh();
      }
      return version(store);
    },
    stopped: 'acme 5',
    through: 'acme 4',
  },
  {
    guard: 'the floor',
    without: () =>
      vi.doMock('./floor.ts', async (actual) => ({
        ...(await actual<typeof import('./floor.ts')>()),
        onFloor: (view: unknown) => view,
      })),
    attack: async () => {
      const { browser, bundle, policy, policyKeys, url } = await load();
      const floor = JSON.stringify(card);
      const { worker, serve } = browser({ policyUrl: url, policyKeys, floor });
      serve(bundle({ ...policy(1), rules: [] }));
      const store = worker();
      await store.refresh();
      return floorOf(store);
    },
    stopped: '1 under it',
    through: '0 under it',
  },
  {
    guard: 'what an expired policy asks for',
    without: () =>
      vi.doMock('../../policy/stale-rules.ts', async (actual) => ({
        ...(await actual<typeof import('../../policy/stale-rules.ts')>()),
        staleRules: () => [],
      })),
    attack: async () => {
      const { browser, bundle, policy } = await load();
      const { worker, serve, clock } = browser();
      const expiresAt = new Date(clock.time + day).toISOString();
      serve(bundle({ ...policy(1), rules: [], expiresAt, whenStale: 'block' }));
      const store = worker();
      await store.refresh();
      clock.time += 3 * day;
      await store.refresh();
      return floorOf(store);
    },
    stopped: '1 under it',
    through: '0 under it',
  },
  {
    guard: 'the dates',
    without: () =>
      vi.doMock('../../policy/envelope/date-problem.ts', async (actual) => ({
        ...(await actual<typeof import('../../policy/envelope/date-problem.ts')>()),
        dateProblem: () => null,
      })),
    attack: async () => {
      const { browser, bundle, policy, version } = await load();
      const { worker, serve, clock } = browser();
      const expiresAt = new Date(clock.time - 9 * day).toISOString();
      serve(bundle({ ...policy(2), expiresAt }));
      const store = worker();
      await store.refresh();
      return version(store);
    },
    stopped: 'built-in 1',
    through: 'acme 2',
  },
];

afterEach(() => {
  for (const path of [
    '../../policy/envelope/verify-policy.ts',
    './shelf.ts',
    './floor.ts',
    '../../policy/stale-rules.ts',
    '../../policy/envelope/date-problem.ts',
  ])
    vi.doUnmock(path);
  vi.resetModules();
});

describe.each(attacks)('$guard', ({ without, attack, stopped, through }) => {
  it('stops it', async () => {
    expect(await attack()).toBe(stopped);
  });

  it('is what stops it', async () => {
    vi.resetModules();
    without();
    expect(await attack()).toBe(through);
  });
});
