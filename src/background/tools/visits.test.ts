import { beforeEach, expect, it } from 'vitest';
import { memory } from '../memory.fixture.ts';
import { type ToolsSeen, toolVisits } from './visits.ts';

let recorded: unknown[];
let day: string;
const seen = memory<ToolsSeen>({});
/** A worker that has just started. */
const open = () =>
  toolVisits({
    seen,
    record: async (event) => void recorded.push(event),
    today: () => day,
  });
const told = (reason: string, account = 'unknown', tool = 'hume') => ({
  kind: 'tool',
  reason,
  tool,
  account,
});

beforeEach(async () => {
  recorded = [];
  day = '2026-11-22';
  await seen.setValue({});
});

it('tells of a tool once a day, also after a restart of the worker', async () => {
  await Promise.all([open().visited('hume', 'unknown'), seen.getValue()]);
  await open().visited('hume', 'unknown');
  await open().visited('suno', 'unknown');
  expect(recorded).toEqual([told('visited'), told('visited', 'unknown', 'suno')]);
  day = '2026-11-24';
  await open().visited('hume', 'unknown');
  expect(recorded).toHaveLength(3);
  expect((await open().all())[0]).toMatchObject({
    tool: 'hume',
    first: '2026-11-22',
    last: '2026-11-24',
    days: 2,
  });
});

it('tells of each kind of account once a day, and never that it is not known', async () => {
  const visits = open();
  for (const account of ['unknown', 'personal', 'unknown', 'personal', 'work'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one visit after the other
    await visits.visited('hume', account);
  }
  expect(recorded).toEqual([told('visited'), told('account', 'personal'), told('account', 'work')]);
});

it('has something to note once for each tool that was visited, and of no other', async () => {
  expect(await open().firstNote('hume')).toBe(false);
  await open().visited('hume', 'unknown');
  expect(await open().firstNote('hume')).toBe(true);
  expect(await open().firstNote('hume')).toBe(false);
  day = '2026-12-24';
  await open().visited('hume', 'unknown');
  expect(await open().firstNote('hume')).toBe(false);
});

it('forgets the tools that were not visited for longest where there are too many', async () => {
  const many = Array.from({ length: 1000 }, (_, n) => [
    `host-${n}`,
    {
      first: '2026-01-01',
      last: n === 7 ? '2025-01-01' : '2026-02-01',
      days: 1,
      accounts: [],
      noted: true,
    },
  ]);
  await seen.setValue(Object.fromEntries(many) as ToolsSeen);
  await open().visited('hume', 'unknown');
  const left = await seen.getValue();
  expect(Object.keys(left)).toHaveLength(1000);
  expect(left['host-7']).toBeUndefined();
  expect(left['hume']).toBeDefined();
});
