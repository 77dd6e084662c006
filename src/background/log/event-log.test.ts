import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EventDraft, eventSchema } from '../../events/event.ts';
import { type LogDatabase, openLog } from './database.ts';
import { dayOf } from './day.ts';
import { eventLog } from './event-log.ts';

const noon = new Date(2026, 10, 22, 12).getTime();
const day = 86_400_000;
let made = 0;

function event(change: Partial<EventDraft> = {}) {
  made += 1;
  return eventSchema.parse({
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    at: new Date(noon).toISOString(),
    kind: 'decision',
    policy: { id: 'acme', version: 1 },
    site: 'chatgpt',
    action: 'warn',
    ...change,
  });
}

/** A worker that has just started, on the disk that the one before left. */
function worker(open = openLog) {
  const changed = vi.fn();
  const clock = { time: noon };
  return { ...eventLog(open, () => clock.time, changed), changed, clock };
}

async function all(log = worker()) {
  const lines: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { lines: string; next: number | null } = await log.page(after);
    lines.push(...page.lines.split('\n').filter(Boolean));
    after = page.next;
  }
  return lines.map((line) => JSON.parse(line) as { id: string; at: string });
}

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
    await expect(db.add('events', one)).rejects.toMatchObject({ name: 'ConstraintError' });
    await db.add('events', event());
    db.close();
  });

  it('answers only when the transaction is complete', async () => {
    const done = Promise.withResolvers<undefined>();
    const slow = async () => {
      const db = await openLog(() => undefined);
      const begin = db.transaction.bind(db);
      const late = (...names: Parameters<typeof begin>) => {
        const step = begin(...names);
        return new Proxy(step, {
          get: (target, key) =>
            key === 'done' ? done.promise.then(() => target.done) : Reflect.get(target, key),
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

  it('tries a second connection only once', async () => {
    const { state, open } = failing('InvalidStateError');
    expect(await worker(open).record(event())).toBe(false);
    expect(state.opened).toBe(2);
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

describe('page', () => {
  it('gives every event once, a page at a time', async () => {
    const db = await openLog(() => undefined);
    const step = db.transaction('events', 'readwrite');
    for (let n = 0; n < 1_200; n += 1) void step.store.add(event());
    await step.done;
    db.close();
    const log = worker();
    const first = await log.page(0);
    expect(first.lines.split('\n').filter(Boolean)).toHaveLength(500);
    expect(new Set((await all(log)).map(({ id }) => id)).size).toBe(1_200);
  });

  it('is empty, with an end, when there is nothing', async () => {
    expect(await worker().page(0)).toEqual({ lines: '', next: null });
  });
});

describe('prune', () => {
  it('forgets what is older than thirty days, and nothing else', async () => {
    const log = worker();
    const at = (time: number) => new Date(time).toISOString();
    await log.record(event({ at: at(noon - 30 * day - 1) }));
    const kept = event({ at: at(noon - 30 * day) });
    await log.record(kept);
    const prompt = { id: kept.id, tool: 'chatgpt', channel: 'typed' };
    log.clock.time = noon - 31 * day;
    await log.countChecked(prompt);
    log.clock.time = noon;
    await log.countChecked(prompt);
    await log.prune();
    expect((await all()).map(({ id }) => id)).toEqual([kept.id]);
    const db = await openLog(() => undefined);
    expect((await db.getAll('checked')).map((row) => row.day)).toEqual([dayOf(noon).name]);
    db.close();
  });

  it('never uses the number of a forgotten event again', async () => {
    const log = worker();
    await log.record(event({ at: new Date(noon - 40 * day).toISOString() }));
    await log.prune();
    await log.record(event());
    const db = await openLog(() => undefined);
    expect(await db.getAllKeys('events')).toEqual([2]);
    db.close();
  });
});
