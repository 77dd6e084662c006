import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatgpt } from '../sites/pack/chatgpt.ts';
import { createCoverage } from './coverage.ts';

function stand(speaks = true) {
  const said: { coverage: string; reason: string | null }[] = [];
  const events: string[] = [];
  const state = { mode: 'on' as 'on' | 'observe' | 'off', due: true };
  let wanted: () => void = () => undefined;
  const coverage = createCoverage({
    ask: ((_: string, { coverage: now, reason }: { coverage: string; reason: string | null }) => {
      said.push({ coverage: now, reason });
      return Promise.resolve(null);
    }) as never,
    listen: ((_: string, heard: () => void) => ((wanted = heard), () => undefined)) as never,
    site: chatgpt,
    report: () => ({ coverage: (reason: string) => void events.push(reason) }) as never,
    mode: () => state.mode,
    composerDue: () => state.due,
    speaks,
  });
  return { coverage, said, events, state, wanted: () => wanted() };
}

describe('how well a document is covered', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waiting until guard and composer are there, then active', () => {
    const { coverage, said } = stand();
    coverage.guard();
    expect(said.at(-1)?.coverage).toBe('waiting');
    coverage.composer(true);
    expect(said.at(-1)?.coverage).toBe('active');
    vi.advanceTimersByTime(60_000);
    expect(said.at(-1)?.coverage).toBe('active');
  });

  it('is degraded after ten seconds without a guard, or without a composer', () => {
    const no = stand();
    vi.advanceTimersByTime(9999);
    expect(no.said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(no.said.at(-1)).toEqual({ coverage: 'degraded', reason: 'guard-missing' });
    const half = stand();
    half.coverage.guard();
    vi.advanceTimersByTime(10_000);
    expect(half.said.at(-1)).toEqual({ coverage: 'degraded', reason: 'composer-not-found' });
    expect(half.events).toEqual(['composer-not-found']);
    half.coverage.composer(true);
    expect(half.said.at(-1)?.coverage).toBe('active');
  });

  it('misses no composer where none has to be', () => {
    const { coverage, said, state } = stand();
    state.due = false;
    coverage.guard();
    expect(said.at(-1)?.coverage).toBe('active');
  });

  it('is what the policy switched it to', () => {
    const { coverage, said, state } = stand();
    state.mode = 'off';
    coverage.changed();
    expect(said.at(-1)?.coverage).toBe('off');
    state.mode = 'observe';
    coverage.changed();
    expect(said.at(-1)).toEqual({ coverage: 'degraded', reason: 'observe' });
  });

  it('says a thing once, and again when it is asked for', () => {
    const { coverage, said, wanted } = stand();
    coverage.degraded('no-text');
    coverage.degraded('no-text');
    expect(said).toHaveLength(1);
    wanted();
    expect(said).toHaveLength(2);
  });

  it('gives up after three faults, not before', () => {
    const { coverage } = stand();
    coverage.fault('guard');
    coverage.fault('gate');
    expect(coverage.broken()).toBe(false);
    coverage.fault('gate');
    expect(coverage.broken()).toBe(true);
  });

  it('of a frame is logged, not shown as the state of the tab', () => {
    const { coverage, said, events } = stand(false);
    coverage.degraded('no-text');
    expect(said).toEqual([]);
    expect(events).toEqual(['no-text']);
  });
});
