import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventDraft, eventSchema, type LoggedEvent } from '../events/event.ts';
import { chained, fullEvent } from '../events/full-event.fixture.ts';
import { headStatement, toJsonLine, toTrailerLine } from '../events/jsonl.ts';
import { seal } from '../events/sealed.ts';
import { createSigningKey, sign } from '../events/signing.ts';
import { runTidegate } from './run-tidegate.ts';

let folder = '';
let file = '';
let key: Awaited<ReturnType<typeof createSigningKey>>;
const made = (draft: Partial<EventDraft>): LoggedEvent =>
  eventSchema.parse({ ...fullEvent, justification: null, id: crypto.randomUUID(), ...draft });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-events-'));
  const keygen = await runTidegate(['events', 'keygen', '--name', join(folder, 'excerpts')]);
  expect(keygen.code).toBe(0);
  const to = JSON.parse(await readFile(join(folder, 'excerpts.public.jwk'), 'utf8')) as object;
  key = await createSigningKey();
  const day = (n: number) => `2026-06-0${n}T10:00:00.000Z`;
  const events = [
    made({
      kind: 'genesis',
      chain: { key: key.publicKey },
      action: null,
      rule: null,
      detectors: [],
    }),
    made({
      at: day(1),
      action: 'warn',
      rule: 'cards',
      kind: 'override',
      outcome: 'overridden',
      justification: '=HYPERLINK("x")',
    }),
    made({ at: day(1), action: 'block', rule: 'lists', outcome: 'refused' }),
    made({ at: day(2), action: 'log', rule: 'cards', outcome: 'sent', account: 'work' }),
    made({ at: day(2), kind: 'summary', count: 40, action: null, rule: null, detectors: [] }),
    made({
      at: day(3),
      kind: 'coverage',
      reason: 'guard-missing',
      count: 3,
      action: null,
      rule: null,
      detectors: [],
    }),
    made({
      at: day(3),
      kind: 'report',
      reason: 'wrong',
      rule: 'cards',
      excerpts: [{ detector: 'email', sealed: await seal('Ωmega 482913374650', to) }],
    }),
  ];
  const records = chained(events);
  const last = records.at(-1)?.link;
  const stated = { at: day(4), lines: records.length };
  const head = { chain: last?.chain ?? '', first: 0, seq: last?.seq ?? 0, hash: last?.hash ?? '' };
  const signature = await sign(headStatement(stated, head), key);
  const trailer = toTrailerLine({ ...stated, heads: [{ ...head, key: key.publicKey, signature }] });
  file = join(folder, 'a.jsonl');
  await writeFile(file, `${[...records.map(toJsonLine), trailer].join('\n')}\n`);
  // The same browser once more, as it was a little earlier: nothing may count twice.
  await writeFile(join(folder, 'b.jsonl'), `${records.slice(0, 4).map(toJsonLine).join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

describe('events verify', { timeout: 60_000 }, () => {
  it('says what it is sure of', async () => {
    const alone = await runTidegate(['events', 'verify', file]);
    expect([alone.code, alone.stdout]).toEqual([
      0,
      `${file}: whole: 7 records, 1 chain; origin not proven (give --keys)\n`,
    ]);
    const keys = join(folder, 'keys.txt');
    await writeFile(keys, `${JSON.stringify(key.publicKey)}\n`);
    expect((await runTidegate(['events', 'verify', '--keys', keys, file])).stdout).toContain(
      'known key',
    );
  });

  it('says where it broke', async () => {
    const broken = join(folder, 'broken.txt');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(broken, lines.toSpliced(2, 1).join('\n'));
    const { code, stdout } = await runTidegate(['events', 'verify', broken]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${broken}:3: Record 2 is missing`);
  });
});

describe('events convert', { timeout: 60_000 }, () => {
  it('makes CSV that a spreadsheet reads and does not run', async () => {
    const { code, stdout, stderr } = await runTidegate(['events', 'convert', '--to', 'csv', file]);
    const { data } = papaparse.parse<Record<string, string>>(stdout.trimEnd(), { header: true });
    expect([code, data.length]).toEqual([0, 6]);
    expect(data[0]).toMatchObject({ kind: 'override', justification: '\'=HYPERLINK("x")' });
    expect(stderr).toContain('1 records have no place in csv');
  });

  it.each([
    ['ocsf', 4, 'class_uid'],
    ['otlp', 7, 'resourceLogs'],
  ] as const)('makes a line of JSON each: %s', async (format, count, word) => {
    const { code, stdout } = await runTidegate(['events', 'convert', '--to', format, file]);
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, count]);
    expect(lines.every((line) => word in (JSON.parse(line) as object))).toBe(true);
  });

  it('names lines that are none, and goes on', async () => {
    const text = `nonsense\n${await readFile(file, 'utf8')}`;
    const { code, stderr, stdout } = await runTidegate(
      ['events', 'convert', '--to', 'csv', '-'],
      text,
    );
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'stdin:1: not a line of an export; left out',
    ]);
    expect(stderr).not.toContain('nonsense');
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(7);
  });
});

describe('events unseal', { timeout: 60_000 }, () => {
  it('opens excerpts with the private key, and with no other', async () => {
    const right = ['events', 'unseal', '--key', join(folder, 'excerpts.private.jwk'), file];
    const opened = await runTidegate(right);
    expect(opened.code).toBe(0);
    expect(JSON.parse(opened.stdout)).toMatchObject({
      detector: 'email',
      excerpt: 'Ωmega 482913374650',
    });
    await runTidegate(['events', 'keygen', '--name', join(folder, 'other')]);
    const wrong = await runTidegate(right.with(3, join(folder, 'other.private.jwk')));
    expect([wrong.code, wrong.stdout]).toEqual([1, '']);
    const half = await runTidegate(right.with(3, join(folder, 'excerpts.public.jwk')));
    expect([half.code, half.stderr]).toEqual([2, expect.stringContaining('is no private key')]);
  });
});

describe('events report', { timeout: 60_000 }, () => {
  it('is one page without a network, and counts each record once', async () => {
    const policy = join(folder, 'policy.json');
    const tools = [
      {
        id: 'claude',
        name: 'Claude',
        hosts: ['claude.ai'],
        status: 'approved',
        review: { reviewBy: '2026-01-01' },
      },
    ];
    await writeFile(
      policy,
      JSON.stringify({ format: 1, id: 'acme', version: 1, organisation: 'A<b>', tools }),
    );
    const out = join(folder, 'report.html');
    const { code, stdout } = await runTidegate([
      'events',
      'report',
      folder,
      '--policy',
      policy,
      '--out',
      out,
    ]);
    expect([code, stdout]).toEqual([0, `${out}: 6 records of 2 files\n`]);
    const page = await readFile(out, 'utf8');
    expect(page).toContain('A&#60;b&#62;: what was recorded');
    expect(page).not.toMatch(/<script|https?:\/\/|<b>:/);
    expect(page).toContain('not listed');
    expect(page).toContain('guard-missing');
    expect(page).toContain('2026-01-01');
    // One browser is a small group.
    expect(page).not.toContain('Vertrieb');
    expect(page).not.toContain('HYPERLINK');
  });
});

describe('tools', { timeout: 60_000 }, () => {
  it('are listed with their status, and whether their review is overdue', async () => {
    const { stdout } = await runTidegate(['tools', 'report', folder]);
    expect(stdout).toContain('chatgpt\t–\t0\t40\t2\t2\t0\t–\n');
    const tool = (id: string, reviewBy: string) => ({
      id,
      name: id,
      hosts: [`${id}.example`],
      status: 'approved',
      review: { reviewBy },
    });
    const tools = [tool('chatgpt', '2026-01-31'), tool('notes', '2126-01-31')];
    const policy = join(folder, 'reviewed.json');
    await writeFile(policy, JSON.stringify({ format: 1, id: 'acme', version: 1, tools }));
    const { stdout: compared } = await runTidegate(['tools', 'report', folder, '--policy', policy]);
    expect(compared).toContain('chatgpt\tapproved\t0\t40\t2\t2\t0\toverdue since 2026-01-31\n');
    expect(compared).toContain('notes\tapproved\t0\t0\t0\t0\t0\tby 2126-01-31\n');
  });

  it('are asked seven questions, none of which passes for its answer', async () => {
    const asked = await runTidegate([
      'tools',
      'review',
      'init',
      '--id',
      'notes',
      '--host',
      'notes.example',
    ]);
    const tool = JSON.parse(asked.stdout) as { review: Record<string, string> };
    expect(Object.keys(tool.review)).toHaveLength(10);
    for (const name of Object.keys(tool.review).filter((one) => one !== 'reviewBy'))
      expect(asked.stderr).toContain(`${name}: `);
    const lint = async (review: object) => {
      const policy = join(folder, 'with-tool.json');
      const tools = [{ ...tool, review }];
      await writeFile(policy, JSON.stringify({ format: 1, id: 'acme', version: 1, tools }));
      return runTidegate(['policy', 'lint', policy]);
    };
    const open = await lint(tool.review);
    expect(open.code).toBe(1);
    expect(open.stdout + open.stderr).toContain('tools[0].review.storage');
    const filled = Object.entries(tool.review).map(([name, text]) => [name, text || 'In the EU.']);
    const done = { ...Object.fromEntries(filled), reviewedAt: '2026-05-01' };
    expect((await lint(done)).code).toBe(0);
  });
});

describe('events proposals', { timeout: 60_000 }, () => {
  it('are what `policy except` takes', async () => {
    const { stdout } = await runTidegate(['events', 'proposals', folder]);
    expect(JSON.parse(stdout)).toEqual({
      exceptions: [
        {
          id: 'report-cards',
          description: 'Stopped by cards and disputed: 1 report, 1 browser.',
          tags: [{ detector: 'email', tag: '0a1b2c' }],
        },
      ],
    });
    const [from, policy] = [join(folder, 'proposals.json'), join(folder, 'before.json')];
    await writeFile(from, stdout);
    await writeFile(policy, JSON.stringify({ format: 1, id: 'acme', version: 1 }));
    const except = await runTidegate([
      'policy',
      'except',
      policy,
      '--from',
      from,
      '--owner',
      'Ada',
    ]);
    expect([except.code, except.stdout.includes('0a1b2c')]).toEqual([0, true]);
  });
});

describe('the questions of the guide', { timeout: 60_000 }, () => {
  it('are answered by DuckDB from exports as they are', async () => {
    const readme = await readFile(resolve(import.meta.dirname, '../events/README.md'), 'utf8');
    const [view = '', ...questions] = [...readme.matchAll(/```sql\n(.*?)```/gs)].map(
      ([, sql]) => sql ?? '',
    );
    expect(questions).toHaveLength(5);
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    await database.run(view.replace("'exports/*.jsonl'", `'${folder}/*.jsonl'`));
    const answers: unknown[] = [];
    for (const sql of questions) {
      const rows = (await database.runAndReadAll(sql)).getRowObjects();
      answers.push(
        rows.map((row) =>
          Object.values(row).map((value) => (typeof value === 'bigint' ? Number(value) : value)),
        ),
      );
    }
    database.closeSync();
    expect(answers).toEqual([
      [['2026-06-01', 2]],
      [
        ['cards', 2, 1],
        ['lists', 1, 0],
      ],
      [['chatgpt', 7.5]],
      [['customer', 9]],
      [['0.1.0', 'chatgpt', 'guard-missing', 3]],
    ]);
  });
});
