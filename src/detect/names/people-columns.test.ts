import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../scan.ts';
import { createNamesFinder, loadNames } from './index.ts';
import { peopleColumns } from './people-columns.ts';

/** Cells of the columns in which the people between marks are known. */
function cells(marked: string): string[] {
  const known: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split(/[«»]/).entries()) {
    if (i % 2 === 1) known.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return peopleColumns(text, known).map(({ start, end }) => text.slice(start, end));
}

describe('columns of people', () => {
  it('are taken whole where half of the names are known', () => {
    expect(
      cells('1;«Ada Byron»;x\n2;Bruno Albers;x\n3;"«Carla» de Vries";x\n4;Quispe, Xiomara;x'),
    ).toEqual([]);
    expect(
      cells('1;«Ada Byron»;x\n2;Bruno Albers;x\n3;"«Carla de Vries»";x\n4;Quispe, Xiomara;x'),
    ).toEqual(['Ada Byron', 'Bruno Albers', 'Carla de Vries', 'Quispe, Xiomara']);
    expect(cells('«佐藤健一»\t1\n鈴木\t2\n«高橋»\t3\n\n«伊藤»\t4')).toEqual([]);
    expect(cells('«佐藤健一»\t1\n鈴木\t2\n«高橋»\t3\n伊藤\t4')).toHaveLength(4);
  });

  it('are lines too, and may leave cells open', () => {
    expect(cells('Guests\nfor tonight:\n\n«Ada»\nBo\n«Cy Fox»\nDi Oak\n')).toHaveLength(4);
    expect(cells('«Ada Byron» | 1\n | 2\nBo Oak | 3\n«Cy Fox» | 4')).toHaveLength(3);
  });

  it.each([
    ['too few are known', '«Ada Byron»,1\nBo Oak,2\nCy Fox,3\nDi Elm,4\nEd Ash,5'],
    ['most are no names', '«Ada Byron»,1\nfence,2\n«Cy Fox»,3\npaint 4 l,4'],
    ['a name is only a part', 'Call «Ada» about it,1\nBo Oak,2\nSee «Cy» at noon,3\nDi Elm,4'],
    ['the rows differ', '«Ada Byron»,1\nBo Oak\n«Cy Fox»,3,3\nDi Elm,4'],
    [
      'it is a sentence each',
      '«Ada Byron» wrote the first one\nBo Oak paid\n«Cy Fox» left\nand so on',
    ],
  ])('are none where %s', (_, text) => expect(cells(text)).toEqual([]));

  it('go without their heading', () => {
    const model = readFileSync(new URL('../../../public/names.bin', import.meta.url));
    const scanner = createScanner({ deep: [createNamesFinder(loadNames(model))] });
    const text = `Customer\tTown\n${['Anja Albers', 'Bruno Albers', 'Carla Bianchi', 'Dmitri Nowak']
      .map((name) => `${name}\tLeeds`)
      .join('\n')}`;
    const people = scanner
      .scan(text)
      .findings.filter(({ detector }) => detector === 'person-name')
      .map(({ start, end }) => text.slice(start, end));
    expect(people).toEqual(['Anja Albers', 'Bruno Albers', 'Carla Bianchi', 'Dmitri Nowak']);
  });
});
