import { expect, it } from 'vitest';
import { toggled } from './filter-bar.tsx';

it('adds a value, takes it away again, and leaves nothing behind', () => {
  const days = { from: '2026-11-01' };
  const one = toggled(days, 'rule', 'cards');
  expect(one).toEqual({ ...days, values: { rule: ['cards'] } });
  const two = toggled(toggled(one, 'rule', 'lists'), 'tool', 'claude');
  expect(two.values).toEqual({ rule: ['cards', 'lists'], tool: ['claude'] });
  expect(toggled(toggled(two, 'rule', 'cards'), 'tool', 'claude').values).toEqual({
    rule: ['lists'],
  });
  expect(toggled(one, 'rule', 'cards')).toEqual(days);
});
