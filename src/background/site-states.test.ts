import { describe, expect, it } from 'vitest';
import type { SiteState } from '../events/event.ts';
import type { Coverage, SiteStatus } from '../protocol/messages.ts';
import { memory } from './memory.fixture.ts';
import { siteStates, type SiteStatesSeen } from './site-states.ts';

const status = (site: string, coverage: Coverage): SiteStatus => ({
  site,
  name: site,
  coverage,
  reason: null,
});

/** What a heartbeat would say, where one is due. */
function heartbeats(states: ReturnType<typeof siteStates>) {
  return async (due = true): Promise<readonly SiteState[]> => {
    let told: readonly SiteState[] = [];
    await states.beat(async (sites) => {
      told = sites;
      return due;
    });
    return told;
  };
}

describe('the states of sites', () => {
  it('are told at their worst, also by a worker that began meanwhile', async () => {
    const stored = memory<SiteStatesSeen>({});
    const before = siteStates(stored, async () => []);
    await before.seen(status('chatgpt', 'active'));
    await before.seen(status('chatgpt', 'degraded'));
    await before.seen(status('chatgpt', 'active'));
    await before.seen(status('claude', 'waiting'));
    await before.seen(status('claude', 'active'));
    const beat = heartbeats(siteStates(stored, async () => []));
    expect(await beat()).toEqual([
      { site: 'chatgpt', state: 'degraded' },
      { site: 'claude', state: 'active' },
    ]);
  });

  it('begin anew with what is open, once a heartbeat has told them', async () => {
    const open = [status('claude', 'active')];
    const states = siteStates(memory<SiteStatesSeen>({}), async () => open);
    const beat = heartbeats(states);
    await states.seen(status('chatgpt', 'degraded'));
    await states.seen(status('claude', 'degraded'));
    expect(await beat(false)).toHaveLength(2);
    expect(await beat()).toHaveLength(2);
    expect(await beat()).toEqual([{ site: 'claude', state: 'active' }]);
  });

  it('that came while one was written are in the next', async () => {
    const states = siteStates(memory<SiteStatesSeen>({}), async () => []);
    await states.beat(async () => {
      await states.seen(status('gemini', 'degraded'));
      return true;
    });
    expect(await heartbeats(states)()).toEqual([{ site: 'gemini', state: 'degraded' }]);
  });
});
