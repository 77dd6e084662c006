import { expect, it, vi } from 'vitest';
import type { Reading } from '../protocol/file.ts';
import type { Question } from './ask-person.ts';
import type { Wish } from './wish.ts';
import { type FilesIn, createFiles } from './files.ts';
import { judgeWith, rule, scan } from './gate.fixture.ts';
import { createOriginals } from './originals.ts';

const utf8 = { name: 'utf-8', bom: false };
const plain = (text: string): Reading => ({ kind: 'text', text, encoding: utf8, missing: null });

/** What the background would say of files by their content. */
function setUp(
  read: (text: string) => Reading | null,
  wish: Wish = 'cancel',
  action: 'warn' | 'redact' = 'warn',
) {
  const { judge, view } = judgeWith(rule('payment-card', action), rule('email', 'log'));
  const asked: Question[] = [];
  const report = { sent: vi.fn(), silent: vi.fn() };
  const chip = { kept: vi.fn() };
  const deps = {
    ask: async (_name: string, { file }: { file: File }) => {
      const reading = read(await file.text());
      if (!reading) throw new Error('out of reach');
      const deep = reading.kind === 'text' ? { result: scan(reading.text), missing: [] } : null;
      return { reading, deep };
    },
    judge: () => judge,
    view: () => view,
    askPerson: async (question: Question) => {
      asked.push(question);
      return wish === 'redact' && !(await question.redact?.()) ? 'cancel' : wish;
    },
    originals: createOriginals(() => null),
    report,
    chip,
  } as unknown as FilesIn;
  return { hold: createFiles(deps), asked, report, chip };
}
const file = (text: string, name = 'a.txt') =>
  new File([text], name, { type: 'text/x', lastModified: 7 });

it('lets files go that hold nothing in the way, and says that they went', async () => {
  const { hold, asked, report } = setUp(plain);
  const all = [file('one'), file('two')];
  expect(await hold(all, true)).toEqual(all);
  expect(asked).toEqual([]);
  expect(report.sent).toHaveBeenCalledTimes(1);
});

it('gives nothing on Cancel, everything when the person says so', async () => {
  const all = [file('fine'), file('card 4711-1234', 'cards.txt')];
  const cancelled = setUp(plain);
  expect(await cancelled.hold(all, true)).toEqual([]);
  expect(cancelled.asked[0]?.about).toEqual({ files: ['cards.txt'], reason: null });
  expect(await setUp(plain, 'send').hold(all, true)).toEqual(all);
});

it('gives a clean file of the same name and type, and the others as they are', async () => {
  const all = [file('fine'), file('card 4711-1234', 'cards.txt')];
  const [first, second] = await setUp(plain, 'redact', 'redact').hold(all, true);
  expect(first).toBe(all[0]);
  expect(second).toMatchObject({ name: 'cards.txt', type: 'text/x', lastModified: 7 });
  expect(await second?.text()).toBe('card [Payment card 1]');
});

it('offers no redaction for what it cannot write again', async () => {
  const extracted = (text: string): Reading => ({
    kind: 'text',
    text,
    encoding: null,
    missing: null,
  });
  const { hold, asked } = setUp(extracted);
  await hold([file('card 4711-1234')], true);
  expect(asked[0]?.canRedact).toBe(false);
});

it('gives nothing where the clean file would still hold something', async () => {
  let times = 0;
  const stubborn = () => plain((times += 1) > 0 ? 'card 4711-1234' : '');
  expect(await setUp(stubborn, 'redact', 'redact').hold([file('x')], true)).toEqual([]);
});

it.each([
  ['is locked', { kind: 'unreadable', reason: 'encrypted' } as const, 'encrypted'],
  ['was read in part', { ...plain('fine'), missing: 'corrupt' } as Reading, 'corrupt'],
  ['nobody could look into', null, 'transport'],
])('asks about a file that %s', async (_what, reading, reason) => {
  const { hold, asked } = setUp(() => reading);
  expect(await hold([file('x')], true)).toEqual([]);
  expect(asked[0]?.about).toEqual({ files: ['a.txt'], reason });
  expect(asked[0]?.joint().lead.unsure).toBe('unreadableFile');
});

it('lets pictures go, as the policy has it', async () => {
  const { hold, report } = setUp(() => ({ kind: 'media' }));
  expect(await hold([file('x')], true)).toHaveLength(1);
  expect(report.sent.mock.calls[0]?.[0]).toMatchObject({ action: 'log' });
});

it('refuses without a question what nobody brought', async () => {
  const { hold, asked, report, chip } = setUp(plain);
  expect(await hold([file('card 4711-1234')], false)).toEqual([]);
  expect(asked).toEqual([]);
  expect(report.silent).toHaveBeenCalledTimes(1);
  expect(chip.kept).toHaveBeenCalledTimes(1);
});
