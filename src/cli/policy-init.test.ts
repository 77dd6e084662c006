import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runTidegate } from './run-tidegate.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tidegate-init-'));
});
afterAll(() => rm(dir, { recursive: true }));
const at = (name: string) => join(dir, name);
const policy = (...args: string[]) => runTidegate(['policy', ...args]);
const read = async (name: string) => JSON.parse(await readFile(at(name), 'utf8')) as object;

describe('a new policy', () => {
  it('is written, passes its tests, and is signed once it is ready', async () => {
    const made = await policy(
      'init',
      '--out',
      at('acme.json'),
      '--starter=finance',
      '--organisation=Acme Bänk',
      '--contact=ai@acme.example',
      '--tool=Acme Copilot=https://copilot.acme.example/x',
    );
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(await read('acme.json')).toMatchObject({
      $schema: './policy.schema.json',
      id: 'acme-bank',
      organisation: 'Acme Bänk',
      tools: [{ id: 'acme-copilot', hosts: ['copilot.acme.example'], status: 'approved' }],
    });
    expect(await read('policy.schema.json')).toHaveProperty('properties.rules');

    const tested = await policy('test', at('acme.json'));
    expect([tested.code, tested.stderr]).toEqual([0, '']);
    expect(tested.stdout).toContain(
      '  ok    a card number is replaced: redact by identity-numbers',
    );

    const open = await policy('readiness', at('acme.json'), '--json');
    expect(open.code).toBe(1);
    expect(JSON.parse(open.stdout)).toHaveLength(7);

    const again = await policy('init', '--out', at('acme.json'));
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
  });

  it('takes proposed exceptions, and says of a failing test why', async () => {
    const small = {
      format: 1,
      id: 'small',
      version: 1,
      contact: 'a@acme.example',
      rules: [{ id: 'mail', when: { detectors: ['email'] }, action: 'block' }],
      tests: [{ name: 'press', text: 'Write to press@heron-hall.de', expect: 'allow' }],
    };
    await writeFile(at('small.json'), JSON.stringify(small));
    await writeFile(
      at('proposals.json'),
      JSON.stringify([{ id: 'press', detectors: ['email'], pattern: 'press@heron-hall\\.de' }]),
    );
    const red = await policy('test', at('small.json'));
    expect(red.code).toBe(1);
    expect(red.stdout).toContain('FAIL  press: block by mail; expected: allow');
    expect(red.stdout).toMatch(/E-mail pr•*de \(high\): block by mail/);

    const excepted = await policy('except', at('small.json'), '--from', at('proposals.json'));
    expect([excepted.code, excepted.stderr]).toEqual([
      0,
      expect.stringContaining('added: 1, there already: 0, version 2'),
    ]);
    await writeFile(at('small.json'), excepted.stdout);
    const green = await policy('lint', at('small.json'), '--json');
    expect(green.code).toBe(0);
    expect(JSON.parse(green.stdout)).toMatchObject({
      good: true,
      version: 2,
      problems: [],
      tests: { passed: 1, failed: [] },
    });

    await writeFile(
      at('bad.json'),
      JSON.stringify([{ id: 'press', detectors: ['email'], value: 'x' }]),
    );
    const bad = await policy('except', at('small.json'), '--from', at('bad.json'));
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('exceptions[1].value is not a field');
  });

  it('is asked about events of a pipe', async () => {
    const event = { kind: 'decision', site: 'chatgpt', action: 'log' };
    const email = {
      id: 'email',
      category: 'customer',
      count: 1,
      unique: 1,
      low: 0,
      medium: 0,
      high: 1,
    };
    const { code, stdout } = await runTidegate(
      ['policy', 'simulate', at('small.json'), '-'],
      `${JSON.stringify({ ...event, detectors: [email] })}\nnonsense\n`,
    );
    expect(code).toBe(2);
    expect(stdout).toContain('events: 1, decisions among them: 1, lines that are no events: 1');
    expect(stdout).toContain('cannot tell  1');
    const none = await runTidegate(['policy', 'simulate', at('small.json'), '-'], '');
    expect([none.code, none.stderr]).toEqual([2, 'tidegate: stdin: no events there.\n']);
  });
});
