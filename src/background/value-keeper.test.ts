import { describe, expect, it } from 'vitest';
import type { KeptValues } from '../protocol/kept-values.ts';
import { memory } from './memory.fixture.ts';
import { valueKeeper, type ValuesOfTabs } from './value-keeper.ts';

const values = (value: string): KeptValues => ({
  values: [['[Payment card 1]', value]],
  numbers: [['Payment card', [[value, 1]]]],
  lines: ['pay [Payment card 1]'],
});

function stand() {
  const stored = memory<ValuesOfTabs>({});
  let allowed = true;
  const keeper = valueKeeper(stored, async () => allowed);
  return { keeper, stored, forbid: () => (allowed = false) };
}

describe('values behind placeholders', () => {
  it('are kept by tab and conversation until the tab is gone', async () => {
    const { keeper } = stand();
    await keeper.keep(1, 'chatgpt:a', values('1111'));
    await keeper.keep(1, 'chatgpt:b', values('2222'));
    await keeper.keep(2, 'chatgpt:a', values('3333'));
    await keeper.keep(1, 'chatgpt:a', values('4444'));
    expect(await keeper.take(1)).toEqual({
      'chatgpt:a': values('4444'),
      'chatgpt:b': values('2222'),
    });
    await keeper.forget(1);
    expect(await keeper.take(1)).toEqual({});
    expect(await keeper.take(2)).toEqual({ 'chatgpt:a': values('3333') });
  });

  it('are not kept where the policy does not allow it, and go when it does not any more', async () => {
    const { keeper, stored, forbid } = stand();
    await keeper.keep(1, 'chatgpt:a', values('1111'));
    expect(Object.keys(await stored.getValue())).toEqual(['1']);
    forbid();
    await keeper.tidy();
    expect(await stored.getValue()).toEqual({});
    await keeper.keep(1, 'chatgpt:a', values('1111'));
    expect(await stored.getValue()).toEqual({});
    expect(await keeper.take(1)).toEqual({});
  });

  it('make room for newer ones, whole conversations at a time', async () => {
    const { keeper } = stand();
    const long = (unit: string) => values(unit.repeat(50_000));
    for (const name of ['a', 'b', 'c', 'd', 'e']) await keeper.keep(1, name, long(name));
    expect(Object.keys(await keeper.take(1))).toEqual(['c', 'd', 'e']);
    for (let tab = 2; tab <= 12; tab += 1) {
      for (const name of ['a', 'b', 'c']) await keeper.keep(tab, name, long(name));
    }
    expect(await keeper.take(1)).toEqual({});
    expect(Object.keys(await keeper.take(12))).toEqual(['a', 'b', 'c']);
  });
});
