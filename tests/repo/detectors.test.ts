import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaredDeep } from '../../src/detect/detectors/deep.ts';
import { detectors as fast } from '../../src/detect/index.ts';
import { sources } from './sources.ts';

const detectors = [...fast, ...declaredDeep.detectors];
const files = sources()
  .map((source) => source.path)
  .filter((file) => file.startsWith('src/detect/detectors/') && file.endsWith('.ts'))
  .filter((file) => !/\.(data|test)\.ts$|\/(index|deep)\.ts$/.test(file));

describe('the list of detectors', () => {
  it('holds every file of the folder once, each named after its id and its category', () => {
    expect(files.length).toBeGreaterThan(20);
    const listed = detectors.map(({ id, category }) => `src/detect/detectors/${category}/${id}.ts`);
    expect(listed.toSorted()).toEqual(files.toSorted());
  });

  it('knows no id twice', () => {
    const ids = detectors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(files.map((file) => path.basename(file, '.ts'))));
  });
});
