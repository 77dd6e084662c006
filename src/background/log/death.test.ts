import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { eventSchema, type LoggedEvent } from '../../events/event.ts';
import { createVerifier } from '../../events/verify.ts';
import { openLog } from './database.ts';
import { eventLog } from './event-log.ts';
import { firstSettings } from './log-settings.ts';
import { mortal } from './mortal.fixture.ts';

const noon = new Date(2026, 10, 22, 12).getTime();
const day = 86_400_000;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number, time: number) =>
  eventSchema.parse({
    id: uuid(n),
    at: new Date(time).toISOString(),
    kind: 'decision',
    policy: { id: 'acme', version: 1 },
  });

type Log = ReturnType<typeof eventLog>;
type Task = { readonly time: number; readonly run: (log: Log) => Promise<unknown> };
const prompt = { id: uuid(900), tool: 'chatgpt', channel: 'typed' };
const settings = { ...firstSettings, identity: 'pseudonym', retentionDays: 5 } as const;

/** What senders and alarms ask of the log; each is asked again until it is answered. */
const tasks: readonly Task[] = [
  { time: noon, run: (log) => log.configure(settings) },
  { time: noon, run: (log) => log.record(event(1, noon)) },
  {
    time: noon,
    run: (log) => Promise.all([2, 3, 4].map((n) => log.record(event(n, noon)))),
  },
  { time: noon + 3 * day, run: (log) => log.countChecked(prompt) },
  { time: noon + 3 * day, run: (log) => log.maintain() },
  { time: noon + 6 * day, run: (log) => log.record(event(5, noon + 6 * day)) },
  { time: noon + 6 * day, run: (log) => log.maintain() },
];

/** Runs the tasks with a worker that dies once, and lives on as another one. */
async function live(diesAt: number): Promise<boolean> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const clock = { time: noon };
  const start = (open: Parameters<typeof eventLog>[0]) =>
    eventLog(
      open,
      () => clock.time,
      () => undefined,
    );
  const first = mortal(diesAt);
  const second = start(openLog);
  let log = start(first.open);
  let died = false;
  for (const { time, run } of tasks) {
    clock.time = time;
    if (died) await run(log);
    else died = (await Promise.race([run(log), first.death])) === 'dead';
    if (!died || log === second) continue;
    log = second;
    await run(log);
  }
  return died;
}

async function check(): Promise<void> {
  const log = eventLog(
    openLog,
    () => noon + 6 * day,
    () => undefined,
  );
  const lines = (await log.page(0)).lines.trimEnd().split('\n');
  const verifier = createVerifier([]);
  for (const line of lines) verifier.take(line);
  expect((await verifier.end()).problems).toEqual([]);
  const records = lines.slice(0, -1).map((line) => JSON.parse(line) as LoggedEvent);
  const told = (kind: string) => records.filter((record) => record.kind === kind);
  // The first four are older than the retention by now; the mark says so, once.
  expect(told('decision').map(({ id }) => id)).toEqual([uuid(5)]);
  expect(told('checkpoint')).toHaveLength(1);
  expect(told('heartbeat')).toHaveLength(2);
  expect(told('summary')).toMatchObject([{ tool: 'chatgpt', count: 1 }]);
  expect(records.every(({ device }) => device !== null)).toBe(true);
}

it('loses and doubles nothing, whatever step the worker dies at', async () => {
  let at = 1;
  for (; ; at += 1) {
    const died = await live(at);
    try {
      await check();
    } catch (error) {
      throw new Error(`died at step ${at}`, { cause: error });
    }
    if (!died) break;
  }
  // The control: it did die, at each of many steps.
  expect(at).toBeGreaterThan(60);
}, 60_000);
