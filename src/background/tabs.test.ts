import { describe, expect, it } from 'vitest';
import type { Coverage, SiteStatus } from '../protocol/messages.ts';
import { memory } from './memory.fixture.ts';
import { tabs, type TabStatuses } from './tabs.ts';

const status = (coverage: Coverage): SiteStatus => ({
  site: 'chatgpt',
  name: 'ChatGPT',
  coverage,
  reason: coverage === 'degraded' ? 'guard-missing' : null,
});

describe('tabs', () => {
  it('knows the open tabs after a restart of the worker', async () => {
    const stored = memory<TabStatuses>({});
    await tabs(stored).report(7, 0, status('active'));
    expect(await tabs(stored).status(7)).toEqual(status('active'));
    expect(await tabs(stored).status(8)).toBeNull();
  });

  it('takes a tab for as well as its worst document', async () => {
    const all = tabs(memory<TabStatuses>({}));
    await all.report(7, 0, status('active'));
    await all.report(7, 5, status('waiting'));
    expect(await all.status(7)).toEqual(status('active'));
    await all.report(7, 6, status('degraded'));
    expect(await all.status(7)).toEqual(status('degraded'));
    await all.report(7, 6, status('active'));
    expect(await all.status(7)).toEqual(status('active'));
  });

  it('forgets a tab, and says whether it knew it', async () => {
    const all = tabs(memory<TabStatuses>({}));
    await all.report(7, 0, status('active'));
    expect(await all.forget(8)).toBe(false);
    expect(await all.forget(7)).toBe(true);
    expect(await all.status(7)).toBeNull();
  });
});
