import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createScanner } from '../scan.ts';
import { type BuildOptions, createBuilder } from './build-table.ts';
import { canonical, type ColumnKind, guessKind } from './columns.ts';
import { findDates } from './dates.ts';
import { createExactFinder } from './finder.ts';
import { type ExactTable, readExactTable, writeExactTable } from './table.ts';

const key = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
const otherKey = Uint8Array.from({ length: 32 }, (_, i) => i * 11);
const salt = '00112233445566778899aabbccddeeff';

function tableOf(
  columns: readonly (readonly [name: string, kind: ColumnKind])[],
  rows: readonly (readonly string[])[],
  more: Partial<BuildOptions> = {},
): ExactTable {
  const builder = createBuilder(key, {
    title: 'Customers',
    category: 'customer',
    columns: columns.map(([name, kind]) => ({ name, kind })),
    salt,
    ...more,
  });
  for (const row of rows) builder.add(row);
  const table = builder.finish();
  if ('kind' in table) throw new Error(`refused: ${table.why}`);
  return table;
}

const finderOf = (table: ExactTable) => createExactFinder([{ id: 'customers', table }], key);
/** Findings of a whole scan, so that offsets are those of the text. */
const scan = (table: ExactTable, text: string) =>
  createScanner({ deep: [finderOf(table)] })
    .scan(text)
    .findings.filter(({ detector }) => detector === 'customers');

const people = tableOf(
  [
    ['number', 'code'],
    ['name', 'name'],
    ['mail', 'email'],
    ['born', 'date'],
  ],
  [
    ['KD-2231-77', 'Jürgen Kowalski', 'j.kowalski@heron.example', '1971-05-04'],
    ['KD-2231-78', "Maeve O'Brien", 'maeve@heron.example', '1988-11-23'],
    ['KD-9004-10', '田中太郎', '', '1990-01-31'],
  ],
);

describe('an exact-data table', () => {
  it.each([
    ['kd 2231 77 belongs to KOWALSKI, Juergen', ['kd 2231 77', 'KOWALSKI, Juergen']],
    ['KD-2231-78 | Maeve OBrien', ['KD-2231-78', 'Maeve OBrien']],
    ['KD.2231.77, geb. 4. Mai 1971', ['KD.2231.77', '4. Mai 1971']],
    ['KD-2231-77;J.Kowalski@Heron.example', ['KD-2231-77', 'J.Kowalski@Heron.example']],
    ['田中太郎様(KD-9004-10)', ['田中太郎', 'KD-9004-10']],
    ['KD\u200b-2231-77 Ｊürgen Kowalski', ['KD\u200b-2231-77', 'Ｊürgen Kowalski']],
  ])('knows a row in %s', (text, cells) => {
    const [found] = scan(people, text);
    expect(found).toMatchObject({ scope: 'group', category: 'customer', size: 1 });
    expect(found?.members.map(({ start, end }) => text.slice(start, end)).toSorted()).toEqual(
      cells.toSorted(),
    );
    expect(found?.evidence).toContain('in the table Customers');
    expect(found?.confidence).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['KD-2231-77 alone', 'only the first column'],
    ['Jürgen Kowalski, j.kowalski@heron.example', 'only the others'],
    ['KD-2231-77 and Maeve O’Brien', 'cells of two rows'],
    ['KD-2231-79 Jürgen Kowalski', 'another number'],
    [`KD-2231-77 ${'and so on '.repeat(40)} Jürgen Kowalski`, 'too far apart'],
    [`Jürgen Kowalski ${'and so on '.repeat(40)} KD-2231-77`, 'too far before it'],
  ])('does not know %s', (text) => {
    expect(scan(people, text)).toEqual([]);
  });

  it('counts a row once, with all places where it stands', () => {
    const found = scan(
      people,
      'KD-2231-77 Jürgen Kowalski, then KD-2231-78 Maeve O’Brien. Again KD-2231-77 Kowalski Jürgen',
    );
    expect(found.map(({ members }) => members.length)).toEqual([4, 2]);
  });

  it('is the same after a file', () => {
    const again = readExactTable(writeExactTable(people));
    expect(again).toEqual(people);
    expect(scan(again, 'KD-2231-77 Jürgen Kowalski')).toHaveLength(1);
  });

  it('never reads a table with the wrong key as one without matches', () => {
    expect(() => createExactFinder([{ id: 'customers', table: people }], otherKey)).toThrow(
      'another key',
    );
  });

  it('wants as many columns as it was made for', () => {
    const two = tableOf(
      [
        ['number', 'code'],
        ['name', 'name'],
        ['born', 'date'],
      ],
      [['KD-2231-77', 'Jürgen Kowalski', '1971-05-04']],
      { need: 2 },
    );
    expect(scan(two, 'KD-2231-77 Jürgen Kowalski')).toEqual([]);
    expect(scan(two, 'KD-2231-77 Jürgen Kowalski 04.05.1971')).toHaveLength(1);
  });

  it('takes a name by what the policy calls the table', () => {
    const finder = createExactFinder(
      [{ id: 'vip', title: 'VIP', category: 'acme-vip', table: people }],
      key,
    );
    const { findings } = createScanner({ deep: [finder] }).scan('KD-2231-77 Jürgen Kowalski');
    expect(findings.find(({ detector }) => detector === 'vip')).toMatchObject({
      category: 'acme-vip',
      evidence: ['in the table VIP', '2 columns of one row'],
    });
  });
});

describe('what can be tried', () => {
  /** Numbers of seven digits stand for social security numbers: all of them can be tried here. */
  const secret = ['4719035', '4720111', '4788812'];
  const rows = secret.map((number, i) => [number, `Ada Person${'abc'[i]}`]);
  const numbers = Array.from({ length: 100_000 }, (_, i) => String(4_700_000 + i));
  const paired = tableOf(
    [
      ['number', 'digits'],
      ['name', 'name'],
    ],
    rows,
  );
  const single = tableOf([['number', 'digits']], rows, { acceptGuessable: true });
  /** All numbers in texts of the size of a prompt, each beside some words. */
  const foundIn = (table: ExactTable, tagKey: Uint8Array, beside: string): string[] => {
    const finder = createExactFinder([{ id: 't', table }], tagKey);
    const found: string[] = [];
    for (let i = 0; i < numbers.length; i += 500) {
      const text = numbers
        .slice(i, i + 500)
        .map((number) => `${number} ${beside}`)
        .join(',\n');
      const reading = { text } as Parameters<NonNullable<typeof finder.findPassages>>[0];
      found.push(...(finder.findPassages?.(reading) ?? []).map(({ value }) => value));
    }
    return found;
  };
  let forged: ExactTable;
  beforeAll(() => {
    // Who has the file but not the key can change the proof of the key, and then ask away.
    const fake = createBuilder(otherKey, {
      title: '',
      category: '',
      columns: single.header.columns,
      salt,
      acceptGuessable: true,
    });
    fake.add(['1234567']);
    const { header } = fake.finish() as ExactTable;
    forged = { ...single, header: { ...single.header, check: header.check } };
  });

  it('with table and key, if there is but one column: that is what guessable means', () => {
    expect(foundIn(single, key, '').toSorted()).toEqual(secret);
  });
  it('without the key, nothing comes out', () => {
    expect(foundIn(forged, otherKey, '')).toEqual([]);
  });
  it('with a second column needed, the first alone confirms nothing, even with the key', () => {
    expect(foundIn(paired, key, 'Bob Else')).toEqual([]);
    expect(foundIn(paired, key, 'Ada Personb')).toEqual(['4720111']);
  });
  it('nothing in the file stands for the first value alone', () => {
    expect(paired.tags.length).toBe(3 * rows.length);
    const withMore = tableOf(
      [
        ['number', 'digits'],
        ['name', 'name'],
      ],
      [...rows, ['4719999', '']],
    );
    expect(withMore.header.rows).toBe(rows.length);
    expect(withMore.tags).toEqual(paired.tags);
  });

  it.each<[ColumnKind, (i: number) => string, number]>([
    ['digits', (i) => String(100_000_000 + ((i * 7_919_317) % 899_999_999)), 30],
    ['digits', (i) => `4111${String((i * 7_919_317_013) % 1e12).padStart(12, '0')}`, 40],
    ['digits', (i) => String(10_000_000_000_000 + i), 14],
    ['phone', (i) => `+49 30 ${1_000_000 + i}`, 26],
    ['date', (i) => `${1950 + (i % 50)}-01-01`, 15],
    ['name', (i) => `Ada Person${i}`, 28],
    ['email', (i) => `ada.person${i}@acme.example`, 33],
  ])('%s is refused as the sole column', (kind, value, bits) => {
    const builder = createBuilder(key, {
      title: '',
      category: '',
      columns: [{ name: 'a', kind }],
      salt,
    });
    for (let i = 1; i < 2000; i++) builder.add([value(i)]);
    const refused = builder.finish();
    expect(refused).toMatchObject({ kind: 'refused', why: 'guessable' });
    expect('bits' in refused && refused.bits).toBeLessThanOrEqual(bits);
  });
  it('long random codes are not', () => {
    const code = (i: number) => (BigInt(i) * 0x9e3779b97f4a7c15n).toString(36).padStart(14, '0');
    const table = tableOf(
      [['key', 'code']],
      Array.from({ length: 2000 }, (_, i) => [`${code(i * i + 77)}1`]),
    );
    expect(table.header.acceptGuessable).toBe(false);
    expect(table.header.columns[0]?.bits).toBeGreaterThan(40);
  });
});

describe('false matches', () => {
  const random = (seed: number) => {
    let state = seed;
    return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  };
  it('do not happen in 100,000 codes beside a table of 20,000; with the mark alone they would', () => {
    const next = random(7);
    const code = () => `${next().toString(36)}${next().toString(36)}7`.toUpperCase();
    const rows = Array.from({ length: 20_000 }, code);
    const table = tableOf(
      [['key', 'code']],
      rows.map((row) => [row]),
      { acceptGuessable: true },
    );
    const finder = finderOf(table);
    const asked = Array.from({ length: 100_000 }, code);
    const find = (text: string) =>
      finder.findPassages?.({ text } as Parameters<NonNullable<typeof finder.findPassages>>[0]);
    expect(find(asked.join('\n'))).toEqual([]);
    expect(find(rows.slice(0, 1000).join('\n'))).toHaveLength(1000);
    // All tags alike is a table that proves nothing.
    const marksOnly = { ...table, tags: new Uint8Array(table.tags.length) };
    expect(
      createExactFinder([{ id: 'x', table: marksOnly }], key).findPassages?.({
        text: rows.slice(0, 100).join('\n'),
      } as Parameters<NonNullable<typeof finder.findPassages>>[0]),
    ).toEqual([]);
  });
});

describe('columns', () => {
  it.each<[ColumnKind, string, string]>([
    ['name', ' Kowalski,  Jürgen ', 'jurgen kowalski'],
    ['text', 'Red  Kite', 'red kite'],
    ['phone', '+49 (0)30 / 901-820-11', '90182011'],
    ['phone', '030 90182011', '90182011'],
    ['digits', '4711 2231', '47112231'],
    ['code', 'kd-2231/77', 'KD223177'],
    ['code', 'nothing', ''],
    ['email', ' A.B@C.example ', 'a.b@c.example'],
    ['email', 'a@b@c', ''],
    ['date', '23.11.1988', '19881123'],
    ['date', '1988-11-23T00:00:00Z', '19881123'],
    ['date', 'Nov 23, 1988', '19881123'],
    ['date', '31/31/1988', ''],
    ['name', 'a b c d e f g', ''],
  ])('%s: %s', (kind, cell, form) => {
    expect(canonical(kind, cell)).toBe(form);
  });
  it('read a date that can be two days by the order of the column, and look for both', () => {
    expect([canonical('date', '03/04/1990'), canonical('date', '03/04/1990', false)]).toEqual([
      '19900403',
      '19900304',
    ]);
    expect(findDates('on 03/04/1990').map(({ form }) => form)).toEqual(['19900403', '19900304']);
  });
  it.each<[string, string[], ColumnKind]>([
    ['x', ['a@b.example', 'c@d.example'], 'email'],
    ['dob', ['1990-01-02', '03.04.1991'], 'date'],
    ['Telefon', ['030 123456', '0171 123456'], 'phone'],
    ['x', ['+49 30 123456', '+1 212 5550123'], 'phone'],
    ['account', ['0012 3456', '0099-1234'], 'digits'],
    ['id', ['KD-12', 'KD-13'], 'code'],
    ['Customer name', ['Ada Berg', 'Bo Li'], 'name'],
    ['project', ['Blue Heron', 'Red Kite'], 'text'],
  ])('headed %s are guessed', (heading, cells, kind) => {
    expect(guessKind(heading, cells)).toBe(kind);
  });
  it('find every cell that they compare', () => {
    const values: Record<ColumnKind, fc.Arbitrary<string>> = {
      name: fc
        .array(fc.stringMatching(/^[A-Za-zäöüßéñł]{2,9}$/), { minLength: 1, maxLength: 4 })
        .map((words) => words.join(' ')),
      text: fc
        .array(fc.stringMatching(/^[A-Za-z0-9]{2,9}$/), { minLength: 1, maxLength: 4 })
        .map((words) => words.join(' ')),
      email: fc.stringMatching(/^[a-z]{1,9}\.[a-z0-9]{1,9}@[a-z]{2,9}\.example$/),
      phone: fc.stringMatching(/^\+[1-9]{2} [1-9]{3} [0-9]{7}$/),
      digits: fc.stringMatching(/^[0-9]{4} [0-9]{3,8}$/),
      code: fc.stringMatching(/^[A-Z]{2}-[0-9]{4}-[0-9A-Z]{3}$/),
      date: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    };
    for (const [kind, value] of Object.entries(values) as [ColumnKind, fc.Arbitrary<string>][]) {
      fc.assert(
        fc.property(value, fc.stringMatching(/^[A-Z]{3}[0-9]{12}$/), (cell, code) => {
          const table = tableOf(
            [
              ['a', kind],
              ['b', 'code'],
            ],
            [[cell, code]],
          );
          // No word beside them: a cell of two letters may be any.
          const text = `- "${cell}"; ${code}.`;
          const [found] = scan(table, text);
          expect(found?.members.map(({ start, end }) => text.slice(start, end))).toEqual([
            cell,
            code,
          ]);
        }),
        { numRuns: 30 },
      );
    }
  });
});
