import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { docx, lockedZip, zipped } from '../reader/documents.fixture.ts';
import { runTidegate } from './run-tidegate.ts';

// Each case starts the real command, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** A card number by its form and check digit, of nobody. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
let folder = '';
const scan = (name: string) => runTidegate(['scan', '--fast', '--file', join(folder, name)], '');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidegate-'));
  await writeFile(join(folder, 'found.docx'), docx(`Her card ${card}`));
  await writeFile(join(folder, 'clean.docx'), docx('Which tea is best?'));
  await writeFile(join(folder, 'locked.zip'), lockedZip({ 'a.txt': 'x' }));
  await writeFile(
    join(folder, 'half.zip'),
    zipped({ 'a.txt': 'Which tea is best?', 'b.zip': lockedZip({ 'b.txt': 'x' }) }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['found.docx', 1, 'Payment card'],
  ['clean.docx', 0, 'nothing found'],
  ['locked.zip', 2, 'unreadable (encrypted)'],
  ['half.zip', 2, 'a part of it is unreadable (encrypted)'],
])('%s ends with %i', async (name, code, words) => {
  const result = await scan(name);
  expect(result.stdout).toContain(words);
  expect(result.stdout).not.toContain(card);
  expect(result.code).toBe(code);
});
