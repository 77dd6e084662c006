import { describe, expect, it } from 'vitest';
import { columnHeader, readTables, splitRow } from './tables.ts';

describe('readTables', () => {
  it.each([
    ['commas', 'Name,Salary\nAnna,61000\nJo,72500'],
    ['semicolons', 'Name;Salary\nAnna;61000\nJo;72500'],
    ['tabs', 'Name\tSalary\nAnna\t61000\nJo\t72500'],
    ['Markdown', '| Name | Salary |\n|---|---|\n| Anna | 61000 |\n| Jo | 72500 |'],
  ])('reads %s', (_, text) => {
    const [table, ...more] = readTables(`Look:\n${text}\n\nThat is all.`);
    expect(more).toEqual([]);
    expect(table?.headers).toEqual(['name', 'salary']);
    expect(table?.rows).toHaveLength(3);
  });

  it('does not take sentences for a table', () => {
    expect(
      readTables('We went there, and then, at night, home.\nIt was late, cold, and, well, dark.'),
    ).toEqual([]);
    expect(readTables('1,2\n3,4\n5,6')).toEqual([]);
  });

  it('names the column of an offset, and none outside', () => {
    const text = 'x\nName,Salary\nAnna,61000\n\n61000';
    const tables = readTables(text);
    expect(columnHeader(text, tables, text.indexOf('61000'))).toBe('salary');
    expect(columnHeader(text, tables, text.indexOf('Anna'))).toBe('name');
    expect(columnHeader(text, tables, text.lastIndexOf('61000'))).toBe('');
    expect(columnHeader(text, tables, text.indexOf('Salary'))).toBe('');
  });
});

describe('splitRow', () => {
  it('keeps a delimiter in quotes', () => {
    expect(splitRow('a,"b, c",d', ',')).toEqual(['a', 'b, c', 'd']);
    expect(splitRow('| a | b |', '|')).toEqual(['a', 'b']);
  });
});
