import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EventDraft, eventSchema, type LogKey } from './event.ts';
import { chained, fullEvent } from './full-event.fixture.ts';
import {
  checkpointStatement,
  fromJsonLine,
  headStatement,
  toJsonLine,
  toStubLine,
  toTrailerLine,
} from './jsonl.ts';
import type { Recorded } from './link.ts';
import { createSigningKey, sign, type SigningKey } from './signing.ts';
import { createVerifier, type Problem } from './verify.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const own = (n: number, draft: Partial<EventDraft>) =>
  eventSchema.parse({ ...fullEvent, id: uuid(n), chain: null, ...draft });

async function trailer(key: SigningKey, records: readonly Recorded[]): Promise<string> {
  const last = records.at(-1)?.link;
  const stated = { at: '2026-06-02T00:00:00.000Z', lines: records.length };
  const head = {
    chain: last?.chain ?? '',
    first: records[0]?.link.seq ?? 0,
    seq: last?.seq ?? 0,
    hash: last?.hash ?? '',
  };
  const signature = await sign(headStatement(stated, head), key);
  return toTrailerLine({ ...stated, heads: [{ ...head, key: key.publicKey, signature }] });
}

async function verify(lines: readonly string[], keys: readonly LogKey[] = []) {
  const verifier = createVerifier(keys);
  for (const line of lines) verifier.take(line);
  return verifier.end();
}

let key: SigningKey;
let records: readonly Recorded[] = [];
let lines: readonly string[] = [];
let pruned: readonly string[] = [];
beforeAll(async () => {
  key = await createSigningKey();
  const genesis = own(0, { kind: 'genesis', reason: 'installed', chain: { key: key.publicKey } });
  records = chained([genesis, ...Array.from({ length: 12 }, (_, n) => own(n + 1, {}))]);
  lines = [...records.map(toJsonLine), await trailer(key, records)];

  const { seq: through, hash, chain } = records[4]!.link;
  const signature = await sign(checkpointStatement(chain, through, hash), key);
  const mark = own(99, {
    kind: 'checkpoint',
    chain: { key: key.publicKey, checkpoint: { through, hash, signature } },
  });
  const left = chained([...records.map(({ event }) => event), mark]).slice(5);
  pruned = [...left.map(toJsonLine), await trailer(key, left)];
});

describe('a whole export', () => {
  it('is consistent, and proven with the key of the browser', async () => {
    expect(await verify(lines)).toMatchObject({
      problems: [],
      proven: false,
      records: 13,
      chains: 1,
    });
    expect(await verify(lines, [key.publicKey])).toMatchObject({ problems: [], proven: true });
    const { publicKey } = await createSigningKey();
    const { problems, proven } = await verify(lines, [publicKey]);
    expect([problems.length, proven]).toEqual([1, false]);
  });

  it('may have a signed beginning where older records were removed', async () => {
    expect(await verify(pruned, [key.publicKey])).toMatchObject({ problems: [], proven: true });
  });

  it('may leave records out, but not their places', async () => {
    const some = lines.map((line, at) => (at === 5 || at === 7 ? toStubLine(records[at]!) : line));
    expect(await verify(some)).toMatchObject({ problems: [], records: 11, stubs: 2 });
  });
});

describe('what somebody did to it is found', () => {
  const found = async (changed: readonly string[]) => (await verify(changed)).problems;
  const both = () => [lines, pruned];

  it('every change of every character', async () => {
    for (const whole of both()) {
      const changes = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...'0123456789abcdefXYZ "{},:'));
      await fc.assert(
        fc.asyncProperty(changes, async ([row, column, character]) => {
          const at = row % whole.length;
          const line = whole[at] ?? '';
          const place = column % line.length;
          fc.pre(line[place] !== character);
          const edited = `${line.slice(0, place)}${character}${line.slice(place + 1)}`;
          const problems = await found(whole.with(at, edited));
          expect(problems.map((one) => one.line)).toContain(at + 1);
        }),
        { numRuns: 150 },
      );
    }
  }, 60_000);

  it('also a genesis that was moved to a chain of its own', async () => {
    const { chain } = records[0]!.link;
    const renamed = lines[0]!.replace(chain, uuid(7));
    expect(await found(lines.with(0, renamed))).toContainEqual({
      line: 1,
      what: expect.stringMatching(/begins here, but the trailer does not name it/),
    });
  });

  it('every removal, repetition, exchange and truncation', { timeout: 60_000 }, async () => {
    for (const whole of both()) {
      for (let at = 0; at < whole.length; at += 1) {
        expect(await found(whole.toSpliced(at, 1)), `without ${at}`).not.toEqual([]);
        expect(await found(whole.toSpliced(at, 0, whole[at]!)), `twice ${at}`).not.toEqual([]);
        expect(await found(whole.slice(0, at)), `cut at ${at}`).not.toEqual([]);
        expect(await found(whole.slice(at + 1)), `from ${at + 1}`).not.toEqual([]);
        for (let to = at + 1; to < whole.length; to += 1) {
          const swapped = whole.with(at, whole[to]!).with(to, whole[at]!);
          expect(await found(swapped), `${at} and ${to}`).not.toEqual([]);
        }
      }
    }
  });

  it('and named exactly', async () => {
    const swapped = lines.with(4, lines[6]!).with(6, lines[4]!);
    const told = 'chain 7e0ff02c';
    const exactly: Readonly<Record<string, readonly [readonly string[], readonly Problem[]]>> = {
      'a changed record': [
        lines.with(6, lines[6]!.replace('"redacted"', '"sent"')),
        [{ line: 7, what: `record 6 of ${told} was changed after it was written.` }],
      ],
      'removed records': [
        lines.toSpliced(3, 3),
        [
          { line: 4, what: `Records 3 to 5 are missing (${told}).` },
          { line: 11, what: 'The trailer speaks of 13 lines before it; there are 10.' },
        ],
      ],
      'a record that was put in again': [
        lines.toSpliced(7, 0, lines[4]!),
        [
          { line: 8, what: `record 4 of ${told} comes again, or was moved down.` },
          { line: 15, what: 'The trailer speaks of 13 lines before it; there are 14.' },
        ],
      ],
      'two records that changed places': [
        swapped,
        [
          { line: 5, what: `Records 4 to 5 are missing (${told}).` },
          { line: 6, what: `record 5 of ${told} comes again, or was moved down.` },
          { line: 7, what: `record 4 of ${told} comes again, or was moved down.` },
        ],
      ],
      'an end that was cut off': [
        lines.slice(0, -1),
        [
          {
            line: 0,
            what: 'The trailer is missing: the file was cut short, or is not a whole export.',
          },
        ],
      ],
      'the trailer of an earlier export': [
        lines.with(13, await trailer(key, records.slice(0, 10))),
        [
          { line: 14, what: 'The trailer speaks of 10 lines before it; there are 13.' },
          { line: 14, what: `The trailer ends ${told} at record 9, the file at 12.` },
        ],
      ],
      'a trailer of somebody else': [
        lines.with(13, await trailer(await createSigningKey(), records)),
        [{ line: 14, what: `The trailer gives another key for ${told} than its records.` }],
      ],
      'a head that was written over': [
        lines.with(13, lines.at(-1)!.replace('"lines":13', '"lines":12')),
        [
          { line: 14, what: 'The trailer speaks of 12 lines before it; there are 13.' },
          { line: 14, what: `The signature of ${told} in the trailer does not fit.` },
        ],
      ],
      'a checkpoint that was removed': [
        pruned.toSpliced(-2, 1),
        [
          {
            line: 1,
            what: `Records 0 to 4 are missing at the beginning of ${told}; no checkpoint says they were removed.`,
          },
          { line: 9, what: 'The trailer speaks of 9 lines before it; there are 8.' },
          { line: 9, what: `The trailer ends ${told} at record 13, the file at 12.` },
        ],
      ],
      'a second export behind the first, from record 12 on': [
        [...lines, lines[12]!],
        [
          { line: 15, what: 'Something comes after the trailer.' },
          { line: 15, what: `record 12 of ${told} comes again, or was moved down.` },
          { line: 15, what: 'The trailer speaks of 13 lines before it; there are 14.' },
        ],
      ],
    };
    for (const [what, [file, problems]] of Object.entries(exactly))
      expect(await found(file), what).toEqual(problems);
  });

  it('a key that was put in place of the browser’s own, though all the rest was made to fit', async () => {
    const other = await createSigningKey();
    const genesis = own(0, {
      kind: 'genesis',
      reason: 'installed',
      chain: { key: other.publicKey },
    });
    const beat = own(50, { kind: 'heartbeat', chain: { key: key.publicKey } });
    const events = records.slice(1).map(({ event }) => event);
    const forged = chained([genesis, ...events, beat]);
    // The one heartbeat that was not found and changed gives it away.
    expect(await found([...forged.map(toJsonLine), await trailer(other, forged)])).toEqual([
      { line: 14, what: 'The heartbeat names another key than the records before it.' },
    ]);
  });

  it('a file made anew under another key, once the keys are known', async () => {
    const other = await createSigningKey();
    const genesis = own(0, { kind: 'genesis', chain: { key: other.publicKey } });
    const forged = chained([genesis, ...records.slice(1, 5).map(({ event }) => event)]);
    const file = [...forged.map(toJsonLine), await trailer(other, forged)];
    // Alone it says nothing of where it comes from, and the verdict does not either.
    expect(await verify(file)).toMatchObject({ problems: [], proven: false });
    expect(await verify(file, [key.publicKey])).toMatchObject({ proven: false });
    expect((await verify(file, [key.publicKey])).problems).toHaveLength(1);
    // Nor does it help to name the right key without having it.
    const named = file.map((line) => line.replaceAll(other.publicKey.x, key.publicKey.x));
    expect((await verify(named, [key.publicKey])).problems).not.toEqual([]);
  });
});

describe('JSON lines', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.nat(1e9),
        (words, version) => {
          const justification = words.slice(0, 500).toWellFormed();
          const event = { ...fullEvent, justification, policy: { id: 'p', version: version + 1 } };
          const [recorded] = chained([event]);
          const line = toJsonLine(recorded!);
          expect(line).not.toContain('\n');
          expect(fromJsonLine(line)).toMatchObject({ kind: 'record', ...recorded });
        },
      ),
    );
  });

  it('of something else are none', () => {
    const [recorded] = chained([fullEvent]);
    const bare = JSON.parse(toJsonLine(recorded!)) as object;
    const others = ['', 'x', '[]', 'null', { ...bare, format: 2 }, { ...bare, more: 1 }];
    const texts = others.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    expect(texts.map(fromJsonLine)).toEqual(texts.map(() => null));
  });
});
