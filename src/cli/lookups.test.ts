import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWriter } from '../detect/fingerprint/made-up-texts.fixture.ts';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder = '';
const file = (name: string) => join(folder, name);
const build = (columns: string, out: string, ...more: string[]) =>
  runTidegate([
    'exact',
    'build',
    file('customers.csv'),
    '--key',
    file('tag.key'),
    '--columns',
    columns,
    '--out',
    file(out),
    ...more,
  ]);
const row = 'KD-1042-7, "Lindqvist, Åsa", asa@kestrel-shop.se';
const { sentence } = createWriter(4);
const paper = Array.from({ length: 30 }, sentence);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-'));
  const rows = Array.from({ length: 50 }, (_, i) => `KD-${2000 + i * 13}-1,Person Q${i},`);
  await writeFile(
    file('customers.csv'),
    `\ufeffNumber,Full name,Mail\r\nKD-1042-7,"Lindqvist, Åsa",asa@kestrel-shop.se\r\n${rows.join('\r\n')}\r\n,nobody,\r\n`,
  );
  await mkdir(join(folder, 'papers/node_modules/x'), { recursive: true });
  await writeFile(file('papers/plan.md'), paper.join(' '));
  await writeFile(file('papers/scan.bin'), Uint8Array.of(1, 0, 2));
  await writeFile(
    file('papers/node_modules/x/readme.md'),
    Array.from({ length: 9 }, sentence).join(' '),
  );
  expect((await runTidegate(['keygen', '--tag', '--out', file('tag.key')])).code).toBe(0);
  expect((await runTidegate(['keygen', '--tag', '--out', file('other.key')])).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

describe('tidegate keygen --tag', () => {
  it('writes a key that only its owner reads, and never over another', async () => {
    expect((await stat(file('tag.key'))).mode & 0o777).toBe(0o600);
    const before = await readFile(file('tag.key'), 'utf8');
    const { code, stderr } = await runTidegate(['keygen', '--tag', '--out', file('tag.key')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is there already')]);
    expect(await readFile(file('tag.key'), 'utf8')).toBe(before);
  });
});

describe('tidegate exact build', () => {
  it('makes a table by which a scan knows a row, and which holds no value', async () => {
    const { code, stdout } = await build('number,full name:name,mail', 'customers.table');
    expect(code).toBe(0);
    expect(stdout).toMatch(/51 rows, \d+ bytes, columns Number \(code\), Full name \(name\), Mail/);
    expect(stdout).toMatch(/left out: 1 rows/);
    const bytes = await readFile(file('customers.table'), 'latin1');
    expect(bytes).toContain('Full name');
    for (const value of ['Lindqvist', 'lindqvist', 'KD-1042', 'KD10427', 'kestrel'])
      expect(bytes).not.toContain(value);

    const args = ['--exact', file('customers.table'), '--tag-key', file('tag.key')];
    const found = await runTidegate(['scan', ...args], `Ask ASA LINDQVIST (kd 1042 7) today`);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(
      /customers +size 1 +high .*in the table customers.*warn by custom-match/,
    );
    const other = await runTidegate(['scan', ...args], 'Ask BO LINDQVIST (kd 1042 8) today');
    expect(other.stdout).not.toContain('custom-match');
  });

  it('refuses what can be guessed, unless told to take it', async () => {
    const refused = await build('number', 'number.table');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('Name a second column'),
    ]);
    await expect(stat(file('number.table'))).rejects.toThrow('ENOENT');
    const taken = await build('number', 'number.table', '--accept-guessable');
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('can try all values')]);
    expect(await readFile(file('number.table'), 'latin1')).toContain('"acceptGuessable":true');
  });

  it('says what is wrong with its options and files', async () => {
    await writeFile(file('broken.table'), 'TideExac');
    const scan = (...args: string[]) => runTidegate(['scan', ...args], row);
    const [column, kind, key, unkeyed, damaged] = await Promise.all([
      build('nummber', 'x'),
      build('number:date2', 'x'),
      scan('--exact', file('customers.table'), '--tag-key', file('other.key')),
      scan('--exact', file('customers.table')),
      scan('--exact', file('broken.table'), '--tag-key', file('tag.key')),
    ]);
    expect(column.stderr).toContain('Did you mean Number?');
    expect(kind.stderr).toContain('kind of column');
    expect(key.stderr).toContain('was made with another key');
    expect(unkeyed.stderr).toContain('needs --tag-key');
    expect(damaged.stderr).toContain('is not a file of this kind');
    for (const run of [column, kind, key, unkeyed, damaged])
      expect([run.code, run.stdout]).toEqual([2, '']);
  });
});

describe('tidegate fingerprint build', () => {
  it('makes fingerprints by which a scan knows an excerpt', async () => {
    const out = file('papers.prints');
    const { code, stdout } = await runTidegate([
      'fingerprint',
      'build',
      file('papers'),
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(': 1 documents,');
    expect(stdout).toContain('not text, too large or of others: 1');
    const scan = (text: string) =>
      runTidegate(
        [
          'scan',
          '--fingerprints',
          out,
          '--exact',
          file('customers.table'),
          '--tag-key',
          file('tag.key'),
        ],
        text,
      );
    const found = await scan(`${paper.slice(4, 8).join('\n').toUpperCase()}\n\n${row}`);
    expect(found.stdout).toMatch(/matches a document of papers: plan\.md, \d+ of \d+ passages/);
    expect(found.stdout).toContain('in the table customers');
    const other = await scan(Array.from({ length: 4 }, sentence).join(' '));
    expect(other.stdout).not.toContain('matches a document');
  });
});
