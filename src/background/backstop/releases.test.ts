import { expect, it } from 'vitest';
import { memory } from '../memory.fixture.ts';
import { type Released, releases } from './releases.ts';

const policy = { id: 'acme', version: 3 };
const stand = () => {
  const state = { now: 0 };
  const stored = memory<Released>({});
  const key = memory('');
  const make = () => releases(stored, key, () => state.now);
  return { state, stored, key, make, ...make() };
};

it('counts once, for these texts under this policy, also in a worker that was woken', async () => {
  const { register, use, make } = stand();
  expect(await use('digest', policy)).toBe(false);
  await register('digest', policy);
  expect(await use('other', policy)).toBe(false);
  expect(await use('digest', { ...policy, version: 4 })).toBe(false);
  const woken = make();
  expect(await woken.use('digest', policy)).toBe(true);
  expect(await woken.use('digest', policy)).toBe(false);
});

it('counts twice when it was given twice', async () => {
  const { register, use } = stand();
  await register('digest', policy);
  await register('digest', policy);
  expect([await use('digest', policy), await use('digest', policy)]).toEqual([true, true]);
  expect(await use('digest', policy)).toBe(false);
});

it('ends after a minute', async () => {
  const { register, use, state } = stand();
  await register('digest', policy);
  state.now = 59_999;
  await register('later', policy);
  state.now = 60_000;
  expect(await use('digest', policy)).toBe(false);
  expect(await use('later', policy)).toBe(true);
});

it('keeps neither the digest nor more than a few', async () => {
  const { register, stored, key } = stand();
  for (let at = 0; at < 70; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they come
    await register(`digest-${at}`, policy);
  }
  expect(Object.keys(stored.value())).toHaveLength(64);
  expect(JSON.stringify(stored.value())).not.toContain('digest');
  expect(key.value()).toHaveLength(72);
});
