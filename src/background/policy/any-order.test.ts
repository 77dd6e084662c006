import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser, bundle, policy, strangersBundle, version } from './browser.fixture.ts';

describe('whatever a server serves, in whatever order', () => {
  const day1 = fc.integer({ min: 2, max: 9 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('good'), version: day1 }),
    fc.record({ kind: fc.constant('pair'), version: day1, other: day1 }),
    fc.record({ kind: fc.constantFrom('stranger', 'broken', 'expired', 'html'), version: day1 }),
    fc.record({ kind: fc.constantFrom('down', 'restart'), version: fc.constant(0) }),
  );
  type Step = { kind: string; version: number; other?: number };
  const answer = async ({ kind, version: at, other }: Step): Promise<string> => {
    if (kind === 'good') return bundle(policy(at));
    if (kind === 'pair') return bundle(policy(at), policy(other ?? at));
    if (kind === 'stranger') return strangersBundle(policy(at + 90));
    if (kind === 'broken')
      return (await bundle(policy(at + 90))).replace(/.{9}"\]\}$/, 'AAAAAAAAA"]}');
    if (kind === 'expired') return bundle({ ...policy(at + 90), expiresAt: '2026-11-13' });
    return '<html>Please sign in</html>';
  };

  it('the version that holds is the highest good one so far, over restarts too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps: Step[]) => {
        const { worker, serve, server } = browser();
        let store = worker();
        let highest = 0;
        for (const one of steps) {
          if (one.kind === 'restart') store = worker();
          else if (one.kind === 'down') server.mockRejectedValue(new TypeError('Failed to fetch'));
          else serve(answer(one));
          if (one.kind === 'good') highest = Math.max(highest, one.version);
          if (one.kind === 'pair') highest = Math.max(highest, one.version, one.other ?? 0);
          if (one.kind !== 'restart') await store.refresh();
          const held = await version(store);
          expect(held).toBe(highest === 0 ? 'built-in 1' : `acme ${highest}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
