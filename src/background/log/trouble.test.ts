import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memory } from '../memory.fixture.ts';
import type { LogMark } from './begin-chain.ts';
import { type LogDatabase, openLog } from './database.ts';
import { all, event, exported, worker } from './worker.fixture.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('a store in trouble', () => {
  const failing = (name: string) => {
    const state = { broken: true, opened: 0 };
    const open = async (closed: () => void) => {
      state.opened += 1;
      if (state.broken) throw new DOMException('no', name);
      return openLog(closed);
    };
    return { state, open };
  };

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'broken'],
  ])(
    'says so on %s, loses nothing that comes later, and says when it works',
    async (name, word) => {
      const { state, open } = failing(name);
      const log = worker(open);
      const one = event();
      expect(log.recording()).toBe('ok');
      expect(await log.record(one)).toBe(false);
      expect(await log.record(one)).toBe(false);
      expect(log.recording()).toBe(word);
      state.broken = false;
      expect(await log.record(one)).toBe(true);
      expect(log.recording()).toBe('ok');
      expect(log.changed.mock.calls).toEqual([[word], ['ok']]);
      expect(await all()).toHaveLength(1);
    },
  );

  it('opens the store again when the browser closed it', async () => {
    const opened: LogDatabase[] = [];
    const log = worker(async (closed) => {
      const db = await openLog(closed);
      opened.push(db);
      return db;
    });
    await log.record(event());
    opened[0]?.close();
    expect(await log.record(event())).toBe(true);
    expect(await all()).toHaveLength(2);
    expect(opened).toHaveLength(2);
  });

  it('sets a store aside that does not open any more, and says so in the next', async () => {
    const state = { broken: false };
    const log = worker(async (closed, generation) => {
      if (state.broken && generation === 0) throw new DOMException('gone', 'UnknownError');
      return openLog(closed, generation);
    });
    const lost = event();
    await log.record(lost);
    state.broken = true;
    const opened = await openLog(() => undefined);
    opened.close();
    const again = worker(async (closed, generation) => {
      if (generation === 0) throw new DOMException('gone', 'UnknownError');
      return openLog(closed, generation);
    });
    const one = event();
    const tries: boolean[] = [];
    for (let n = 0; n < 6; n += 1) tries.push(await again.record(one));
    expect(tries).toEqual([false, false, false, false, false, true]);
    expect(again.generation.value).toBe(1);
    expect(await exported(again)).toMatchObject([
      { kind: 'genesis', reason: 'set-aside' },
      { kind: 'coverage', reason: 'log:set-aside' },
      { id: one.id },
    ]);
    // What was there lies where it lay.
    expect((await all()).map(({ id }) => id)).toEqual([lost.id]);
  });

  it.each([
    ['UnknownError', 1],
    ['DataError', 1],
    // Faults of ours, and of the moment: another store would not help.
    ['TypeError', 0],
    ['ConstraintError', 0],
  ])('that opens and then fails at its work with %s: %i set aside', async (name, expected) => {
    const log = worker(async (closed, generation) => {
      const db = await openLog(closed, generation);
      const fails = () => {
        throw new DOMException('gone', name);
      };
      return generation > 0
        ? db
        : (new Proxy(db, {
            get: (target, key) => (key === 'transaction' ? fails : Reflect.get(target, key)),
          }) as LogDatabase);
    });
    const tries: boolean[] = [];
    for (let n = 0; n < 7; n += 1) tries.push(await log.record(event()));
    expect([log.generation.value, tries.filter(Boolean).length]).toEqual([expected, expected * 2]);
  });

  it('that the browser began anew says that records are gone', async () => {
    const mark = memory<LogMark | null>(null);
    await worker(openLog, 1_000, mark).record(event());
    vi.stubGlobal('indexedDB', new IDBFactory());
    const again = worker(openLog, 1_000, mark);
    await again.record(event());
    expect(await exported(again)).toMatchObject([
      { kind: 'genesis', reason: 'lost' },
      { kind: 'coverage', reason: 'log:lost' },
      { kind: 'decision' },
    ]);
    // The controls: a log that is whole, and a browser that never had one, say nothing of the kind.
    await worker(openLog, 1_000, mark).record(event());
    expect(await exported(again)).toHaveLength(4);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = worker();
    await fresh.record(event());
    expect(await exported(fresh)).toMatchObject([
      { kind: 'genesis', reason: 'installed' },
      { kind: 'decision' },
    ]);
  });

  it('that lost its end begins another chain, and keeps what is left', async () => {
    const mark = memory<LogMark | null>(null);
    const log = worker(openLog, 1_000, mark);
    await log.record(event());
    const before = mark.value()!;
    await mark.setValue({ ...before, seq: before.seq + 5 });
    const again = worker(openLog, 1_000, mark);
    await again.record(event());
    const lines = await exported(again);
    expect(lines.map(({ reason, kind }) => reason ?? kind)).toEqual([
      'installed',
      'decision',
      'lost',
      'log:lost',
      'decision',
    ]);
  });

  it('sets nothing aside while the disk is full', async () => {
    const log = worker(async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    for (let n = 0; n < 8; n += 1) expect(await log.record(event())).toBe(false);
    expect([log.generation.value, log.recording()]).toEqual([0, 'full']);
  });

  it('tries a second connection only once', async () => {
    const { state, open } = failing('InvalidStateError');
    expect(await worker(open).record(event())).toBe(false);
    expect(state.opened).toBe(2);
  });
});
