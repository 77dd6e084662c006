import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { post } from '../../src/background/forward/post.ts';
import { eventSchema } from '../../src/events/event.ts';
import { toJsonLine } from '../../src/events/jsonl.ts';
import { chained } from '../../src/events/full-event.fixture.ts';
import { hasClickHouse, startClickHouse } from '../managed/click-house.ts';
import { exactly, type Figure, told } from './figure.ts';
import { fleetEvent } from './fleet.ts';

/** Requests under way at once. */
const together = 32;

/** What one column store takes on this machine: batches as busy and as idle browsers send them. */
export async function soakCollector(requests: number): Promise<readonly Figure[]> {
  if (!(await hasClickHouse())) return [told('not run', 'ClickHouse is not here')];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidegate-collector-'));
  const store = await startClickHouse(folder, 18_123);
  try {
    const figures: Figure[] = [];
    for (const size of [200, 5]) {
      const table = `batches_of_${size}`;
      await store.ask(
        `CREATE TABLE ${table} (id String, at DateTime, kind String, action Nullable(String), count UInt32) ENGINE = MergeTree ORDER BY (at, id)`,
      );
      const records = chained(
        Array.from({ length: size }, (_, n) => eventSchema.parse(fleetEvent(n, size))),
      );
      const body = records.map((record) => `${toJsonLine(record)}\n`).join('');
      const encoded = { body, type: 'application/x-ndjson' } as const;
      let [sent, taken] = [0, 0];
      const browser = async (): Promise<void> => {
        while (sent < requests) {
          sent += 1;
          const answer = await post(store.insertInto(table), encoded, `${sent}`, null, fetch, () =>
            Date.now(),
          );
          if (answer.kind === 'taken') taken += 1;
        }
      };
      const begun = performance.now();
      await Promise.all(Array.from({ length: together }, browser));
      const seconds = (performance.now() - begun) / 1000;
      const stored = Number(await store.ask(`SELECT count() FROM ${table}`));
      const rate = `${(taken / seconds).toFixed(0)} requests/s, ${((taken * size) / seconds).toFixed(0)} events/s`;
      figures.push(
        told(`${size} events a request`, rate),
        exactly('taken', taken, requests),
        exactly('in the store', stored, taken * size),
      );
    }
    return figures;
  } finally {
    await store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
