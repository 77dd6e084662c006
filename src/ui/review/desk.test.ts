import { describe, expect, it, vi } from 'vitest';
import { checkFiles } from './check-files.ts';
import { createDesk, type Desk, type Hand } from './desk.ts';
import type { FromWorker, ToWorker } from './worker/tasks.ts';

function hand() {
  const sent: ToWorker[] = [];
  let hear: (event: { data: FromWorker }) => void = () => undefined;
  const worker: Hand = {
    postMessage: (message) => sent.push(message),
    addEventListener: (_, heard) => {
      hear = heard;
    },
  };
  return { desk: createDesk(worker), sent, say: (data: FromWorker) => hear({ data }) };
}

describe('a desk', () => {
  it('gives each question its own answer', async () => {
    const { desk, say } = hand();
    const first = desk.ask('clear', { source: 'own' });
    const second = desk.ask('rows', { source: 'own', from: 0, to: 1 });
    say({ id: 2, out: [] });
    say({ id: 1, out: null });
    expect(await Promise.all([first, second])).toEqual([null, []]);
  });

  it('passes on how far it is, and that it is to stop', async () => {
    const { desk, sent, say } = hand();
    const [stop, progress] = [new AbortController(), vi.fn()];
    const asked = desk.ask('clear', { source: 'own' }, { stop: stop.signal, progress });
    say({ id: 1, progress: { done: 1, of: 2 } });
    expect(progress).toHaveBeenCalledWith({ done: 1, of: 2 });
    stop.abort();
    expect(sent.at(-1)).toEqual({ id: 1, stop: true });
    say({ id: 1, failed: 'stopped' });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('checks no more files at once than there are workers, and goes on after one that breaks', async () => {
  let [now, most, made] = [0, 0, 0];
  const create = (): Desk => {
    made += 1;
    return {
      ask: (async (_: string, { blob }: { blob: Blob }) => {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
        if (blob.size === 0) throw new Error('gone');
        return { problems: [] };
      }) as unknown as Desk['ask'],
    };
  };
  const check = checkFiles(create, 2);
  const verdicts = await Promise.all(
    ['a', '', 'b', 'c', 'd'].map((text) => check(new Blob([text]))),
  );
  expect(verdicts.map((verdict) => verdict !== null)).toEqual([true, false, true, true, true]);
  expect([most, made]).toEqual([2, 2]);
});
