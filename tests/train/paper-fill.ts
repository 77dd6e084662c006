import { fills } from './paper-words.ts';
import { between, pick, type Random } from './random.ts';

/** The fillers of each slot. */
export const lists = Object.fromEntries(
  Object.entries(fills).map(([key, text]) => [key, text.split('|')]),
) as Record<string, string[]>;

const money = (random: Random) => {
  const sign = pick(random, ['$', '$', '€', '£', 'USD ', 'CHF ', '']);
  const way = random();
  if (way < 0.4)
    return `${sign}${between(random, 1, 900)}.${between(random, 0, 9)} ${pick(random, ['million', 'million', 'billion', 'M', 'bn', 'k', 'Mio.'])}`;
  if (way < 0.8)
    return `${sign}${between(random, 1, 999)},${String(between(random, 0, 999)).padStart(3, '0')}`;
  return `${sign}${between(random, 1, 99)},${String(between(random, 0, 999)).padStart(3, '0')},${String(between(random, 0, 999)).padStart(3, '0')}`;
};
export const date = (random: Random) =>
  pick(random, [
    `${between(random, 1, 28)} ${pick(random, lists.month!)} ${between(random, 2015, 2027)}`,
    `${between(random, 2015, 2027)}-0${between(random, 1, 9)}-${between(random, 10, 28)}`,
    `${pick(random, lists.month!)} ${between(random, 1, 28)}, ${between(random, 2015, 2027)}`,
  ]);

/** Puts something in for every `{slot}` of a line. */
export function fill(random: Random, line: string): string {
  return line.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const list = lists[slot];
    if (list) return pick(random, list);
    switch (slot) {
      case 'money':
        return money(random);
      case 'pct':
        return `${between(random, 1, 60)}${pick(random, ['%', '%', '.4%', '.9 %', ' percent'])}`;
      case 'date':
        return date(random);
      case 'year':
        return String(between(random, 2012, 2030));
      case 'quarter':
        return pick(random, [
          'Q1',
          'Q2',
          'Q3',
          'Q4',
          'the first quarter',
          'the third quarter',
          'H1',
          'FY25',
        ]);
      case 'salary':
        return `${pick(random, ['$', '€', '£', ''])}${between(random, 28, 220)},${pick(random, ['000', '500', '250', '840'])}`;
      case 'small':
        return `${between(random, 0, 9)}.${between(random, 10, 99)}`;
      default:
        return String(between(random, 2, 48));
    }
  });
}
