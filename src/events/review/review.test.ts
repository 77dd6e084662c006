import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../policy/action.ts';
import { type EventDraft, eventSchema, type LoggedEvent } from '../event.ts';
import { chained, fullEvent } from '../full-event.fixture.ts';
import { fromJsonLine, headStatement, toJsonLine, toTrailerLine } from '../jsonl.ts';
import { createSigningKey, sign } from '../signing.ts';
import { countIn, emptyTally, enough } from '../tally.ts';
import { createVerifier } from '../verify.ts';
import { eventTable, type EventTable } from './event-table.ts';
import { filteredLine } from './filtered-line.ts';
import { periodBefore, type ReviewFilter } from './filter.ts';
import { choicesOf, largeGroups, summarise } from './summarise.ts';

const chainOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const on = (draft: Partial<EventDraft>): LoggedEvent =>
  eventSchema.parse({ ...fullEvent, ...draft });

/** A table of these, each in the chain and file beside it. */
function tableOf(told: readonly (readonly [event: LoggedEvent, chain: number])[]): EventTable {
  const table = eventTable();
  const next = new Map<number, number>();
  told.forEach(([event, chain], at) => {
    const seq = next.get(chain) ?? 0;
    next.set(chain, seq + 1);
    table.add(event, { chain: chainOf(chain), seq }, { file: chain, start: at * 1000, length: 9 });
  });
  return table;
}

const look = (table: EventTable, filter: ReviewFilter = {}, without: readonly number[] = []) => {
  const all = summarise(table, { filter: {}, without: new Set(), groups: new Set() });
  const groups = largeGroups(all.tally);
  return summarise(table, { filter, without: new Set(without), groups });
};

const events = fc.record({
  at: fc.integer({ min: 0, max: 400 }).map((n) => new Date(1.79e12 + n * 3_600_000).toISOString()),
  kind: fc.constantFrom(
    'decision',
    'override',
    'coverage',
    'summary',
    'report',
    'tool',
    'heartbeat',
  ),
  action: fc.constantFrom(...actions, null),
  rule: fc.constantFrom('cards', 'lists', null),
  tool: fc.constantFrom('chatgpt', 'claude', null),
  account: fc.constantFrom('work', 'personal'),
  group: fc.constantFrom('Sales', 'Legal', null),
  outcome: fc.constantFrom('sent', 'redacted', null),
  justification: fc.constantFrom('approved: Kim', 'because', null),
  reason: fc.constantFrom('wrong', 'guard-missing', null),
  count: fc.integer({ min: 1, max: 9 }),
  wouldBe: fc.constantFrom(null, { action: 'block', rule: null }),
});

describe('a review table', () => {
  it('counts what a report counts, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(events, fc.integer({ min: 0, max: 7 })), { maxLength: 60 }),
        (drafts) => {
          const told = drafts.map(([draft, chain]) => [on(draft as EventDraft), chain] as const);
          const plain = emptyTally();
          for (const [event, chain] of told) countIn(plain, event, chainOf(chain));
          const { tally } = look(tableOf(told));
          const days = (of: typeof plain) => ({
            ...of,
            first: of.first.slice(0, 10),
            last: of.last.slice(0, 10),
            groups: [...of.groups]
              .map(([name, { events: n, stopped, browsers }]) => [name, n, stopped, browsers])
              .toSorted(),
          });
          expect(days(tally)).toEqual(days(plain));
        },
      ),
    );
  });

  it('lists what is asked for, by time', () => {
    const table = tableOf([
      [on({ at: '2026-11-03T09:00:00Z', tool: 'claude', rule: 'cards' }), 0],
      [on({ at: '2026-11-01T09:00:00Z', tool: 'claude', rule: 'lists' }), 0],
      [on({ at: '2026-11-02T09:00:00Z', tool: 'chatgpt', rule: 'lists' }), 1],
      [on({ at: '2026-11-02T10:00:00Z', kind: 'heartbeat' }), 1],
    ]);
    const rows = (filter: ReviewFilter, without: readonly number[] = []) => [
      ...look(table, filter, without).rows,
    ];
    expect(rows({})).toEqual([1, 2, 0]);
    expect(rows({ values: { rule: ['lists'] } })).toEqual([1, 2]);
    expect(rows({ values: { rule: ['lists'], tool: ['claude'] } })).toEqual([1]);
    expect(rows({ values: { rule: ['lists', 'cards'], category: ['customer'] } })).toHaveLength(3);
    expect(rows({ values: { category: ['health'] } })).toEqual([]);
    expect(rows({ from: '2026-11-02', to: '2026-11-02' })).toEqual([2]);
    expect(rows({ from: '2026-11-02' })).toEqual([2, 0]);
    expect(rows({}, [0])).toEqual([2]);
  });

  it('takes a record of two overlapping files once', () => {
    const table = eventTable();
    const link = { chain: chainOf(1), seq: 4 };
    const place = { file: 0, start: 0, length: 1 };
    expect(table.add(fullEvent, link, place)).toBe(true);
    expect(table.add(fullEvent, link, { ...place, file: 1 })).toBe(false);
    expect(table.add(fullEvent, { ...link, seq: 5 }, { ...place, file: 1 })).toBe(true);
    expect(table.rows).toBe(2);
    expect(table.placeAt(1).file).toBe(1);
  });

  it('offers and finds no group in which somebody could be recognised', () => {
    const told = (browsers: number) =>
      tableOf(Array.from({ length: browsers }, (_, n) => [on({ group: 'Board' }), n]));
    const board = { values: { group: ['Board'] } } as const;
    const small = told(enough - 1);
    expect(look(small).rows).toHaveLength(enough - 1);
    expect(look(small, board).rows).toHaveLength(0);
    expect(choicesOf(small, largeGroups(look(small).tally)).group).toEqual([]);
    // The control: one more makes it large enough.
    const large = told(enough);
    expect(look(large, board).rows).toHaveLength(enough);
    expect(choicesOf(large, largeGroups(look(large).tally)).group).toEqual(['Board']);
  });

  it('keeps the order of many rows of one minute, and their numbers', () => {
    const at = (n: number) => new Date(1.79e12 + ((n * 7919) % 5000) * 60_000).toISOString();
    const table = tableOf(Array.from({ length: 5000 }, (_, n) => [on({ at: at(n) }), 0]));
    const times = [...table.inOrder()].map((row) => table.timeAt(row));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(table.inOrder()).size).toBe(5000);
  });
});

it('compares with the days before', () => {
  expect(periodBefore({ from: '2026-11-08', to: '2026-11-14' })).toEqual({
    from: '2026-11-01',
    to: '2026-11-07',
  });
  expect(periodBefore({ from: '2026-11-08' })).toBeNull();
});

describe('a filtered export', () => {
  it('still verifies, with the trailer it had', async () => {
    const records = chained([
      on({ kind: 'genesis', chain: { key: (await createSigningKey()).publicKey } }),
      on({ rule: 'cards' }),
      on({ rule: 'lists' }),
    ]);
    const key = await createSigningKey();
    const keyed = chained(
      records.map(({ event }, at) =>
        at === 0 ? { ...event, chain: { key: key.publicKey, checkpoint: null } } : event,
      ),
    );
    const [at, lines] = ['2026-11-22T00:00:00.000Z', keyed.length];
    const { chain, seq, hash } = keyed.at(-1)!.link;
    const head = { chain, first: 0, seq, hash };
    const signature = await sign(headStatement({ at, lines }, head), key);
    const file = [
      ...keyed.map(toJsonLine),
      toTrailerLine({ at, lines, heads: [{ ...head, key: key.publicKey, signature }] }),
    ];
    const verdict = async (texts: readonly string[]) => {
      const verifier = createVerifier([]);
      for (const text of texts) verifier.take(text);
      return verifier.end();
    };
    const kept = file.map((text) =>
      String(filteredLine(text, text.includes('"cards"'), 'jsonl', '1.0')),
    );
    expect(kept.map((text) => fromJsonLine(text)?.kind)).toEqual([
      'record',
      'record',
      'stub',
      'trailer',
    ]);
    expect(await verdict(kept)).toMatchObject({ problems: [], records: 2, stubs: 1 });
    // The control: a record that was changed before is found after.
    const changed = file.map((text) => text.replace('"lists"', '"other"'));
    const after = changed.map((text) => String(filteredLine(text, false, 'jsonl', '1.0')));
    expect((await verdict(after)).problems).not.toEqual([]);
  });

  it('holds only what is wanted in other forms', () => {
    const [text = ''] = chained([on({ rule: 'cards' })]).map(toJsonLine);
    expect(filteredLine(text, true, 'csv', '1.0')).toContain('cards');
    expect(filteredLine(text, true, 'ocsf', '1.0')).toContain('"class_uid":2006');
    expect(filteredLine(text, true, 'otlp', '1.0')).toContain('resourceLogs');
    expect(filteredLine(text, false, 'csv', '1.0')).toBeNull();
    expect(filteredLine('{"no":"line"}', true, 'csv', '1.0')).toBeNull();
    expect(filteredLine('{"no":"line"}', false, 'jsonl', '1.0')).toBe('{"no":"line"}');
  });
});
