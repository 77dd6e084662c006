import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type LogDatabase, openLog } from './database.ts';
import { dayOf } from './day.ts';
import { firstSettings } from './log-settings.ts';
import { all, day, event, exported, type Line, noon, worker } from './worker.fixture.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('record', () => {
  it('keeps events in order, across a restart of the worker', async () => {
    const [first, second] = [event(), event()];
    expect(await worker().record(first)).toBe(true);
    expect(await worker().record(second)).toBe(true);
    expect((await all()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('stores once what is delivered twice, also to two workers, and says stored each time', async () => {
    const one = event();
    const log = worker();
    expect(await Promise.all([log.record(one), log.record(one)])).toEqual([true, true]);
    expect(await worker().record(one)).toBe(true);
    expect(await all()).toHaveLength(1);
    // The control: another id is another event.
    expect(await log.record(event())).toBe(true);
    expect(await all()).toHaveLength(2);
  });

  it('has no way to hold a second event of one id', async () => {
    const one = event();
    await worker().record(one);
    const db = await openLog(() => undefined);
    const row = { chain: one.id, seq: 7, previous: '', hash: '', event: one };
    await expect(db.add('records', row)).rejects.toMatchObject({ name: 'ConstraintError' });
    await db.add('records', { ...row, event: event() });
    // Nor two records of one place.
    await expect(db.add('records', { ...row, event: event() })).rejects.toMatchObject({
      name: 'ConstraintError',
    });
    db.close();
  });

  it('answers only when the transaction is complete', async () => {
    const done = Promise.withResolvers<undefined>();
    let begun = 0;
    const slow = async () => {
      const db = await openLog(() => undefined);
      const begin = db.transaction.bind(db);
      const late = (...names: Parameters<typeof begin>) => {
        const step = begin(...names);
        // The chain may begin; what is told must wait.
        if (names[1] !== 'readwrite' || (begun += 1) === 1) return step;
        return new Proxy(step, {
          get: (target, key) => {
            if (key === 'done') return done.promise.then(() => target.done);
            const value: unknown = Reflect.get(target, key);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      };
      return new Proxy(db, {
        get: (target, key) => (key === 'transaction' ? late : Reflect.get(target, key)),
      }) as LogDatabase;
    };
    const answered = vi.fn();
    const recording = worker(slow).record(event()).then(answered);
    await vi.waitFor(async () => expect(await all()).toHaveLength(1));
    expect(answered).not.toHaveBeenCalled();
    done.resolve(undefined);
    await recording;
    expect(answered).toHaveBeenCalledWith(true);
  });

  it('sorts by time whatever zone the sender wrote it in', async () => {
    const log = worker();
    await log.record(event({ at: '2026-11-22T23:30:00+14:00' }));
    expect((await all())[0]?.at).toBe('2026-11-22T09:30:00.000Z');
  });

  it('writes at once what comes at once, in order', async () => {
    const steps = { count: 0 };
    const log = worker(async (closed) => {
      const db = await openLog(closed);
      const begin = db.transaction.bind(db);
      return new Proxy(db, {
        get: (target, key) =>
          key === 'transaction'
            ? (...names: Parameters<typeof begin>) => {
                if (names[1] === 'readwrite') steps.count += 1;
                return begin(...names);
              }
            : Reflect.get(target, key),
      }) as LogDatabase;
    });
    await log.record(event());
    const before = steps.count;
    const many = Array.from({ length: 200 }, () => event());
    expect(await Promise.all(many.map(log.record))).toEqual(many.map(() => true));
    expect(steps.count - before).toBeLessThanOrEqual(2);
    expect((await all()).slice(1).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  it('stamps what it knows, and keeps no more of the time than it may', async () => {
    const log = worker();
    const odd = event({ at: new Date(noon + 12_345).toISOString(), justification: 'x\ud800' });
    await log.configure({ ...firstSettings, extension: '1.2.3' });
    await log.record({ ...odd, device: 'forged', extension: '9.9' });
    expect((await all())[0]).toMatchObject({
      at: new Date(noon).toISOString(),
      device: null,
      extension: '1.2.3',
      justification: 'x\ufffd',
    });
  });
});

describe('whose records they are', () => {
  it('is nobody: another chain and key each retention period', async () => {
    const log = worker();
    await log.record(event());
    log.clock.time += 29 * day;
    await log.record(event());
    const chains = async () =>
      (await exported(log)).filter(({ kind }) => kind === 'genesis').map(({ link }) => link.chain);
    expect(await chains()).toHaveLength(1);
    log.clock.time += 2 * day;
    await log.record(event());
    expect(new Set(await chains()).size).toBe(2);
  });

  it('is a lasting random name, or a label, where the policy says so; and another chain', async () => {
    const log = worker();
    await log.record(event());
    await log.configure({ ...firstSettings, identity: 'label', label: 'PC-17' });
    await log.record(event({ at: new Date(noon + 1_234).toISOString() }));
    await log.configure({ ...firstSettings, identity: 'pseudonym' });
    await log.record(event());
    log.clock.time += 100 * day;
    await log.record(event());
    const told = (await all(log)) as (Line & { device: string | null })[];
    expect(told.map(({ device }) => device)).toEqual([
      null,
      'PC-17',
      expect.stringMatching(/^p-[0-9a-f-]{13}$/),
      told[2]?.device,
    ]);
    expect(told[1]?.at).toBe(new Date(noon + 1_234).toISOString());
    const [a, b, c, d] = told.map(({ link }) => link.chain);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(d).toBe(c);
  });

  it('has a key that can sign and not be read', async () => {
    await worker().record(event());
    const db = await openLog(() => undefined);
    const [head] = await db.getAll('heads');
    await expect(crypto.subtle.exportKey('jwk', head!.key.privateKey)).rejects.toThrow();
    db.close();
  });
});

describe('today', () => {
  it('counts what happened since midnight, here', async () => {
    const log = worker();
    const { start, end } = dayOf(noon);
    const justBefore = (iso: string) => new Date(Date.parse(iso) - 1).toISOString();
    await log.record(event({ at: justBefore(start), action: 'block' }));
    await log.record(event({ at: start, action: 'block' }));
    await log.record(event({ at: justBefore(end), action: 'redact', outcome: 'redacted' }));
    await log.record(event({ at: end, action: 'coach' }));
    const today = { checked: 2, coached: 0, warned: 0, redacted: 1, blocked: 1 };
    expect(await log.today()).toEqual(today);
  });

  it('counts checked prompts once each, and forgets them by the next day', async () => {
    const log = worker();
    const prompt = { id: event().id, tool: 'chatgpt', channel: 'typed' };
    await Promise.all([log.countChecked(prompt), log.countChecked(prompt)]);
    await worker().countChecked(prompt);
    expect((await log.today()).checked).toBe(1);
    await log.countChecked({ ...prompt, id: event().id });
    await log.countChecked({ ...prompt, id: event().id, tool: 'claude' });
    expect((await log.today()).checked).toBe(3);
    log.clock.time += day;
    expect((await log.today()).checked).toBe(0);
  });

  it('keeps no time and no text of a checked prompt', async () => {
    await worker().countChecked({ id: event().id, tool: 'chatgpt', channel: 'typed' });
    const db = await openLog(() => undefined);
    const [row] = await db.getAll('checked');
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'channel',
      'count',
      'day',
      'recent',
      'tool',
    ]);
    db.close();
  });
});
