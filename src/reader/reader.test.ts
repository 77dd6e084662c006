import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileQuestion } from '../protocol/file.ts';
import { standardLimits } from './allowance.ts';
import { createReader, type ReaderWorker } from './reader.ts';
import type { Task } from './worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers as it is told; `null`: never. */
function setUp(answers: (task: Task) => 'text' | 'error' | null) {
  const made: { ended: boolean; tasks: number[] }[] = [];
  const create = (): ReaderWorker => {
    const target = new EventTarget();
    const own = { ended: false, tasks: [] as number[] };
    made.push(own);
    return {
      addEventListener: (type, hear, options) => target.addEventListener(type, hear, options),
      terminate: () => void (own.ended = true),
      postMessage(task) {
        own.tasks.push(task.bytes.length);
        const answer = answers(task);
        if (answer === 'error') target.dispatchEvent(new Event('error'));
        if (answer !== 'text') return;
        const reading = { kind: 'text', text: task.name, encoding: null, missing: null };
        target.dispatchEvent(new MessageEvent('message', { data: { id: task.id, reading } }));
      },
    };
  };
  const reader = createReader(create);
  const read = (question: FileQuestion) => reader({ ...question, pictures: [] });
  const ask = (name: string, size = 3, bytes = size) =>
    read({ file: new Blob([new Uint8Array(size)]), name, bytes });
  return { ask, read, made };
}

it('reads one file after the other in one worker, and ends it when it is idle', async () => {
  const { ask, made } = setUp(() => 'text');
  const all = await Promise.all([ask('a', 1), ask('b', 2)]);
  expect(all).toMatchObject([{ text: 'a' }, { text: 'b' }]);
  expect(made).toEqual([{ ended: false, tasks: [1, 2] }]);
  vi.advanceTimersByTime(60_000);
  expect(made[0]?.ended).toBe(true);
  expect(await ask('c')).toMatchObject({ text: 'c' });
  expect(made).toHaveLength(2);
});

it('ends a worker that hangs over a file, and gives the next file a new one', async () => {
  const { ask, made } = setUp(({ name }) => (name === 'slow' ? null : 'text'));
  const slow = ask('slow');
  const next = ask('next');
  await vi.advanceTimersByTimeAsync(standardLimits.time + 2000);
  expect(await slow).toEqual({ kind: 'unreadable', reason: 'timeout' });
  expect(await next).toMatchObject({ text: 'next' });
  expect(made.map(({ ended }) => ended)).toEqual([true, false]);
});

it('survives a worker that breaks', async () => {
  const { ask, made } = setUp(({ name }) => (name === 'bad' ? 'error' : 'text'));
  expect(await ask('bad')).toEqual({ kind: 'unreadable', reason: 'timeout' });
  expect(await ask('good')).toMatchObject({ text: 'good' });
  expect(made).toHaveLength(2);
});

it('reads nothing that did not arrive whole, or is too large', async () => {
  const { ask, read, made } = setUp(() => 'text');
  const lost = { kind: 'unreadable', reason: 'transport' };
  expect(await ask('short', 3, 4)).toEqual(lost);
  expect(await read({ file: {} as Blob, name: 'a', bytes: 0 })).toEqual(lost);
  expect(made).toEqual([]);
  const large = Object.create(Blob.prototype, {
    size: { value: standardLimits.bytes + 1 },
  }) as Blob;
  expect(await read({ file: large, name: 'a', bytes: large.size })).toEqual({
    kind: 'unreadable',
    reason: 'too-large',
  });
});
