import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unanswered } from '../platform/bus.ts';
import { createPolicyFeed } from './policy-feed.ts';
import { silentView } from './gate.fixture.ts';

const builtIn = { ...silentView, id: 'built-in' };
const fetched = { view: { ...silentView, id: 'fetched' }, pending: false, group: 'eng' };

function feed(ask: () => Promise<unknown>) {
  let announce: (data: never) => void = () => undefined;
  const changed = vi.fn();
  const made = createPolicyFeed({
    ask: ask as never,
    listen: ((_: string, heard: (data: never) => void) => {
      announce = heard;
      return () => undefined;
    }) as never,
    site: 'chatgpt',
    builtIn,
    changed,
  });
  return { made, changed, announce: (data: unknown) => announce(data as never) };
}

describe('the policy of a document', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is the built-in one until the background has given another', async () => {
    const { made, changed } = feed(() => Promise.resolve(fetched));
    expect(made.view().id).toBe('built-in');
    expect(made.ready()).toBe(false);
    await made.within(500);
    expect(made.view().id).toBe('fetched');
    expect(made.group()).toBe('eng');
    expect(changed).toHaveBeenCalledOnce();
  });

  it('lets a request wait for it, but not longer than it may', async () => {
    const { made } = feed(() => new Promise(() => undefined));
    let went = false;
    void made.within(500).then(() => (went = true));
    await vi.advanceTimersByTimeAsync(499);
    expect(went).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toBe(true);
    expect(made.view().id).toBe('built-in');
  });

  it('asks again while the worker does not answer, and stops when it never will', async () => {
    const ask = vi.fn<() => Promise<unknown>>(() =>
      Promise.reject(new Unanswered('x', 'unreachable')),
    );
    const { made } = feed(ask);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ask.mock.calls.length).toBeGreaterThan(2);
    ask.mockReturnValue(Promise.resolve(fetched));
    await vi.advanceTimersByTimeAsync(2000);
    expect(made.view().id).toBe('fetched');

    const orphan = vi.fn<() => Promise<unknown>>(() =>
      Promise.reject(new Unanswered('x', 'orphaned')),
    );
    feed(orphan);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(orphan).toHaveBeenCalledOnce();
  });

  it('takes over a change and asks anew when the document comes back', async () => {
    const ask = vi.fn(() => Promise.resolve(fetched));
    const { made, announce } = feed(ask);
    await made.within(500);
    announce({ ...fetched, view: { ...silentView, id: 'changed' } });
    expect(made.view().id).toBe('changed');
    made.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(made.view().id).toBe('fetched');
  });
});
