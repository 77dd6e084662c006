import { expect, it, vi } from 'vitest';
import type { HoldFiles } from './files.ts';
import { createUploads } from './uploads.ts';

const file = (text: string, name = 'a.txt') => new File([text], name);
const { signal } = new AbortController();

function setUp(answer: (files: readonly File[]) => readonly File[]) {
  const hold = vi.fn<HoldFiles>(async (files) => answer(files));
  const state = { now: 0 };
  const uploads = createUploads({ hold, gesture: () => true, now: () => state.now });
  return { hold, state, uploads };
}

it('lets go what the page got from here, and holds what it did not', async () => {
  const { hold, uploads } = setUp((files) => files);
  await uploads.bring([file('one')], true);
  expect(hold).toHaveBeenCalledTimes(1);
  // The same content: what a page makes of a file is another object.
  const same = file('one', 'b.txt');
  expect(await uploads.send([same], signal)).toEqual([same]);
  expect(hold).toHaveBeenCalledTimes(1);
  const [known, unknown] = [file('one'), file('two')];
  expect(await uploads.send([known, unknown], signal)).toEqual([known, unknown]);
  expect(hold.mock.lastCall?.[0]).toEqual([unknown]);
});

it('sends the clean file in the place of the other, and knows it again', async () => {
  const clean = file('clean');
  const { hold, uploads } = setUp(() => [clean]);
  expect(await uploads.send([file('dirty')], signal)).toEqual([clean]);
  expect(await uploads.send([file('clean')], signal)).toHaveLength(1);
  expect(hold).toHaveBeenCalledTimes(1);
});

it('refuses a page that tries again at once, and asks anew later', async () => {
  const { hold, state, uploads } = setUp(() => []);
  expect(await uploads.send([file('x')], signal)).toBeNull();
  expect(await uploads.send([file('x')], signal)).toBeNull();
  expect(hold).toHaveBeenCalledTimes(1);
  state.now = 10_000;
  expect(await uploads.send([file('x')], signal)).toBeNull();
  expect(hold).toHaveBeenCalledTimes(2);
});

it('asks nothing about what nobody waits for any more, and goes on after a break', async () => {
  const { hold, uploads } = setUp((files) => {
    if (files[0]?.name === 'broken') throw new Error('ours');
    return files;
  });
  expect(await uploads.send([file('x')], AbortSignal.abort())).toBeNull();
  expect(hold).not.toHaveBeenCalled();
  await expect(uploads.send([file('y', 'broken')], signal)).rejects.toThrow('ours');
  expect(await uploads.send([file('x')], signal)).toHaveLength(1);
});
