import { expect, it } from 'vitest';
import type { LoggedEvent } from '../events/event.ts';
import type { EventLog } from './log/event-log.ts';
import { memory } from './memory.fixture.ts';
import { ownEvents } from './own-events.ts';

it('tells later what it cannot tell now, once, across workers', async () => {
  const told: string[] = [];
  const log = { working: false };
  const record = async ({ id, reason }: LoggedEvent) => {
    if (log.working && !told.includes(`${reason} ${id}`)) told.push(`${reason} ${id}`);
    return log.working;
  };
  const queue = memory<readonly LoggedEvent[]>([]);
  const start = () => ownEvents({ record } as unknown as EventLog, () => 0, queue);
  const policy = { id: 'acme', version: 1 };
  await start().record({ kind: 'coverage', reason: 'a' }, policy);
  await start().record({ kind: 'policy', reason: 'b' }, policy);
  expect(told).toEqual([]);
  log.working = true;
  await start().flush();
  await start().flush();
  expect(told.map((line) => line[0])).toEqual(['a', 'b']);
});
