import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventSchema } from '../../events/event.ts';
import { chained, fullEvent } from '../../events/full-event.fixture.ts';
import { memory } from '../memory.fixture.ts';
import { forwarder, type ForwardSettings, nothingForwarded } from './forwarder.ts';

type Fault =
  | 'ok'
  | 'reset'
  | 'status-500'
  | 'status-401'
  | 'status-429'
  | 'half'
  | 'late'
  | 'partly';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const records = [
  ...chained(
    Array.from({ length: 100 }, (_, n) => eventSchema.parse({ ...fullEvent, id: uuid(n) })),
  ),
];

/** A collector of our own: NDJSON, OTLP/HTTP and OCSF, with the faults that networks have. */
async function collector(
  faults: readonly Fault[],
  largest = 1_000_000,
  unread: readonly string[] = [],
) {
  const seen = {
    ids: [] as string[],
    keys: new Set<string>(),
    requests: 0,
    /** What it answers with 400: something in the body that it cannot read. */
    unread: new Set(unread),
    tokens: [] as string[],
  };
  const open: ServerResponse[] = [];
  const take = (request: IncomingMessage, body: string): void => {
    const key = String(request.headers['idempotency-key']);
    if (seen.keys.has(key)) return;
    seen.keys.add(key);
    for (const id of body.matchAll(/00000000-0000-4000-8000-\d{12}/g)) seen.ids.push(id[0]);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    const fault = faults[seen.requests] ?? 'ok';
    seen.requests += 1;
    seen.tokens.push(request.headers.authorization ?? '');
    if (fault === 'reset') return void request.socket.destroy();
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (body.length > largest) return void response.writeHead(413).end();
      if (fault === 'status-500') return void response.writeHead(500).end();
      if (fault === 'status-401') return void response.writeHead(401).end();
      if (fault === 'status-429')
        return void response.writeHead(429, { 'retry-after': '3600' }).end();
      for (const id of seen.unread)
        if (body.includes(id)) return void response.writeHead(400).end('{"code":3}');
      take(request, body);
      if (fault === 'partly')
        return void response.end('{"partialSuccess":{"rejectedLogRecords":"3"}}');
      if (fault === 'late') return void open.push(response);
      if (fault === 'half') {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"part');
        return void setTimeout(() => request.socket.destroy(), 20);
      }
      response.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    for (const response of open) response.destroy();
    server.close();
    server.closeAllConnections();
  };
  return { seen, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/logs` };
}

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
  vi.restoreAllMocks();
});

async function stand(
  faults: readonly Fault[],
  set: Partial<ForwardSettings> = {},
  largest?: number,
  unread?: readonly string[],
) {
  const server = await collector(faults, largest, unread);
  closes.push(server.close);
  const state = memory(nothingForwarded);
  const clock = { time: 1_780_000_000_000 };
  const log = { length: records.length, generation: 0 };
  const settings: ForwardSettings = {
    url: server.url,
    format: 'ndjson',
    token: 'abc',
    events: 30,
    bytes: 500_000,
    seconds: 300,
    ...set,
  };
  const schedule = vi.fn(async (_minutes: number) => undefined);
  const report = vi.fn(async (_trouble: string, _count: number) => undefined);
  /** A worker that has just started. */
  const start = () =>
    forwarder({
      state,
      generation: { getValue: async () => log.generation },
      settings: async () => settings,
      read: async (after, limit) =>
        records
          .slice(0, log.length)
          .map((record, at) => ({ position: at + 1, record }))
          .slice(after, after + limit),
      fetch,
      now: () => clock.time,
      random: () => 0.5,
      schedule,
      report,
    });
  /** Runs, each time in another worker, and lets time pass, until everything was taken. */
  const untilTaken = async (most = 40): Promise<void> => {
    for (let n = 0; n < most && state.value().position < log.length; n += 1) {
      await start().run();
      clock.time = Math.max(clock.time, state.value().notBefore) + 1;
    }
  };
  return { ...server, state, clock, log, schedule, report, start, untilTaken };
}

const all = records.map(({ event }) => event.id);

describe('forwarding', () => {
  it.each(['ndjson', 'otlp', 'ocsf'] as const)(
    'sends everything once, in order: %s',
    async (format) => {
      const { seen, untilTaken } = await stand([], { format });
      await untilTaken();
      expect([...new Set(seen.ids)]).toEqual(all);
      expect(seen.requests).toBe(4);
      expect(new Set(seen.tokens)).toEqual(new Set(['Bearer abc']));
    },
  );

  it.each<[string, readonly Fault[]]>([
    ['resets', ['reset', 'reset', 'ok', 'reset']],
    ['errors of the server', ['status-500', 'ok', 'status-500', 'status-500']],
    ['answers that break off', ['half', 'ok', 'half', 'half']],
    ['all of them', ['reset', 'half', 'status-429', 'ok', 'status-401', 'half', 'status-500']],
  ])('loses and doubles nothing through %s', async (_what, faults) => {
    const { seen, untilTaken, log } = await stand(faults);
    log.length = 70;
    await untilTaken(2);
    // More is recorded while a batch waits: it must not change that batch.
    log.length = 100;
    await untilTaken();
    expect(seen.ids).toEqual(all);
    expect(seen.requests).toBeGreaterThan(faults.length);
  });

  it('does not wait for ever for an answer', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 50);
      return abort.signal;
    });
    const { seen, untilTaken } = await stand(['late']);
    await untilTaken();
    expect(seen.ids).toEqual(all);
  });

  it('makes batches smaller where they are too large', async () => {
    const { seen, untilTaken } = await stand([], {}, 9_000);
    await untilTaken();
    expect(seen.ids).toEqual(all);
    expect(seen.requests).toBeGreaterThan(10);
  });

  it('sends a batch again that it could not note, and it is stored once', async () => {
    const { seen, state, start, untilTaken } = await stand([]);
    // The worker dies after the collector took it: the second write of the run.
    const { setValue } = state;
    let writes = 0;
    state.setValue = async (value) => {
      writes += 1;
      if (writes === 2) throw new Error('died');
      await setValue(value);
    };
    await expect(start().run()).rejects.toThrow('died');
    await untilTaken();
    expect(seen.requests).toBe(5);
    expect(seen.ids).toEqual(all);
  });

  it('waits as it is told, longer each time, and says what is wrong once', async () => {
    const { state, clock, start, report, schedule, seen } = await stand([
      'status-429',
      'status-401',
      'status-401',
    ]);
    await start().run();
    expect(state.value().notBefore - clock.time).toBe(3_600_000);
    await start().run();
    expect(seen.requests).toBe(1);
    const waits: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      clock.time = state.value().notBefore + 1;
      await start().run();
      waits.push(state.value().notBefore - clock.time);
    }
    expect(waits).toEqual([45_000, 90_000]);
    expect(report.mock.calls).toEqual([
      ['status-429', 1],
      ['status-401', 1],
    ]);
    expect(schedule).toHaveBeenCalled();
    expect(state.value().position).toBe(0);
  });

  it('goes on after a part was refused for good, and says so', async () => {
    const { seen, report, untilTaken } = await stand(['partly'], { format: 'otlp' });
    await untilTaken();
    expect(new Set(seen.ids)).toEqual(new Set(all));
    expect(seen.requests).toBe(4);
    expect(report.mock.calls).toEqual([['partly-rejected', 3]]);
  });

  it.each<[string, readonly number[]]>([
    ['in the middle', [41]],
    ['first', [0]],
    ['last', [99]],
    ['several, side by side', [28, 29, 30, 31]],
  ])('leaves a record behind that is refused for good, and sends the others: %s', async (_, at) => {
    const unread = at.map((n) => all[n]!);
    const { seen, state, report, untilTaken } = await stand([], {}, undefined, unread);
    await untilTaken(200);
    expect(seen.ids).toEqual(all.filter((id) => !unread.includes(id)));
    const { doubted, aside, asideCount } = state.value();
    expect([...aside, ...doubted].map(({ id }) => id)).toEqual(unread);
    expect(asideCount + doubted.length).toBe(at.length);
    expect(report.mock.calls[0]).toEqual(['status-400', 1]);
    if (asideCount > 0) expect(report.mock.calls.at(-1)).toEqual(['set-aside', asideCount]);
  });

  it('leaves one behind that alone is too large, and tells how many', async () => {
    const { seen, state, report, untilTaken, log } = await stand([], {}, 9_000);
    const event = { ...records[50]!.event, justification: 'ä'.repeat(500) };
    const [large] = chained([
      {
        ...event,
        ruleActions: Array.from({ length: 300 }, (_, n) => ({
          rule: `r-${n}`,
          action: 'log' as const,
        })),
      },
    ]);
    const before = records[50]!;
    records[50] = large!;
    await untilTaken();
    records[50] = before;
    expect(seen.ids).toEqual(all.toSpliced(50, 1));
    expect(state.value()).toMatchObject({ asideCount: 1, position: log.length });
    expect(report.mock.calls).toEqual([
      ['too-large', 1],
      ['set-aside', 1],
    ]);
  });

  it('leaves nothing behind where the collector refuses everything, and goes on when it is mended', async () => {
    const { seen, state, clock, start, report, untilTaken } = await stand([], {}, undefined, all);
    for (let n = 0; n < 3; n += 1) {
      await start().run();
      expect(state.value()).toMatchObject({ position: 0, until: null, asideCount: 0, doubted: [] });
      expect(state.value().notBefore).toBeGreaterThan(clock.time);
      clock.time = state.value().notBefore + 1;
    }
    expect([seen.ids, report.mock.calls]).toEqual([[], [['status-400', 1]]]);
    seen.unread.clear();
    await untilTaken();
    expect(seen.ids).toEqual(all);
  });

  it('doubts nothing for lack of something to send', async () => {
    // No findings: OCSF has no place for them, so nothing was asked of the collector.
    const { state, start, report, seen } = await stand(
      [],
      { format: 'ocsf', events: 1 },
      undefined,
      [all[0]!],
    );
    const before = records[1]!;
    records[1] = chained([{ ...before.event, kind: 'summary' as const }])[0]!;
    const stop = new Error('enough');
    const { setValue } = state;
    state.setValue = async (value) => {
      await setValue(value);
      if (value.position === 2) throw stop;
    };
    await expect(start().run()).rejects.toThrow(stop);
    expect(seen.requests).toBe(1);
    expect(state.value()).toMatchObject({ asideCount: 0, doubted: [{ id: all[0] }] });
    expect(report.mock.calls).toEqual([['status-400', 1]]);
    state.setValue = setValue;
    await start().run();
    records[1] = before;
    expect(state.value()).toMatchObject({ asideCount: 1, doubted: [] });
    expect(report.mock.calls.at(-1)).toEqual(['set-aside', 1]);
  });

  it('is offline for weeks and goes on', async () => {
    const { seen, untilTaken } = await stand(Array.from({ length: 30 }, () => 'reset' as const));
    await untilTaken(60);
    expect(seen.ids).toEqual(all);
  });
});
