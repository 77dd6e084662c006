import { describe, expect, it } from 'vitest';
import { isCommand, isLonely } from './lone-lines.ts';
import { splitLines } from './lines.ts';
import type { Span } from './spans.ts';

const spanOf = (count: number, kind: Span['kind'], fenced = false): Span => ({
  kind,
  from: 0,
  to: count,
  filled: count,
  certainty: 0.99,
  fenced,
  share: 1,
});

function lonely(text: string, kind: Span['kind'], fenced = false): boolean {
  const lines = splitLines(text);
  return isLonely(text, lines, spanOf(lines.count, kind, fenced));
}

describe('short lines alone', () => {
  it.each([
    ['code', 'do 12 kwietnia 2025 r.'],
    ['code', 'visit GreenLeaf.co.uk today'],
    ['data', 'August 2022'],
    ['data', '+49 30 1234567'],
    ['data', '12 High Street, 3rd floor'],
    ['log', 'Meeting at 10:30'],
    ['config', 'user: admin'],
    ['config', 'Anna Berg\n10115 Berlin\nTel. 030 12345'],
    ['markup', '@anna #garden'],
  ] as const)('bear no mark of a machine: %s %s', (kind, text) => {
    expect(lonely(text, kind)).toBe(true);
    expect(lonely(text, kind, true)).toBe(false);
  });

  it.each([
    ['code', 'total = price * 3'],
    ['code', 'print(total)'],
    ['code', 'import shop'],
    ['code', 'shopctl deploy --force'],
    ['code', 'SELECT name FROM customers'],
    ['config', 'listen_port = 8080'],
    ['config', 'a: 1\nb: 2\nc: 3\nd: 4'],
    ['data', '1,Ann,Oslo,12.50'],
    ['log', '10:00:01 worker started'],
    ['markup', '<b>Sale</b>'],
    ['stack-trace', 'at Pool.take(Pool.java:88)'],
    [
      'code',
      'a line that is long enough to be weighed by its words and shapes alone, whatever marks it has',
    ],
  ] as const)('or do: %s %s', (kind, text) => {
    expect(lonely(text, kind)).toBe(false);
  });
});

describe('a command', () => {
  it.each([
    ['git clone https://example.com/a.git', true],
    ['$ npm install --save-dev shop', true],
    ['kubectl apply -f ./shop.yaml', true],
    ['make a list of the guests', false],
    ['git is hard to learn', false],
    ['visit example.com/shop', false],
  ])('is told by its first word and by what it is given: %s', (text, is) => {
    const lines = splitLines(text);
    expect(isCommand(text, lines, spanOf(1, 'code'))).toBe(is);
    expect(isCommand(text, lines, spanOf(1, 'config'))).toBe(false);
  });
});
