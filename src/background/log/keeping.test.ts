import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVerifier } from '../../events/verify.ts';
import { openLog } from './database.ts';
import { firstSettings } from './log-settings.ts';
import { all, day, event, exported, noon, worker } from './worker.fixture.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('page', () => {
  it('gives every event once, a page at a time', async () => {
    const log = worker();
    await Promise.all(Array.from({ length: 1_200 }, () => log.record(event())));
    const first = await log.page(0);
    expect(first.lines.split('\n').filter(Boolean)).toHaveLength(500);
    expect(new Set((await all(log)).map(({ id }) => id)).size).toBe(1_200);
  });

  it('is empty, with an end, when there is nothing', async () => {
    expect(await worker().page(0)).toEqual({ lines: '', next: null });
  });

  it('keeps the place of what a filter leaves out', async () => {
    const log = worker();
    await log.record(event({ tool: 'chatgpt' }));
    await log.record(event({ tool: 'claude', rule: 'left-out' }));
    await log.record(event({ tool: 'chatgpt' }));
    const { lines } = await log.page(0, { tool: 'chatgpt' });
    const verifier = createVerifier([]);
    for (const line of lines.trimEnd().split('\n')) verifier.take(line);
    expect(await verifier.end()).toMatchObject({ problems: [], records: 3, stubs: 1 });
    expect(lines).not.toContain('left-out');
    expect((await log.page(0)).lines).toContain('left-out');
  });
});

describe('query', () => {
  it('finds by day, tool, rule, action and kind, newest first, a piece at a time', async () => {
    const log = worker();
    const at = (n: number) => new Date(noon + n * 60_000).toISOString();
    const told = Array.from({ length: 60 }, (_, n) =>
      event({
        at: at(n),
        tool: n % 2 ? 'claude' : 'chatgpt',
        rule: n % 3 ? 'cards' : null,
        action: n % 5 ? 'warn' : 'block',
        kind: n % 7 ? 'decision' : 'override',
      }),
    );
    for (const one of told) await log.record(one);
    const find = async (filter: Parameters<typeof log.query>[0]) => {
      const ids: string[] = [];
      for (let before: string | null = null; ;) {
        const piece: Awaited<ReturnType<typeof log.query>> = await log.query(filter, before, 7);
        ids.push(...piece.events.map(({ id }) => id));
        if (piece.next === null) return ids;
        before = piece.next;
      }
    };
    const expected = (wanted: (one: (typeof told)[number]) => boolean) =>
      told
        .filter(wanted)
        .map(({ id }) => id)
        .toReversed();
    expect(await find({ tool: 'claude' })).toEqual(expected(({ tool }) => tool === 'claude'));
    expect(await find({ rule: 'cards', action: 'block' })).toEqual(
      expected(({ rule, action }) => rule === 'cards' && action === 'block'),
    );
    expect(await find({ kind: 'override', from: at(10), to: at(50) })).toEqual(
      expected(({ kind, at: time }) => kind === 'override' && time >= at(10) && time < at(50)),
    );
    expect(await find({ from: at(59) })).toEqual([told[59]?.id]);
    expect(await find({ tool: 'nobody' })).toEqual([]);
  });
});

describe('maintain', () => {
  const at = (time: number) => new Date(time).toISOString();

  it('forgets what is older than the retention, and says so with a signature', async () => {
    const log = worker();
    await log.record(event({ at: at(noon - 30 * day - 60_000) }));
    const kept = event({ at: at(noon - 30 * day) });
    await log.record(kept);
    await log.maintain();
    const lines = await exported(log);
    // The genesis is younger than what it holds: nothing before it is lost.
    expect(lines.map(({ kind }) => kind)).toContain('heartbeat');
    log.clock.time = noon + 20 * day;
    await log.configure({ ...firstSettings, retentionDays: 15, identity: 'pseudonym' });
    await log.record(event({ at: at(log.clock.time) }));
    await log.maintain();
    const left = await all(log);
    expect(left.map(({ id }) => id)).not.toContain(kept.id);
    expect(left).toHaveLength(1);
  });

  it('leaves a mark where a chain goes on', async () => {
    const log = worker();
    await log.configure({ ...firstSettings, identity: 'pseudonym', retentionDays: 10 });
    await log.record(event({ at: at(noon) }));
    log.clock.time = noon + 5 * day;
    const kept = event({ at: at(noon + 5 * day) });
    await log.record(kept);
    log.clock.time = noon + 11 * day;
    await log.maintain();
    const lines = await exported(log);
    expect(lines.at(-1)).toMatchObject({ kind: 'checkpoint', chain: { checkpoint: {} } });
    expect((await all(log)).map(({ id }) => id)).toEqual([kept.id]);
    // Once.
    await log.maintain();
    expect((await exported(log)).filter(({ kind }) => kind === 'checkpoint')).toHaveLength(1);
  });

  it('is not led astray by a clock that jumped', async () => {
    const log = worker();
    await log.configure({ ...firstSettings, identity: 'pseudonym', retentionDays: 10 });
    const future = event({ at: at(noon + 400 * day) });
    await log.record(future);
    const past = event({ at: at(0) });
    const now = event({ at: at(noon) });
    await log.record(now);
    await log.record(past);
    await log.maintain();
    expect((await all(log)).map(({ id }) => id)).toEqual([future.id, now.id, past.id]);
    log.clock.time = noon + 11 * day;
    const late = event({ at: at(noon + 11 * day) });
    await log.record(late);
    await log.maintain();
    expect((await all(log)).map(({ id }) => id)).toEqual([late.id]);
  });

  it('holds no more than it may', async () => {
    const log = worker(openLog, 10);
    const told = Array.from({ length: 30 }, () => event());
    for (const one of told) await log.record(one);
    await log.maintain();
    expect((await all(log)).map(({ id }) => id)).toEqual(told.slice(-9).map(({ id }) => id));
  });

  it('tells the counters of past days once', async () => {
    const log = worker();
    const prompt = { id: event().id, tool: 'chatgpt', channel: 'typed' };
    await log.countChecked(prompt);
    await log.countChecked({ ...prompt, id: event().id });
    await log.maintain();
    expect(await all(log)).toEqual([]);
    log.clock.time = noon + day;
    const sites = [{ site: 'claude', state: 'degraded' }] as const;
    expect(await log.maintain(sites)).toBe(true);
    // Once a day, and then with what it was given.
    expect(await log.maintain(sites)).toBe(false);
    expect(await all(log)).toMatchObject([{ kind: 'summary', tool: 'chatgpt', count: 2 }]);
    const beats = (await exported(log)).filter(({ kind }) => kind === 'heartbeat');
    expect(beats).toMatchObject([{ sites: [] }, { sites }]);
  });
});
