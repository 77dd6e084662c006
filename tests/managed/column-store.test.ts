import fs from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forwarder, nothingForwarded } from '../../src/background/forward/forwarder.ts';
import { memory } from '../../src/background/memory.fixture.ts';
import { eventSchema } from '../../src/events/event.ts';
import { chained } from '../../src/events/full-event.fixture.ts';
import { fleetEvent } from '../soak/fleet.ts';
import { canManage } from './policy-file.ts';
import { type ClickHouse, hasClickHouse, startClickHouse } from './click-house.ts';

const readme = fs.readFileSync(path.resolve('src/background/forward/README.md'), 'utf8');
const [table = '', ...dashboard] = [...readme.matchAll(/```sql\n(.*?)```/gs)].map(
  ([, sql]) => sql?.trim().replace(/;$/, '') ?? '',
);

const records = chained(Array.from({ length: 500 }, (_, n) => eventSchema.parse(fleetEvent(n, 7))));
const present = canManage && (await hasClickHouse());

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe.skipIf(!present)('a column store that takes what is forwarded', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-store-'));
  let store: ClickHouse;
  beforeAll(async () => {
    store = await startClickHouse(folder, await freePort());
    for (const sql of table.split(';\n')) await store.ask(sql);
  });
  afterAll(async () => {
    await store?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('holds each record once, through a network that fails', async () => {
    // In front of it, what networks and proxies do: before the store has it, and after.
    const faults = ['reset', 'lost-answer', '500', 'ok', 'half-answer', '429', 'lost-answer', 'ok'];
    let requests = 0;
    const pass = async (body: string, fault: string, response: ServerResponse): Promise<void> => {
      const { status } = await fetch(store.insertInto('events'), { method: 'POST', body });
      if (fault === 'lost-answer') response.destroy();
      else if (fault === 'half-answer') {
        response.writeHead(status, { 'content-length': '10' }).write('ha');
        setTimeout(() => response.destroy(), 20);
      } else response.writeHead(status).end();
    };
    const proxy = createServer((request, response) => {
      const fault = faults[requests] ?? 'ok';
      requests += 1;
      if (fault === 'reset') return void request.socket.destroy();
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (fault === '500' || fault === '429') return void response.writeHead(Number(fault)).end();
        // The token is for who stands in front of the store.
        if (request.headers.authorization !== 'Bearer abc')
          return void response.writeHead(401).end();
        void pass(Buffer.concat(chunks).toString(), fault, response);
      });
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const state = memory(nothingForwarded);
    const clock = { time: Date.now() };
    const run = () =>
      forwarder({
        state,
        generation: { getValue: async () => 0 },
        settings: async () => ({
          url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`,
          format: 'ndjson',
          token: 'abc',
          events: 90,
          bytes: 500_000,
          seconds: 300,
        }),
        read: async (after, limit) =>
          records.map((record, at) => ({ position: at + 1, record })).slice(after, after + limit),
        fetch,
        now: () => clock.time,
        random: () => 0.5,
        schedule: async () => undefined,
        report: async () => undefined,
      }).run();
    for (let n = 0; n < 30 && state.value().position < records.length; n += 1) {
      await run();
      clock.time = Math.max(clock.time, state.value().notBefore) + 1;
    }
    proxy.close();
    proxy.closeAllConnections();
    const ids = (await store.ask('SELECT toString(id) AS id FROM records ORDER BY id')).split('\n');
    expect(ids).toEqual(records.map(({ event }) => event.id).toSorted());
    expect(requests).toBeGreaterThan(faults.length);
    // The control: it did arrive twice, and the store keeps one.
    expect(
      Number(await store.ask("SELECT sum(rows) FROM system.parts WHERE table = 'events'")),
    ).toBeGreaterThan(records.length);
  });

  it('answers the questions of the dashboard', async () => {
    expect(dashboard.length).toBeGreaterThanOrEqual(5);
    for (const sql of dashboard) expect(await store.ask(sql), sql).not.toBe('');
    const stopped = await store.ask(dashboard[0]!);
    const days = new Set(records.map(({ event }) => event.at.slice(0, 10)));
    expect(new Set(stopped.split('\n').map((line) => line.split('\t')[0])).size).toBe(days.size);
  });
});
