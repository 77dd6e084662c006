import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventSchema } from '../../../events/event.ts';
import { chained, fullEvent } from '../../../events/full-event.fixture.ts';
import { headStatement, toJsonLine, toTrailerLine } from '../../../events/jsonl.ts';
import { createSigningKey, sign } from '../../../events/signing.ts';
import { createVerifier } from '../../../events/verify.ts';
import { type BlobLine, blobLines } from './blob-lines.ts';
import { exportShelf } from './export-shelf.ts';
import { createPace } from './pace.ts';
import { createShelf, type Shelf } from './shelf.ts';

const chains = ['11111111-0000-4000-8000-000000000000', '22222222-0000-4000-8000-000000000000'];
const at = '2026-11-22T00:00:00.000Z';
const key = await createSigningKey();
const free = async () => undefined;

/** An export as a browser makes it, with a rule for each record. */
async function exportOf(chain: string, rules: readonly string[]): Promise<string> {
  const records = chained(
    [
      eventSchema.parse({ ...fullEvent, kind: 'genesis', chain: { key: key.publicKey } }),
      ...rules.map((rule, n) =>
        eventSchema.parse({ ...fullEvent, rule, at: `2026-11-0${n + 1}T10:00:00.000Z` }),
      ),
    ],
    chain,
  );
  const { seq, hash } = records.at(-1)!.link;
  const stated = { at, lines: records.length };
  const head = { chain, first: 0, seq, hash };
  const signature = await sign(headStatement(stated, head), key);
  const trailer = toTrailerLine({ ...stated, heads: [{ ...head, key: key.publicKey, signature }] });
  return `${[...records.map(toJsonLine), trailer].join('\n')}\n`;
}

async function problemsOf(text: string) {
  const verifier = createVerifier([]);
  for (const line of text.trimEnd().split('\n')) verifier.take(line);
  const { problems, records, stubs } = await verifier.end();
  return { problems, records, stubs };
}

let texts: readonly string[];
let shelf: Shelf;
beforeEach(async () => {
  shelf = createShelf();
  texts = [
    await exportOf(chains[0]!, ['cards', 'lists', 'cards']),
    await exportOf(chains[1]!, ['lists', 'keys']),
  ];
  await shelf.add(
    texts.map((text, n) => ({ name: `b${n}.jsonl`, blob: new Blob([text]) })),
    free,
  );
});

describe('a shelf', () => {
  it('lists the newest first, and finds the whole of a record in its file', async () => {
    const view = shelf.view({ values: { rule: ['cards', 'keys'] } }, null, []);
    expect(view).toMatchObject({ listed: 3, span: { from: '2026-06-01', to: '2026-11-03' } });
    expect(shelf.rows(0, 9).map(({ rule }) => rule)).toEqual(['cards', 'keys', 'cards']);
    const record = await shelf.record(1);
    expect(record).toMatchObject({ file: 'b1.jsonl', link: { chain: chains[1], seq: 2 } });
    expect(record?.event.justification).toBe('Approved by [Name 1]');
    expect(await shelf.record(3)).toBeNull();
  });

  it('names no group in which somebody could be recognised', async () => {
    shelf.view({}, null, []);
    expect(texts[0]).toContain('Vertrieb-Süd');
    expect((await shelf.record(0))?.event.group).toBeNull();
    expect([...shelf.view({}, null, []).shown.tally.groups]).toEqual([]);
  });

  it('compares with other days, and leaves files out', () => {
    const days = { from: '2026-11-03', to: '2026-11-03' };
    const { shown, before } = shelf.view(days, { from: '2026-11-01', to: '2026-11-02' }, []);
    expect([shown.tally.events, before?.tally.events]).toEqual([1, 4]);
    expect(shelf.view({}, null, [0]).shown).toMatchObject({ browsers: 1, tally: { events: 2 } });
  });

  it('says what it could not read, and what it had already', async () => {
    const { files } = await shelf.add(
      [{ name: 'odd.jsonl', blob: new Blob([texts[0] ?? '', '{"no":"line"}\n']) }],
      free,
    );
    expect(files).toMatchObject([{ records: 0, known: 4, bad: 1 }]);
  });

  it('makes files that verify: one alone, several in an archive', async () => {
    shelf.view({ values: { rule: ['lists'] } }, null, []);
    const both = await exportShelf(shelf, { format: 'jsonl', version: '1.0' }, free);
    expect(both).toMatchObject({ extension: 'zip', records: 2 });
    const entries = unzipSync(new Uint8Array(await both.blob.arrayBuffer()));
    expect(Object.keys(entries)).toEqual(['0001-b0.jsonl', '0002-b1.jsonl']);
    const [first, second] = Object.values(entries).map((bytes) => new TextDecoder().decode(bytes));
    expect(await problemsOf(first ?? '')).toEqual({ problems: [], records: 2, stubs: 2 });
    expect(await problemsOf(second ?? '')).toEqual({ problems: [], records: 2, stubs: 1 });

    const one = createShelf();
    await one.add([{ name: 'a', blob: new Blob([texts[0] ?? '']) }], free);
    one.view({ from: '2026-11-02', to: '2026-11-03' }, null, []);
    const alone = await exportShelf(one, { format: 'jsonl', version: '1.0' }, free);
    expect(alone).toMatchObject({ extension: 'jsonl', records: 2 });
    expect(await problemsOf(await alone.blob.text())).toEqual({
      problems: [],
      records: 3,
      stubs: 1,
    });
  });

  it('makes other forms of what is shown alone', async () => {
    shelf.view({ values: { rule: ['keys'] } }, null, []);
    const csv = await exportShelf(shelf, { format: 'csv', version: '1.0' }, free);
    const lines = (await csv.blob.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('keys');
    expect(csv).toMatchObject({ extension: 'csv', records: 1 });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const many = (texts[0] ?? '').repeat(400);
    const pace = createPace(
      many.length,
      ({ done }) => {
        told.push(done);
        stop.abort();
      },
      stop.signal,
    );
    const slow = async (bytes: number) => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      await pace(bytes);
    };
    await expect(shelf.add([{ name: 'x', blob: new Blob([many]) }], slow)).rejects.toThrow();
    expect(told).toHaveLength(1);
  });
});

it('finds lines wherever a piece ends, also one without an end, and one that is no text', async () => {
  const long = 'é'.repeat(70_000);
  const bytes = new Blob([`${long}\n`, Uint8Array.of(0xff, 10), 'ab']);
  const lines: BlobLine[] = [];
  for await (const some of blobLines(bytes)) lines.push(...some);
  expect(lines.map(({ text }) => text)).toEqual([long, '', 'ab']);
  expect(lines.map(({ start, length }) => [start, length])).toEqual([
    [0, 140_000],
    [140_001, 1],
    [140_003, 2],
  ]);
});
