import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const secret = 'Ωκεανός';
const policy = {
  format: 1,
  id: 'acme',
  version: 4,
  detectors: {
    codename: { custom: { title: 'Code name', category: 'strategy', why: 'W.', terms: [secret] } },
  },
  rules: [
    { id: 'names', action: 'warn', when: { detectors: ['codename'] } },
    {
      id: 'strict',
      action: 'block',
      when: { detectors: ['codename'], sites: ['*.strict.example'], channels: ['drop'] },
    },
  ],
};

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-'));
  await writeFile(file('policy.json'), JSON.stringify(policy));
  await writeFile(file('wrong.json'), JSON.stringify({ ...policy, rulez: [] }));
  await writeFile(file('clean.txt'), 'Which tea is best?');
  await writeFile(file('found.txt'), `Two lines,\nand ${secret} in the second.`);
  await writeFile(file('bytes.txt'), Uint8Array.of(0x66, 0xff, 0xfe));
});
afterAll(() => rm(folder, { recursive: true }));

const scan = (args: string[], stdin: string | Uint8Array = '') =>
  runTidegate(['scan', '--policy', file('policy.json'), ...args], stdin);
const jsonLines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('tidegate scan --jsonl', () => {
  it('answers each line with one line, in order, and goes on after a bad one', async () => {
    const lines = [
      JSON.stringify({
        id: 'a',
        text: `see ${secret}`,
        site: 'https://ai.strict.example/x',
        channel: 'drop',
      }),
      JSON.stringify({ text: `see ${secret}`, site: null, extra: 1 }),
      `{"text": "${secret}`,
      '',
      JSON.stringify({ id: 'e', text: 5 }),
      JSON.stringify({ id: 'f', text: 'x', channel: 'fax' }),
      JSON.stringify({ id: 7, text: 'line \u2028 end' }),
    ];
    const { code, stdout, stderr } = await scan(['--jsonl', '--fast'], lines.join('\n'));
    const answers = jsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual(['a', '2', '3', '4', 'e', 'f', 7]);
    expect(answers.map(({ action, error }) => action ?? error !== undefined)).toEqual([
      'block',
      'warn',
      true,
      true,
      true,
      true,
      'allow',
    ]);
    expect(answers[0]).toEqual({
      id: 'a',
      findings: expect.arrayContaining([
        {
          detector: 'codename',
          category: 'strategy',
          scope: 'value',
          start: 4,
          end: 11,
          confidence: expect.any(Number),
        },
      ]),
      labels: expect.any(Array),
      action: 'block',
      rule: 'strict',
      ms: expect.any(Number),
    });
    expect(answers[6]).toMatchObject({ rule: null });
    expect(answers[2]).toEqual({ id: '3', error: 'not JSON' });
    expect([code, stderr]).toEqual([2, '']);
  });

  it('reads a message together with what was said before it', async () => {
    const lines = [
      { text: '9401 5274 thanks' },
      { text: '9401 5274 thanks', before: 'my card is 4561 7283' },
      { text: 'x', before: 5 },
    ].map((line) => JSON.stringify(line));
    const { code, stdout } = await scan(['--jsonl', '--fast'], lines.join('\n'));
    const [alone, joined, bad] = jsonLines(stdout);
    expect(alone?.['findings']).toEqual([]);
    expect(joined?.['findings']).toMatchObject([{ detector: 'payment-card', start: 0, end: 9 }]);
    expect(bad?.['error']).toBe('before is not a string');
    expect(code).toBe(2);
  });

  it('exits with 0 whatever was found, if every line was read', async () => {
    const { code, stdout } = await scan(['--jsonl'], `${JSON.stringify({ text: secret })}\n`);
    expect([code, jsonLines(stdout)[0]?.['action']]).toEqual([0, 'warn']);
  });

  it('streams: lines split over chunks, no end of line at the end, many lines', async () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      JSON.stringify({ id: `${n}`, text: `${secret} ${n}` }),
    );
    const { code, stdout } = await scan(['--jsonl'], many.join('\n'));
    const answers = jsonLines(stdout);
    expect([code, answers.length]).toEqual([0, many.length]);
    expect(answers.every(({ id, action }, n) => id === `${n}` && action === 'warn')).toBe(true);
  });

  it('refuses a line that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"x","text":"'),
      Buffer.of(0xff),
      Buffer.from('"}\n{"text":"ok"}\n'),
    ]);
    const { code, stdout } = await scan(['--jsonl'], bytes);
    expect([code, jsonLines(stdout)[0]]).toEqual([2, { id: '1', error: 'not UTF-8' }]);
    expect(jsonLines(stdout)[1]).toMatchObject({ id: '2', action: 'allow' });
  });
});

describe('tidegate scan', () => {
  it('says what was found where, masked, and exits by the action', async () => {
    const found = await scan([file('clean.txt'), file('found.txt')]);
    expect(found.code).toBe(1);
    expect(found.stdout).toContain('clean.txt: allow');
    expect(found.stdout).toContain('found.txt: warn by names');
    expect(found.stdout).toMatch(/ {2}2:5 +Code name/);
    expect(found.stdout).not.toContain(secret);
    expect((await scan(['--fail-on', 'redact', file('found.txt')])).code).toBe(0);
    expect((await scan(['-'], 'nothing here')).code).toBe(0);
  });

  it('exits with 2 and complains on stderr where something is wrong', async () => {
    const wrong: [string[], RegExp][] = [
      [[`${secret} is the name of it`], /no file of the name given/],
      [[file('missing.txt')], /missing\.txt cannot be read \(ENOENT\)/],
      [[file('bytes.txt')], /bytes\.txt is not UTF-8/],
      [['--policy', file('wrong.json')], /rulez is not a field; did you mean rules\?/],
      [['--polcy', 'x'], /no option --polcy. Did you mean --policy\?/],
      [['--site'], /--site needs a value/],
      [['--channel', 'fax'], /Expected one of: typed/],
    ];
    const runs = await Promise.all(wrong.map(([args]) => runTidegate(['scan', ...args])));
    for (const [index, run] of runs.entries()) {
      expect([run.code, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(wrong[index]?.[1] ?? /$^/);
      expect(run.stderr).not.toContain(secret);
    }
  });
});

describe('tidegate', () => {
  it('explains itself with examples', async () => {
    const { code, stdout, stderr } = await runTidegate(['scan', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('USAGE tidegate scan');
    expect(stdout).toContain('tidegate scan --jsonl < cases.jsonl');
  });
  it('takes no command for wrong usage', async () => {
    const runs = await Promise.all([[], ['scna'], ['policy']].map((args) => runTidegate(args)));
    expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ]);
  });
});
