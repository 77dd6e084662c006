import { expect, it, vi } from 'vitest';
import type { FileQuestion, Reading } from '../protocol/file.ts';
import type { DeepTier } from './deep/deep-tier.ts';
import { files } from './files.ts';

const text = (words: string): Reading => ({
  kind: 'text',
  text: words,
  encoding: null,
  missing: null,
});
const question: FileQuestion = { file: new Blob(['abc']), name: 'a.txt', bytes: 3 };

function setUp(read: () => Promise<Reading>) {
  const answer = { result: { findings: [], labels: [], complete: true }, missing: [] };
  const deep = { scan: vi.fn<DeepTier['scan']>(async () => answer) };
  const reader = vi.fn<(asked: FileQuestion) => Promise<Reading>>(read);
  return { ask: files(reader, deep), deep, reader, answer };
}

it('scans the text that was read, with more time than a prompt has', async () => {
  const { ask, deep, answer } = setUp(async () => text('words'));
  expect(await ask(question)).toEqual({ reading: text('words'), deep: answer });
  expect(deep.scan).toHaveBeenCalledWith('words', 10_000);
});

it('scans nothing where there is no text', async () => {
  const { ask, deep } = setUp(async () => text(' '));
  expect((await ask(question)).deep).toBeNull();
  expect(deep.scan).not.toHaveBeenCalled();
});

it.each([
  ['arrived as an object', { ...question, file: {} as Blob }],
  ['arrived short', { ...question, bytes: 4 }],
])('a file that %s is unreadable, and is not asked about', async (_what, asked) => {
  const { ask, reader } = setUp(async () => text('words'));
  expect((await ask(asked)).reading).toEqual({ kind: 'unreadable', reason: 'transport' });
  expect(reader).not.toHaveBeenCalled();
});

it('a file whose reader broke is unreadable', async () => {
  const { ask } = setUp(() => Promise.reject(new Error('gone')));
  expect((await ask(question)).reading).toEqual({ kind: 'unreadable', reason: 'transport' });
});
