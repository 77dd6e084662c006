import { expect, it } from 'vitest';
import { memory } from '../memory.fixture.ts';
import { type StoppedAt, stoppedTools } from './stopped.ts';

const hour = 60 * 60 * 1000;

it('tells of a prohibited tool once an hour, also after a restart of the worker, and of no other', async () => {
  const recorded: unknown[] = [];
  let clock = 1000 * hour;
  const told = memory<StoppedAt>({});
  const open = () =>
    stoppedTools({
      told,
      document: async () => ({
        format: 1,
        id: 'acme',
        version: 1,
        tools: [
          { id: 'no', name: 'No', hosts: ['no.example'], status: 'prohibited' },
          { id: 'yes', name: 'Yes', hosts: ['yes.example'], status: 'approved' },
        ],
      }),
      record: async (event) => void recorded.push(event),
      now: () => clock,
    });
  const once = { kind: 'tool', reason: 'prohibited', tool: 'no' };
  const first = open();
  for (const tool of ['no', 'no', 'yes', 'unknown']) await first(tool);
  clock += hour - 1;
  await open()('no');
  expect(recorded).toEqual([once]);
  clock += 1;
  await open()('no');
  expect(recorded).toEqual([once, once]);
});
