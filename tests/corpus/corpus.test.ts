import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { belowFloor, figuresOf } from '../eval/floors.ts';
import { disguises } from '../eval/hide.ts';
import { measureSet, type SetMeasure } from '../eval/measure-set.ts';
import { readSets } from '../eval/read-sets.ts';
import { rowScanner } from '../eval/scan-rows.ts';
import { typeNames } from '../eval/type-of.ts';
import { documentKinds, machineKinds } from '../eval/types.data.ts';
import floors from './floors.json' with { type: 'json' };

const folder = import.meta.dirname;
const read = [...readSets(folder)];
const rows = read.flatMap((set) => set.rows);
let sets: SetMeasure[] = [];

beforeAll(async () => {
  const scan = await rowScanner();
  sets = read.map(({ name, rows: all, bad }) => measureSet(name, all.map(scan), bad));
}, 60_000);

describe('the corpus', () => {
  it('has no row that cannot be used, and no two of the same name', () => {
    expect(sets.flatMap(({ bad }) => bad)).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(sets.flatMap(({ values }) => [...(values?.unknown.keys() ?? [])])).toEqual([]);
  });

  it('is not read by halves', () => {
    expect(sets.filter(({ incomplete }) => incomplete > 0)).toEqual([]);
  });

  it('has something of every type, kind, language and disguise', () => {
    const types = new Set(sets.flatMap(({ values }) => [...(values?.types.keys() ?? [])]));
    // Found as a part of an address only, or in few countries.
    const rare = new Set(['postal-code', 'upi']);
    expect(typeNames.filter((type) => !types.has(type) && !rare.has(type))).toEqual([]);
    const kinds = new Set(sets.flatMap(({ documents }) => [...(documents?.kinds.keys() ?? [])]));
    expect(documentKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    const texts = new Set(sets.flatMap(({ code }) => [...(code?.called.keys() ?? [])]));
    expect(machineKinds.filter((kind) => !texts.has(kind))).toEqual([]);
    const values = rows.filter(({ label }) => label === 'positive');
    for (const lang of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'zh'])
      expect(values.filter((row) => row.lang === lang).length, lang).toBeGreaterThan(5);
    const hidden = new Set(rows.map(({ kind }) => kind));
    expect(disguises.filter((way) => !hidden.has(way))).toEqual([]);
  });

  it('holds nothing that looks like a live token as it stands in the files', () => {
    const live =
      /\b(sk|rk)_live_\w{8}|\bgh[pousr]_\w{20}|\bAKIA[A-Z0-9]{12}|\bxox[abp]-\d{6}|-----BEGIN [A-Z ]{0,20}PRIVATE|\bglpat-\w{12}|\bSG\.\w{12}|\bAIza\w{20}|hooks\.slack\.com\/services\/T/;
    expect(rows.filter(({ text }) => live.test(text)).length).toBeGreaterThan(8);
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(files.filter((name) => live.test(readFileSync(`${folder}/${name}`, 'utf8')))).toEqual(
      [],
    );
  });
});

describe('accuracy', () => {
  it('does not fall below the floors', () => {
    expect(belowFloor(floors, sets)).toEqual([]);
  });

  it('has a floor for every figure', () => {
    const names = (all: object) =>
      Object.entries(all).flatMap(([set, figures]) =>
        Object.keys(figures as object).map((what) => `${set}: ${what}`),
      );
    const having = new Set(names(floors));
    // A precision has none while nothing of its type was found.
    expect(
      names(figuresOf(sets)).filter((name) => !having.has(name) && !/precision/.test(name)),
    ).toEqual([]);
  });

  it('would fall below them if the engine found nothing', () => {
    const blind = sets.map(({ name, scanned }) =>
      measureSet(
        name,
        scanned.map((each) => ({ ...each, findings: [], labels: [] })),
        [],
      ),
    );
    expect(belowFloor(floors, blind).length).toBeGreaterThan(10);
  });
});
